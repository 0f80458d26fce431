import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { LOT_PAPERS, type LotPaper, type LotPapers, type PaperRefusalCode } from '../contract/papers.ts'
import { bids } from '../store/kept.ts'
import { declarationsIn } from './declaration-papers.ts'
import { letterPaper } from './letter-papers.ts'
import { callPaper, resultPaper } from './notice-papers.ts'
import { openingPaper } from './opening-paper.ts'
import { type PaperBasis, paperBasis } from './paper-basis.ts'
import { reportPaper } from './report-paper.ts'
import { blankSheetPaper, custodyPaper, declarationPaper, summaryPaper } from './review-papers.ts'

/** Prints one paper from the record as it stands; nothing for whoever may not have it, or before there is one. */
type Printing = (tx: ReadTx, acting: Acting, basis: PaperBasis) => Promise<OfficeDocument | undefined>

const PRINTED: Readonly<Record<LotPaper, Printing>> = {
  'call-notice': callPaper,
  'result-notice': resultPaper,
  'opening-record': openingPaper,
  'award-letter': winnersLetter,
  'score-sheet-blank': blankSheetPaper,
  'score-summary': summaryPaper,
  'review-report': reportPaper,
  'conflict-declaration': declarationPaper,
  'device-custody': custodyPaper,
}

export async function paperOfLot(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  kind: LotPaper,
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const basis = await paperBasis(tx, acting, id)
  const paper = basis && (await PRINTED[kind](tx, acting, basis))
  return paper ? ok(paper) : refuse({ code: 'not-found' })
}

/** Which papers the caller could print now: each is asked as if it were printed. */
export async function papersOfLot(tx: ReadTx, acting: Acting, id: LotId): Promise<LotPapers> {
  const basis = await paperBasis(tx, acting, id)
  const items: LotPaper[] = []
  if (!basis) return { items, declarations: [] }
  for (const kind of LOT_PAPERS) if (await PRINTED[kind](tx, acting, basis)) items.push(kind)
  return { items, declarations: await declarationsIn(tx, acting, id) }
}

async function winnersLetter(tx: ReadTx, acting: Acting, basis: PaperBasis): Promise<OfficeDocument | undefined> {
  const { winner } = basis.lot
  const bid = winner === null ? undefined : await bids.table.load(tx, acting.tenant, winner)
  return bid && letterPaper(tx, acting, basis, bid)
}
