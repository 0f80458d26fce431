import { sql } from 'kysely'
import type { AcceptanceId, ContractId, LotId, PartyId, Scope, UserOpinionId } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { ACCEPTANCE_UNDER_WAY } from '../rules/acceptance.ts'
import type { UserOpinionTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Of a contract, in the order in which they were opened. */
export async function acceptanceIdsOf(tx: ReadTx, { tenant }: Own, contract: ContractId): Promise<AcceptanceId[]> {
  const rows = await tx
    .selectFrom('acceptance')
    .select('id')
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** `parties`: of these providers alone. What somebody still has to do something about: not public yet, or something is to be put right and nobody has looked again. */
export async function openAcceptanceIds(
  tx: ReadTx,
  { tenant }: Own,
  parties: readonly PartyId[] | undefined,
  limit: number,
): Promise<AcceptanceId[]> {
  if (parties?.length === 0) return []
  const ofThem = parties ?? []
  const rows = await tx
    .selectFrom('acceptance')
    .select('id')
    .where('tenant', '=', tenant)
    .where((where) => (ofThem.length === 0 ? where.lit(true) : where('partyId', 'in', ofThem)))
    .where((where) =>
      where.or([
        where('status', 'in', [...ACCEPTANCE_UNDER_WAY, 'signed']),
        where.and([
          where('status', '=', 'published'),
          where('rectifyBy', 'is not', null),
          where.not(
            where.exists(
              where
                .selectFrom('acceptance as later')
                .select('later.id')
                .where('later.tenant', '=', tenant)
                .whereRef('later.previousId', '=', 'acceptance.id')
                .where('later.status', '<>', 'dropped'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether one is being held, or waits for its signatures. */
export const acceptanceUnderWay = (tx: ReadTx, { tenant }: Own, contract: ContractId) =>
  tx
    .selectFrom('acceptance')
    .select('id')
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('status', 'in', ACCEPTANCE_UNDER_WAY)
    .limit(1)
    .executeTakeFirst()

export const filesOfAcceptance = (tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('acceptanceId', '=', acceptance)
    .orderBy('id')
    .execute()

/** In the order in which they came. */
export const opinionsOf = (tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId) =>
  tx
    .selectFrom('userOpinion')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('acceptanceId', '=', acceptance)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()

export const opinionOf = (tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId, opinion: UserOpinionId) =>
  tx
    .selectFrom('userOpinion')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('acceptanceId', '=', acceptance)
    .where('id', '=', opinion)
    .executeTakeFirst()

/** How many there are in all, whoever may read them. */
/** How many were entered from paper. */
export async function countSheets(tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId): Promise<number> {
  const row = await tx
    .selectFrom('userOpinion')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('acceptanceId', '=', acceptance)
    .where('channel', '=', 'paper')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function sheetIsEntered(tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId, sheet: number): Promise<boolean> {
  const row = await tx
    .selectFrom('userOpinion')
    .select('id')
    .where('tenant', '=', tenant)
    .where('acceptanceId', '=', acceptance)
    .where('sheet', '=', sheet)
    .where('struckReason', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** One that is there already is the same one sent again. It names no key: whoever answers may not see what others have said. */
export const insertOpinion = (tx: Tx, opinion: UserOpinionTable) =>
  tx
    .insertInto('userOpinion')
    .values(opinion)
    .onConflict((taken) => taken.doNothing())
    .execute()

export const strikeOpinion = (tx: Tx, { tenant }: Own, opinion: UserOpinionId, struckReason: string) =>
  tx.updateTable('userOpinion').set({ struckReason }).where('tenant', '=', tenant).where('id', '=', opinion).execute()

/** The lot about which opinions are heard now; for whoever may not see the acceptance itself. */
export async function lotHeard(tx: ReadTx, { tenant }: Own, acceptance: AcceptanceId): Promise<LotId | undefined> {
  const { rows } = await sql<{ id: LotId }>`select id from hears_opinions(${tenant}, ${acceptance}) as heard (id)`.execute(tx)
  return rows[0]?.id
}
