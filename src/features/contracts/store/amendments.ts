import type { AmendmentId, ContractId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { AMENDMENT_UNDER_WAY } from '../rules/amendment.ts'

type Own = Pick<Scope, 'tenant'>

/** Of a contract, in the order in which they were begun. */
export async function amendmentIdsOf(tx: ReadTx, { tenant }: Own, contract: ContractId): Promise<AmendmentId[]> {
  const rows = await tx
    .selectFrom('amendment')
    .select('id')
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody still has to do something about: not public yet and not given up. */
export async function openAmendmentIds(tx: ReadTx, { tenant }: Own, limit: number): Promise<AmendmentId[]> {
  const rows = await tx
    .selectFrom('amendment')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', 'in', [...AMENDMENT_UNDER_WAY, 'signed'])
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether one is being prepared, or waits for its signatures. */
export const amendmentUnderWay = (tx: ReadTx, { tenant }: Own, contract: ContractId) =>
  tx
    .selectFrom('amendment')
    .select(['id', 'kind'])
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('status', 'in', AMENDMENT_UNDER_WAY)
    .limit(1)
    .executeTakeFirst()

export async function amendmentNoIsTaken(tx: ReadTx, { tenant }: Own, no: string, except?: AmendmentId): Promise<boolean> {
  const row = await tx.selectFrom('amendment').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()
  return row !== undefined && row.id !== except
}

export const filesOfAmendment = (tx: ReadTx, { tenant }: Own, amendment: AmendmentId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('amendmentId', '=', amendment)
    .orderBy('id')
    .execute()
