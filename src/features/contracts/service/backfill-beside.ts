import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { CreditCode } from '../../../kernel/credit-code.ts'
import type { PartyId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { areasWithin, authorityArea } from '../../identity/service/areas.ts'
import { type BackfillBeside, numberKey } from '../rules/backfill-rows.ts'
import { contractNos, firstDeedAt, partiesByCode } from '../store/backfills.ts'

/** With the ids of the organisations that are on record. */
export type Beside = BackfillBeside & {
  readonly parties: ReadonlyMap<CreditCode, { readonly id: PartyId; readonly name: string }>
}

/** What the rows of a workbook are held against, as the record stands now. */
export async function besideOf(tx: ReadTx, acting: Acting): Promise<Beside> {
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
    contractNos: new Set((await contractNos(tx, acting)).map(numberKey)),
  }
}
