import { sql } from 'kysely'
import { Fen } from '../../../kernel/fen.ts'
import type { ContractId, ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Of one plan alone, and without one contract. */
export type OverspendFilter = { readonly programme?: ProgrammeId; readonly except?: ContractId }

/**
 * By how much the contracts of each plan go over the budgets of their projects: by what was signed, and by what the leader has approved and waits to
 * be signed. What was ended before its time keeps its money, as its project does. Plans where none does are left out.
 */
export async function overspends(tx: ReadTx, { tenant }: Own, { programme, except }: OverspendFilter) {
  let over = tx
    .selectFrom('contract')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'contract.tenant').onRef('lot.id', '=', 'contract.lotId'))
    .leftJoin(
      (from) =>
        from
          .selectFrom('variation')
          .select(['tenant', 'contractId', sql<number>`sum(added_fen)::bigint`.as('fen')])
          .where('tenant', '=', tenant)
          .where('status', '=', 'to_sign')
          .groupBy(['tenant', 'contractId'])
          .as('agreed'),
      (join) => join.onRef('agreed.tenant', '=', 'contract.tenant').onRef('agreed.contractId', '=', 'contract.id'),
    )
    .select([
      'lot.programmeId',
      sql<number>`sum(contract.amount_fen + coalesce(agreed.fen, 0) - lot.budget_fen)::bigint`.as('fen'),
    ])
    .where('contract.tenant', '=', tenant)
    .where('contract.status', '<>', 'dropped')
    .where(sql<boolean>`contract.amount_fen + coalesce(agreed.fen, 0) > lot.budget_fen`)
  if (programme !== undefined) over = over.where('lot.programmeId', '=', programme)
  if (except !== undefined) over = over.where('contract.id', '<>', except)
  const rows = await over.groupBy('lot.programmeId').orderBy('lot.programmeId').execute()
  return rows.map(({ programmeId, fen }) => ({ programmeId, fen: Fen.parse(fen) }))
}
