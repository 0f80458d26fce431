import type { Acting } from '../../../kernel/acting.ts'
import { addFen } from '../../../kernel/fen.ts'
import type { BackfillId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Cell, Workbook, WrittenSheet } from '../../../kernel/workbook.ts'
import { lineIn } from '../../../lib/workbook-rows/cells.ts'
import { rememberedOf } from '../../../lib/workbook-rows/headings.ts'
import { refusedTitle } from '../../../lib/workbook-rows/refused-rows.ts'
import { sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import { sameOf, shownFault, shownSheet } from '../../../lib/workbook-rows/shown.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BackfillPreview, BackfillRefusalCode, BackfillView } from '../contract/backfill.ts'
import { refusedRows } from '../documents/backfill-workbooks.ts'
import { type BackfillPlan, guessSheet, missingFields } from '../rules/backfill-columns.ts'
import { type BackfillRow, readBackfill } from '../rules/backfill-rows.ts'
import { readBy } from '../rules/backfill-sheet.ts'
import { backfillReceiver, backfillsOfBytes, contractsOfBackfill, lastBackfillPlan } from '../store/backfills.ts'
import { backfills } from '../store/kept.ts'
import { type Beside, besideOf } from './backfill-beside.ts'
import { backfillDeeds, mayBackfill } from './backfill-deeds.ts'

type Refused = { code: BackfillRefusalCode }

/** One workbook: before it is taken with its sheets and what its rows would become, afterwards with what they became. */
export async function viewBackfill(
  tx: ReadTx,
  acting: Acting,
  id: BackfillId,
  workbook: Workbook,
): Promise<Result<BackfillView, Refused>> {
  const backfill = mayBackfill(acting, 'backfill.see') ? await backfills.table.load(tx, acting.tenant, id) : undefined
  if (backfill === undefined) return refuse({ code: 'not-found' })
  const { plan, revision, onlyAccepted, problems, status, name, receivedAt, rows, accepted, takenAt } = backfill
  const isWaiting = status === 'received'
  const remembered = isWaiting ? rememberedOf(await lastBackfillPlan(tx, acting)) : []
  const beside = await besideOf(tx, acting)
  return ok({
    id,
    status,
    name,
    receivedAt,
    rows,
    accepted,
    takenAt,
    revision,
    plan,
    onlyAccepted,
    problems,
    receivedByName: (await backfillReceiver(tx, acting, id)) ?? '',
    began: beside.began,
    same: (await backfillsOfBytes(tx, acting, backfill.digest, id)).map(sameOf),
    sheets: isWaiting ? workbook.map((sheet) => shownSheet(sheet, (one) => guessSheet(one, remembered))) : [],
    preview: plan === null || !isWaiting ? null : preview(workbook, plan, beside),
    contracts: (await contractsOfBackfill(tx, acting, id)).map(({ backfillRow: row, ...one }) => ({ ...one, row })),
    can: backfillDeeds.can(acting, backfill),
  })
}

const NONE = { rows: 0, accepted: 0, refused: 0, amountFen: addFen(), newOrganisations: 0, first: [], faults: [] }

/** What the rows would become by the mapping as it is kept. With a column missing no row is judged: all would be wrong alike. */
function preview(workbook: Workbook, plan: BackfillPlan, beside: Beside): BackfillPreview | null {
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return null
  const missing = missingFields(plan.columns)
  if (missing.length > 0) return { ...NONE, missing }
  const read = readBackfill(sheet.value.rows, plan, beside)
  const { rows, accepted, problems } = read
  return {
    rows,
    accepted: accepted.length,
    refused: rows - accepted.length,
    amountFen: addFen(...accepted.map(({ amountFen }) => amountFen)),
    newOrganisations: new Set(accepted.filter((one) => isNew(one, beside)).map(({ creditCode }) => creditCode)).size,
    missing,
    first: accepted.slice(0, 10).map((one) => shownContract(one, beside)),
    faults: problems.map((problem) => shownFault(problem, plan, sheet.value, asWritten)),
  }
}

const isNew = ({ creditCode }: BackfillRow, { parties }: Beside) => !parties.has(creditCode)

function shownContract(said: BackfillRow, beside: Beside): BackfillPreview['first'][number] {
  const { row, no, name, provider, amountFen, periodFrom, periodTo, signedOn } = said
  return { row, no, name, provider, isNew: isNew(said, beside), amountFen, periodFrom, periodTo, signedOn }
}

const asWritten = (cell: Cell) => lineIn(cell).slice(0, 40)

/** The rows that were refused, or would be as things stand, with the reasons. Once the others are contracts, by what was recorded then. */
export async function refusedPaper(
  tx: ReadTx,
  acting: Acting,
  id: BackfillId,
  workbook: Workbook,
): Promise<Result<{ title: string; sheets: WrittenSheet[] }, Refused>> {
  const backfill = mayBackfill(acting, 'backfill.see') ? await backfills.table.load(tx, acting.tenant, id) : undefined
  if (backfill === undefined || backfill.status === 'discarded') return refuse({ code: 'not-found' })
  const { plan, status, name } = backfill
  if (plan === null) return refuse({ code: 'sheet-not-mapped' })
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return sheet
  const read = status === 'received' ? readBy(workbook, plan, await besideOf(tx, acting)) : ok(backfill)
  if (!read.ok) return read
  if (read.value.problems.length === 0) return refuse({ code: 'not-found' })
  return ok({ title: refusedTitle(name), sheets: refusedRows(plan, read.value.problems, sheet.value) })
}
