import type { Instant } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { BackfillId, ContractId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { BackfillPlan } from '../rules/backfill-columns.ts'

type Own = Pick<Scope, 'tenant'>

/** Without the problems of their rows, which may be many. */
const listed = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('backfill')
    .leftJoin('member', (join) =>
      join.onRef('member.tenant', '=', 'backfill.tenant').onRef('member.id', '=', 'backfill.receivedBy'),
    )
    .select(['backfill.id', 'backfill.status', 'backfill.name', 'backfill.receivedAt', 'backfill.rows', 'backfill.accepted'])
    .select(['backfill.takenAt', 'member.name as receivedByName'])
    .where('backfill.tenant', '=', tenant)
    .orderBy('backfill.receivedAt', 'desc')
    .orderBy('backfill.id', 'desc')

/** Latest first, but for what was thrown away. */
export const findBackfills = (tx: ReadTx, own: Own, limit: number) =>
  listed(tx, own).where('backfill.status', '!=', 'discarded').limit(limit).execute()

/** Others that came with the very same bytes and were not thrown away. */
export const backfillsOfBytes = (tx: ReadTx, own: Own, digest: Sha256, but: BackfillId) =>
  listed(tx, own)
    .where('backfill.digest', '=', digest)
    .where('backfill.id', '!=', but)
    .where('backfill.status', '!=', 'discarded')
    .limit(20)
    .execute()

/** The one with the very same bytes that was taken in. */
export const takenOfBytes = (tx: ReadTx, own: Own, digest: Sha256) =>
  listed(tx, own).where('backfill.digest', '=', digest).where('backfill.status', '=', 'taken').executeTakeFirst()

/** Who sent it. */
export const backfillReceiver = (tx: ReadTx, own: Own, id: BackfillId): Promise<string | null | undefined> =>
  listed(tx, own)
    .where('backfill.id', '=', id)
    .executeTakeFirst()
    .then((found) => found?.receivedByName)

/** What the columns of the last one were said to tell. */
export async function lastBackfillPlan(tx: ReadTx, { tenant }: Own): Promise<BackfillPlan | undefined> {
  const last = await tx
    .selectFrom('backfill')
    .select('plan')
    .where('tenant', '=', tenant)
    .where('plan', 'is not', null)
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.plan === undefined || last.plan === null ? undefined : BackfillPlan.parse(JSON.parse(last.plan))
}

/** The contracts that its rows became, in the order of the rows. */
export const contractsOfBackfill = (
  tx: ReadTx,
  { tenant }: Own,
  backfill: BackfillId,
): Promise<{ id: ContractId; no: string; backfillRow: number | null }[]> =>
  tx
    .selectFrom('contract')
    .select(['id', 'no', 'backfillRow'])
    .where('tenant', '=', tenant)
    .where('backfillId', '=', backfill)
    .orderBy('backfillRow')
    .execute()

/** The numbers that contracts have already, as they are written there. */
export async function contractNos(tx: ReadTx, { tenant }: Own): Promise<readonly string[]> {
  const rows = await tx.selectFrom('contract').select('no').where('tenant', '=', tenant).execute()
  return rows.map(({ no }) => no)
}

/** The organisations on record, by their code. */
export async function partiesByCode(
  tx: ReadTx,
  { tenant }: Own,
): Promise<ReadonlyMap<CreditCode, { readonly id: PartyId; readonly name: string }>> {
  const rows = await tx.selectFrom('party').select(['id', 'name', 'creditCode']).where('tenant', '=', tenant).execute()
  return new Map(rows.map(({ id, name, creditCode }) => [creditCode, { id, name }]))
}

/** When the authority's record begins. Ids grow with time, so the first by its key is the first. */
export const firstDeedAt = (tx: ReadTx, { tenant }: Own): Promise<Instant | undefined> =>
  tx
    .selectFrom('action')
    .select('at')
    .where('tenant', '=', tenant)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
    .then((first) => first?.at)
