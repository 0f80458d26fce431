import type { Acting } from '../../../kernel/acting.ts'
import { BackfillId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { StoredFile } from '../../../kernel/stored-file.ts'
import { type Workbook, XLSX } from '../../../kernel/workbook.ts'
import { sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import { doneOf } from '../../../lib/workbook-rows/shown.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { isBoughtUnder } from '../../tenders/service/backfilled-lots.ts'
import type { BackfillDone, BackfillList, BackfillRefusalCode, BackfillSent } from '../contract/backfill.ts'
import type { BackfillMapping } from '../rules/backfill-columns.ts'
import { planOf } from '../rules/backfill-sheet.ts'
import type { BackfillState } from '../rules/backfill.ts'
import { findBackfills, takenOfBytes } from '../store/backfills.ts'
import { backfills } from '../store/kept.ts'
import { backfillDeeds, mayBackfill } from './backfill-deeds.ts'

type Refused = { code: BackfillRefusalCode }
type Done = Promise<Result<BackfillDone, Refused>>

const MANY = 100

/** Whether a workbook may come at all: asked before any of it is taken in. */
export const mayReceive = async (_tx: ReadTx, acting: Acting): Promise<Result<void, Refused>> =>
  mayBackfill(acting, 'backfill.write') ? ok(undefined) : refuse({ code: 'not-found' })

/** A workbook has come. That it can be read was seen before; one whose contracts are in already is refused. */
export async function receiveBackfill(tx: Tx, acting: Acting, { name }: BackfillSent, { sha256, size, type }: StoredFile): Done {
  if (!mayBackfill(acting, 'backfill.write')) return refuse({ code: 'not-found' })
  if (type !== XLSX) return refuse({ code: 'file-kind-refused' })
  if (await takenOfBytes(tx, acting, sha256)) return refuse({ code: 'workbook-taken-before' })
  const id = BackfillId.parse(acting.newId())
  return ok(doneOf(await backfillDeeds.does(tx, acting, { id }, 'backfill.receive', { name, sha256, size })))
}

export async function listBackfills(tx: ReadTx, acting: Acting): Promise<BackfillList> {
  const can = { write: mayBackfill(acting, 'backfill.write') }
  if (!mayBackfill(acting, 'backfill.see')) return { items: [], can }
  const items = await findBackfills(tx, acting, MANY)
  return { items: items.map((one) => ({ ...one, receivedByName: one.receivedByName ?? '' })), can }
}

type Kept = Pick<BackfillState, 'name' | 'status' | 'sha256'>

/** The kept workbook; null once it was thrown away. */
export async function workbookOf(tx: ReadTx, acting: Acting, id: BackfillId): Promise<Result<Kept, Refused>> {
  const backfill = mayBackfill(acting, 'backfill.see') ? await backfills.table.load(tx, acting.tenant, id) : undefined
  return backfill === undefined ? refuse({ code: 'not-found' }) : ok(backfill)
}

/** Says what the columns tell and how the contracts were bought; kept for the next workbook. */
export async function mapBackfill(
  tx: Tx,
  acting: Acting,
  id: BackfillId,
  { mapping, workbook }: { readonly mapping: BackfillMapping; readonly workbook: Workbook },
): Done {
  const held = await backfillDeeds.hold(tx, acting, id, 'backfill.map')
  if (!held.ok) return held
  if (!isBoughtUnder(mapping.profile)) return refuse({ code: 'profile-not-supported' })
  const sheet = sheetFor(workbook, mapping)
  if (!sheet.ok) return sheet
  return ok(doneOf(await backfillDeeds.does(tx, acting, held.value, 'backfill.map', { plan: planOf(mapping, sheet.value) })))
}

/** Thrown away before anything of it became a contract. */
export async function discardBackfill(tx: Tx, acting: Acting, id: BackfillId): Done {
  const held = await backfillDeeds.hold(tx, acting, id, 'backfill.discard')
  return held.ok ? ok(doneOf(await backfillDeeds.does(tx, acting, held.value, 'backfill.discard', {}))) : held
}
