import type { Acting } from '../../../kernel/acting.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { BidId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { append, type Hand } from '../../ledger/service/append.ts'
import { lots } from '../store/kept.ts'
import type { PanelDone } from '../contract/panel.ts'
import { type Answer, may, ofItself, type PanelRefusal, under } from './panel-room.ts'
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

/** Where the last signature could not propose: says why, or proposes now. */
export async function proposeWinner(tx: Tx, acting: Acting, lotId: LotId): Answer<PanelDone> {
  if (!may(acting, 'lot.propose')) return refuse({ code: 'not-found' })
  return propose(tx, acting, under(acting, 'lot.propose'), lotId)
}

/** With the last signature: proposes in the same transaction, recorded as done by the system. */
export const proposeOfItself = (tx: Tx, acting: Acting, lotId: LotId) => propose(tx, acting, ofItself(acting), lotId)

async function propose(tx: Tx, acting: Acting, hand: Hand, lotId: LotId): Answer<PanelDone> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const review = await openReview(tx, acting, lotId)
  if (!lot || !review) return refuse({ code: 'not-found' })
  const { id, status } = review.room.panel
  if (lot.status !== 'auditing') return refuse({ code: 'wrong-status', status: lot.status })
  if (status !== 'signed' && status !== 'released') return refuse({ code: 'wrong-status', status })
  const proposal = proposalOf(review)
  if (!proposal.ok) return proposal
  await append(tx, hand, lots, lot, 'lot.propose', proposal.value)
  return ok({ id, status })
}
