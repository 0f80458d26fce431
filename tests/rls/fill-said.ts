import { randomUUID } from 'node:crypto'
import { AreaCode } from '../../src/kernel/area.ts'
import { CivilDate, Instant } from '../../src/kernel/civil.ts'
import {
  ApplicationId,
  ConsultationId,
  type MemberId,
  OpinionId,
  type ProgrammeId,
  SYSTEM,
  type Tenant,
} from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

const AT = Instant.parse('2017-06-01T01:00:00.000Z')
const OPEN = { items: '[]', contact: 'c', endsOn: CivilDate.parse('2017-06-01'), openedAt: AT }

type Said = {
  readonly tenant: Tenant
  readonly programmeId: ProgrammeId
  readonly said: readonly MemberId[]
  readonly areas: readonly string[]
}

/**
 * A catalogue that was put to the public, and what each of these said of it under their own name; what villages of these areas asked
 * for; all with the record of it. From a row's id to its name in the world.
 */
export async function fillSaid(
  tx: Tx,
  { tenant, programmeId, said, areas }: Said,
  enter: (tx: Tx, tenant: string, actor: string) => Promise<void>,
  fillAction: (tx: Tx, tenant: Tenant, noun: string, subject: string, actor: MemberId) => Promise<void>,
): Promise<[string, string][]> {
  const consultationId = ConsultationId.parse(randomUUID())
  await enter(tx, tenant, SYSTEM)
  const unset = { summary: null, opinions: null, concludedAt: null }
  await tx
    .insertInto('consultation')
    .values({ tenant, id: consultationId, revision: 1, status: 'open', programmeId, ...OPEN, ...unset })
    .execute()
  const names: [string, string][] = []
  for (const [n, filedBy] of said.entries()) {
    const id = OpinionId.parse(randomUUID())
    await enter(tx, tenant, filedBy)
    const opinion = { consultationId, needId: null, text: 't', by: 'known', filedBy, filedAt: AT, replyId: null } as const
    await tx
      .insertInto('opinion')
      .values({ tenant, id, revision: 1, status: 'submitted', ...opinion })
      .execute()
    await fillAction(tx, tenant, 'opinion', id, filedBy)
    names.push([id, `${n}`])
  }
  await enter(tx, tenant, SYSTEM)
  for (const [n, area] of areas.entries()) {
    const id = await fillApplication(tx, tenant, `${n}`, AreaCode.parse(area))
    await fillAction(tx, tenant, 'village-application', id, SYSTEM)
    names.push([id, `${n}`])
  }
  return names
}

async function fillApplication(tx: Tx, tenant: Tenant, no: string, area: AreaCode): Promise<ApplicationId> {
  const id = ApplicationId.parse(randomUUID())
  const asked = { no, title: 't', kind: 'guidance', text: 't', area, wishedOn: null, answerDue: OPEN.endsOn } as const
  const unset = {
    acceptedAt: null,
    visitOn: null,
    visitAt: null,
    place: null,
    guides: null,
    guidedOn: null,
    attendance: null,
    result: null,
    satisfaction: null,
    opinion: null,
    closedAt: null,
    reason: null,
  }
  await tx
    .insertInto('villageApplication')
    .values({ tenant, id, revision: 1, status: 'submitted', ...asked, filedBy: SYSTEM, filedAt: AT, ...unset, needs: '[]' })
    .execute()
  return id
}
