import { z } from 'zod'
import { type CivilDate, civilDateOf, type Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { BidId } from '../../../kernel/ids.ts'
import type { BidState } from './bid.ts'
import type { Decline, LotState } from './lot.ts'
import { isBelowPass } from './place.ts'

// Whoever was chosen gives it up (放弃入选): the purchaser may take the next of the ranking that the panel signed, or buy anew (条例 Art. 49).

/** As the panel left it, with what it offered and whether its organisation stands on the other side by now. */
export type Candidate = Pick<BidState, 'id' | 'status' | 'total' | 'rank'> & {
  readonly offerFen: Fen
  readonly opposite: boolean
}

/** Why one that comes first in the ranking is passed over all the same. */
export const Barred = z.enum(['below-pass', 'over-budget', 'both-sides'])
export type Barred = z.infer<typeof Barred>

export type Succession = {
  readonly next: BidId | null
  /** Why nobody is: nobody is left, or the panel left two level at that place and no lot was drawn for them. */
  readonly hindrance: 'nobody-left' | 'next-tied' | null
  /** Those ahead of the next or level with it, best first. */
  readonly passedOver: readonly { readonly bid: BidId; readonly why: Barred }[]
}

type Of = Pick<LotState, 'rubric' | 'budgetFen' | 'direct'>

type Ranked = Pick<BidState, 'status' | 'total' | 'rank'>

/** Those that were scored and neither turned down nor given up. */
const isStanding = <B extends Ranked>(bid: B): bid is B & { readonly rank: number } =>
  (bid.status === 'ranked' || bid.status === 'lost') && bid.rank !== null

function barOf(lot: Of, bid: Candidate): Barred | undefined {
  if (isBelowPass(lot, bid)) return 'below-pass'
  if (bid.offerFen > lot.budgetFen) return 'over-budget'
  return bid.opposite ? 'both-sides' : undefined
}

/**
 * Who comes next: by the ranks of the signed report, nothing scored anew; above the pass mark, within the budget, and not on both sides.
 * Where one supplier was asked nobody comes after it.
 */
export function successionOf(lot: Of, candidates: readonly Candidate[]): Succession {
  const standing = lot.direct === null ? candidates.filter(isStanding).toSorted((a, b) => a.rank - b.rank) : []
  const judged = standing.map((bid) => ({ bid: bid.id, rank: bid.rank, why: barOf(lot, bid) }))
  const next = judged.find(({ why }) => why === undefined)
  const ahead = judged.filter(({ rank }) => next === undefined || rank <= next.rank)
  const passedOver = ahead.flatMap(({ bid, why }) => (why === undefined ? [] : [{ bid, why }]))
  if (next === undefined) return { next: null, hindrance: 'nobody-left', passedOver }
  const isTied = judged.some(({ bid, rank, why }) => bid !== next.bid && rank === next.rank && why === undefined)
  return isTied ? { next: null, hindrance: 'next-tied', passedOver } : { next: next.bid, hindrance: null, passedOver }
}

/** As much of it as the bids alone tell: whether looking for the next is worth the while. */
export const mayHaveNext = (lot: Of, bids: readonly Ranked[]): boolean =>
  lot.direct === null && bids.some((bid) => isStanding(bid) && !isBelowPass(lot, bid))

type Chosen = Pick<LotState, 'status' | 'awardStatus' | 'winner'>

/** Told that it was chosen, until its contract is public. */
export const mayDecline = ({ status, winner }: Chosen, bid: BidId): boolean =>
  winner === bid && (status === 'announced' || status === 'awarded')

const PROPOSED: ReadonlySet<LotState['awardStatus']> = new Set(['proposed', 'returned', 'confirmed'])

/** A paper may come to the office earlier: from the day on which somebody is proposed. */
export const mayDeclineOnPaper = (lot: Chosen, bid: BidId): boolean =>
  mayDecline(lot, bid) || (lot.winner === bid && lot.status === 'scored' && PROPOSED.has(lot.awardStatus))

/** Given up, and nobody is proposed in its place yet. */
export const isDeclined = ({ awardStatus }: Pick<LotState, 'awardStatus'>): boolean => awardStatus === 'declined'

/** The results that had been announced when they were given up, oldest first. */
export const announcedDeclines = ({ declines }: Pick<LotState, 'declines'>): (Decline & { announcedAt: string })[] =>
  declines.filter((one): one is Decline & { announcedAt: NonNullable<Decline['announcedAt']> } => one.announcedAt !== null)

type Announced = Pick<LotState, 'announcedAt' | 'challengeEnds'> & {
  readonly declines: readonly Pick<Decline, 'announcedAt' | 'challengeEnds' | 'at'>[]
}

/** A result that was announced, and the last day on which it is objected to: of its term, or on which it was given up. */
export type Heard = { readonly announcedAt: Instant; readonly until: CivilDate }

/** Every result that was announced, oldest first. */
export function resultsHeard({ announcedAt, challengeEnds, declines }: Announced): Heard[] {
  const former = declines.map((one) => ({ ...one, endedOn: civilDateOf(one.at) }))
  return [...former, { announcedAt, challengeEnds, endedOn: null }].flatMap(({ endedOn, ...one }) => {
    if (one.announcedAt === null || one.challengeEnds === null) return []
    const until = endedOn !== null && endedOn < one.challengeEnds ? endedOn : one.challengeEnds
    return [{ announcedAt: one.announcedAt, until }]
  })
}

type Came = { readonly filedAt: Instant; readonly arrivedOn: CivilDate | null }

/** Which of the results, by the instants at which they were announced, it was made to: the last that was public when it was filed, or the paper came. */
export const resultObjectedTo = (announced: readonly Instant[], { filedAt, arrivedOn }: Came): Instant | undefined =>
  announced
    .filter((at) => at <= filedAt && (arrivedOn === null || civilDateOf(at) <= arrivedOn))
    .toSorted()
    .at(-1)

/** A statement is dated neither ahead of the day on which it is entered nor before bids were opened. */
export const isStatementDay = (on: CivilDate, today: CivilDate, openedOn: CivilDate): boolean => openedOn <= on && on <= today
