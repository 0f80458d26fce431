import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { PartyId } from '../../../kernel/ids.ts'
import type { Workbook } from '../../../kernel/workbook.ts'
import { lineIn } from '../../../lib/workbook-rows/cells.ts'
import { cellOf } from '../../../lib/workbook-rows/sheet.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { areasWithin, authorityArea } from '../../identity/service/areas.ts'
import type { BackfillPlan } from '../rules/backfill-columns.ts'
import type { BackfillBeside } from '../rules/backfill-rows.ts'
import { contractNosAmong, firstDeedAt, partiesByCode } from '../store/backfills.ts'

/** With the ids of the organisations that are on record. */
export type Beside = BackfillBeside & {
  readonly parties: ReadonlyMap<CreditCode, { readonly id: PartyId; readonly name: string }>
}

/** What the rows of a workbook are held against, as the record stands now. */
export async function besideOf(tx: ReadTx, acting: Acting, workbook: Workbook, plan: BackfillPlan | null): Promise<Beside> {
  const today = civilDateOf(acting.now)
  const within = await authorityArea(tx, acting)
  const first = await firstDeedAt(tx, acting)
  const parties = await partiesByCode(tx, acting)
  return {
    today,
    began: civilDateOf(first ?? acting.now),
    places: { within, areas: await areasWithin(tx, within, today) },
    parties,
    names: new Map([...parties].map(([code, { name }]) => [code, name])),
    contractNos: await contractNosAmong(tx, acting, numbersIn(workbook, plan)),
  }
}

function numbersIn(workbook: Workbook, plan: BackfillPlan | null): string[] {
  const rows = workbook.find(({ name }) => name === plan?.sheet)?.rows ?? []
  if (plan === null) return []
  return [...new Set(rows.map((row) => lineIn(cellOf(plan, row)('contractNo'))))].filter(Boolean)
}
