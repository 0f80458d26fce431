import { randomUUID } from 'node:crypto'
import { CivilDate, Instant } from '../../src/kernel/civil.ts'
import { ConsultationId, type MemberId, OpinionId, type ProgrammeId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

const AT = Instant.parse('2017-06-01T01:00:00.000Z')
const OPEN = { items: '[]', contact: 'c', endsOn: CivilDate.parse('2017-06-01'), openedAt: AT }

type Said = { readonly tenant: Tenant; readonly programmeId: ProgrammeId; readonly said: readonly MemberId[] }

/** A catalogue that was put to the public, and what each of these said of it under their own name, with the record of it. */
export async function fillOpinions(
  tx: Tx,
  { tenant, programmeId, said }: Said,
  enter: (tx: Tx, tenant: string, actor: string) => Promise<void>,
  fillAction: (tx: Tx, tenant: Tenant, noun: string, subject: string, actor: MemberId) => Promise<void>,
): Promise<OpinionId[]> {
  const consultationId = ConsultationId.parse(randomUUID())
  await enter(tx, tenant, SYSTEM)
  const unset = { summary: null, opinions: null, concludedAt: null }
  await tx
    .insertInto('consultation')
    .values({ tenant, id: consultationId, revision: 1, status: 'open', programmeId, ...OPEN, ...unset })
    .execute()
  const ids: OpinionId[] = []
  for (const filedBy of said) {
    const id = OpinionId.parse(randomUUID())
    await enter(tx, tenant, filedBy)
    const opinion = { consultationId, needId: null, text: 't', by: 'known', filedBy, filedAt: AT, replyId: null } as const
    await tx
      .insertInto('opinion')
      .values({ tenant, id, revision: 1, status: 'submitted', ...opinion })
      .execute()
    await fillAction(tx, tenant, 'opinion', id, filedBy)
    ids.push(id)
  }
  return ids
}
