import { sql } from 'kysely'
import type { ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { AWARDED } from '../rules/counted.ts'

type Own = Pick<Scope, 'tenant'>

/** What lies in the lots of each programme; lots that came to nothing are left out. */
const allotted = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('lot')
    .select(['programmeId', sql<number>`count(*)::int`.as('lots'), sql<number>`sum(budget_fen)::bigint`.as('allotted')])
    .select(sql<number>`coalesce(sum(award_fen) filter (where status in (${sql.join(AWARDED)})), 0)::bigint`.as('awarded'))
    .where('tenant', '=', tenant)
    .where('status', 'not in', ['void', 'cancelled'])
    .groupBy('programmeId')

export const allotments = (tx: ReadTx, own: Own) => allotted(tx, own).execute()

export const allotmentOf = (tx: ReadTx, own: Own, programme: ProgrammeId) =>
  allotted(tx, own).where('programmeId', '=', programme).executeTakeFirst()

/** Who approved each, as the record has it. */
export const approversOf = (tx: ReadTx, { tenant }: Own, ids: readonly ProgrammeId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('action')
        .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
        .select(['action.subject as programme', 'member.name'])
        .where('action.tenant', '=', tenant)
        .where('action.noun', '=', 'programme')
        .where('action.type', '=', 'programme.approve')
        .where('action.subject', 'in', ids)
        .execute()

export async function codeIsTaken(tx: ReadTx, { tenant }: Own, code: string, except: ProgrammeId | undefined): Promise<boolean> {
  const taken = await tx
    .selectFrom('programme')
    .select('id')
    .where('tenant', '=', tenant)
    .where('code', '=', code)
    .executeTakeFirst()
  return taken !== undefined && taken.id !== except
}
