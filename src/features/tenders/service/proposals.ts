import type { Acting } from '../../../kernel/acting.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { BidId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { lots } from '../store/kept.ts'
import { fixingIn, fixingTerm, setFixing } from './award-deeds.ts'
import { type Answer, ofItself, type PanelRefusal } from './panel-room.ts'
import { type OpenReview, openReview } from './reviews.ts'

/** Who is proposed and for how much: the first in the ranking, if anybody reached the pass mark (below it: 流标). */
export function proposalOf({ bids, report }: OpenReview): Result<{ winner: BidId; awardFen: Fen }, PanelRefusal> {
  if (report.hindrance) return refuse({ code: report.hindrance })
  const [first] = report.standings
  const winner = bids.find(({ id }) => id === first?.bid)
  if (first === undefined || winner === undefined) return refuse({ code: 'score-refused' })
  if (report.score?.belowPass.includes(first.bid)) return refuse({ code: 'below-pass', total: first.total })
  return ok({ winner: winner.id, awardFen: winner.offerFen })
}

/** With the last signature: proposes in the same transaction, recorded as done by the system. */
export async function proposeOfItself(tx: Tx, acting: Acting, lotId: LotId): Answer<{ winner: BidId; awardFen: Fen }> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const review = await openReview(tx, acting, lotId)
  if (!lot || !review) return refuse({ code: 'not-found' })
  if (lot.status !== 'auditing') return refuse({ code: 'wrong-status', status: lot.status })
  const proposal = proposalOf(review)
  if (!proposal.ok) return proposal
  const term = await fixingTerm(tx, acting, lot)
  await append(tx, ofItself(acting), lots, lot, 'lot.propose', { ...proposal.value, ...fixingIn(term) })
  await setFixing(tx, acting, lot, term)
  return proposal
}
