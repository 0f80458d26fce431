import type { Fen } from '../../../kernel/fen.ts'
import type { VariationId, ContractId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { VARIATION_UNDER_WAY } from '../rules/variation.ts'

type Own = Pick<Scope, 'tenant'>

/** Of a contract, in the order in which they were begun. */
export async function variationIdsOf(tx: ReadTx, { tenant }: Own, contract: ContractId): Promise<VariationId[]> {
  const rows = await tx
    .selectFrom('variation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody still has to do something about: not public yet and not given up. */
export async function openVariationIds(tx: ReadTx, { tenant }: Own, limit: number): Promise<VariationId[]> {
  const rows = await tx
    .selectFrom('variation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', 'in', [...VARIATION_UNDER_WAY, 'signed'])
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether one is being prepared, or waits for its signatures. */
export const variationUnderWay = (tx: ReadTx, { tenant }: Own, contract: ContractId) =>
  tx
    .selectFrom('variation')
    .select(['id', 'kind', 'status'])
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('status', 'in', VARIATION_UNDER_WAY)
    .limit(1)
    .executeTakeFirst()

/** What the termination of a contract settled as paid; null of what was not ended. */
export async function settledFen(tx: ReadTx, { tenant }: Own, contract: ContractId): Promise<Fen | null> {
  const row = await tx
    .selectFrom('variation')
    .select('paidFen')
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('kind', '=', 'termination')
    .where('status', 'in', ['signed', 'published'])
    .executeTakeFirst()
  return row?.paidFen ?? null
}

export async function variationNoIsTaken(tx: ReadTx, { tenant }: Own, no: string, except?: VariationId): Promise<boolean> {
  const row = await tx.selectFrom('variation').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()
  return row !== undefined && row.id !== except
}

export const filesOfVariation = (tx: ReadTx, { tenant }: Own, variation: VariationId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('variationId', '=', variation)
    .orderBy('id')
    .execute()
