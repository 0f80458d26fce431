import { type CivilDate, type Instant, instantAt, isAfter, isBefore } from '../../../kernel/civil.ts'
import { compare, exact, sum } from '../../../kernel/exact.ts'
import type { PartyId } from '../../../kernel/ids.ts'
import { givesPersonalNumber } from '../../../kernel/personal-number.ts'
import { bare } from '../../../kernel/unspaced.ts'
import { isBeforeReview } from './absence.ts'
import { type Departure, departuresIn, type Terms } from './departure.ts'
import type { LotState, LotStatus } from './lot.ts'
import type { HeldTime, KeptReview, PaperJuror, PaperOutcome, PaperReview, PaperSupplier, ScanKind } from './offline-review.ts'
import type { PanelChosen } from './panel-chosen.ts'
import type { PanelStatus } from './panel.ts'
import { isBelowPass } from './place.ts'
import { isOverBudget, isPriceFixed } from './price.ts'

// What the papers of a review held off line must say before its result can be this lot's.

const FROM: ReadonlySet<LotStatus> = new Set(['closed', 'opening', 'qualifying', 'reviewing'])
/** From the closing until the marks are laid open; not where one supplier is asked, with whom nothing is reviewed. */
export const mayBeHeldOffline = ({ status, direct }: Pick<LotState, 'status' | 'direct'>): boolean =>
  FROM.has(status) && direct === null

/** A panel that sits here is disbanded first, with its reason. */
export const isSitting = (panel: PanelStatus | undefined): boolean => panel !== undefined && panel !== 'disbanded'

type Fit = Extract<PaperOutcome, { fit: true }>
export type FitSupplier<S extends PaperSupplier = PaperSupplier> = S & { readonly outcome: Fit }

export const fitAmong = <S extends PaperSupplier>(suppliers: readonly S[]): FitSupplier<S>[] =>
  suppliers.filter((one): one is FitSupplier<S> => one.outcome.fit)

export type Placed<S extends PaperSupplier> = { readonly supplier: FitSupplier<S>; readonly rank: number }

/** Best first; of those with as many points the one that the papers put first. */
export const placesOf = <S extends PaperSupplier>({ suppliers }: { readonly suppliers: readonly S[] }): Placed<S>[] =>
  fitAmong(suppliers)
    .toSorted((one, other) => compare(exact(other.outcome.total), exact(one.outcome.total)))
    .map((supplier, place) => ({ supplier, rank: place + 1 }))

const isTied = (review: Pick<PaperReview, 'suppliers'>): boolean =>
  placesOf(review).some(
    ({ supplier }, place, all) =>
      place > 0 && compare(exact(supplier.outcome.total), exact(all[place - 1]?.supplier.outcome.total ?? '-1')) === 0,
  )

/** How the lot stands beside the papers: what was sealed here, and who was let to the opening. */
export type Beside = {
  readonly lot: Pick<LotState, 'budgetFen' | 'rubric' | 'bidDeadline' | 'openedAt' | 'closedAt' | 'sealed' | 'reviewOn'>
  /** By the clock of the check as by that of the entry. */
  readonly now: Instant
  readonly profile: Terms
  /** Whose bids were opened here and still stand: none of them may be left out. */
  readonly opened: readonly PartyId[]
}

export type TimeFault =
  | 'ends-before-beginning'
  | 'held-not-over'
  | 'held-before-closing'
  | 'held-before-opening'
  | 'held-before-day'

/** What was told in public of when it would be: closed at the deadline, however late the clock could act on it, opened here if it was, and its day. */
type Told = { readonly closedAt: Instant | null; readonly openedAt: Instant | null; readonly reviewOn: CivilDate | null }

/**
 * It begins once bids are closed, and opened where they were opened here; never before the day that the call, or the last notice that
 * changed it, tells: bidders and jurors come on that one, and a panel here begins on none before it (practice). It is over when its papers
 * are entered, that day or a later one.
 */
export function timeFault(
  { heldOn, heldFrom, endedOn, heldUntil }: HeldTime,
  { closedAt, openedAt, reviewOn }: Told,
  now: Instant,
): TimeFault | undefined {
  const [begun, ended] = [instantAt(heldOn, heldFrom), instantAt(endedOn, heldUntil)]
  if (isBefore(begun, closedAt ?? now)) return 'held-before-closing'
  if (openedAt !== null && isBefore(begun, openedAt)) return 'held-before-opening'
  if (isBeforeReview(heldOn, reviewOn)) return 'held-before-day'
  if (!isAfter(ended, begun)) return 'ends-before-beginning'
  return isAfter(ended, now) ? 'held-not-over' : undefined
}

export type PaperFault =
  | { readonly code: 'held-before-day'; readonly announced: CivilDate | null }
  | {
      readonly code:
        | Exclude<TimeFault, 'held-before-day'>
        | 'supplier-twice'
        | 'juror-twice'
        | 'tied'
        | 'unopened-unexplained'
        | 'nobody-fit'
    }
  | { readonly code: 'below-pass'; readonly total: string }
  | { readonly code: 'paper-gives-number' }
  | { readonly code: 'scan-missing' | 'scan-for-two'; readonly kind: ScanKind }
  | { readonly code: 'bids-left-out'; readonly count: number }
  | { readonly code: 'total-too-high' | 'total-not-exact' | 'price-missing' | 'price-fixed' | 'untold'; readonly name: string }
  | { readonly code: 'paper-over-budget'; readonly name: string }
  | { readonly code: 'against-law' | 'departs'; readonly departures: readonly Departure[] }

/** The first thing that is wrong with the papers as they were typed, if any. */
export function paperFault(review: KeptReview, beside: Beside): PaperFault | undefined {
  const { lot, now, opened } = beside
  const { openedAt, reviewOn } = lot
  const time = timeFault(review, { closedAt: lot.bidDeadline ?? lot.closedAt, openedAt, reviewOn }, now)
  if (time === 'held-before-day') return { code: time, announced: reviewOn }
  if (time !== undefined) return { code: time }
  if (isTwice(review.suppliers.map(({ partyId }) => partyId))) return { code: 'supplier-twice' }
  if (isJurorTwice(review.panel)) return { code: 'juror-twice' }
  const left = opened.filter((party) => !review.suppliers.some(({ partyId }) => partyId === party))
  if (left.length > 0) return { code: 'bids-left-out', count: left.length }
  if (lot.openedAt === null && (lot.sealed ?? 0) > 0 && review.unopenedReason === '') return { code: 'unopened-unexplained' }
  if (wordsTold(review).some(givesPersonalNumber)) return { code: 'paper-gives-number' }
  return scanFault(review, lot) ?? outcomeFault(review, lot) ?? rulesFault(review, beside)
}

/** What is read by the public or by the suppliers, as it was written freely. */
const wordsTold = (review: KeptReview): string[] => [
  review.reason,
  review.place,
  review.tieReason,
  review.unopenedReason,
  review.departureReason,
  review.chosen.how === 'agreed' ? review.chosen.consent : '',
  ...review.witnesses,
  ...review.panel.flatMap(({ name, organisation, namesake }) => [name, organisation, namesake]),
  ...review.suppliers.map(({ outcome }) => (outcome.fit ? outcome.told : outcome.ground)),
]

/** Which papers there are: no record of the opening where the lot was opened here, nor of a draw or a consent where there was none. */
export const scansNeeded = (
  { chosen }: { readonly chosen: { readonly how?: PanelChosen['how'] | undefined } },
  isOpened: boolean,
): ScanKind[] => NEEDED.filter((kind) => (kind !== 'opening' || !isOpened) && (kind !== 'panel' || chosen.how !== 'freely'))

/** Each paper that is needed has its own scan. */
function scanFault({ chosen, scans }: KeptReview, { openedAt }: Pick<LotState, 'openedAt'>): PaperFault | undefined {
  const needed = scansNeeded({ chosen }, openedAt !== null)
  const missing = needed.find((kind) => !scans.some((scan) => scan.kind === kind))
  if (missing !== undefined) return { code: 'scan-missing', kind: missing }
  const theirs = scans.filter(({ kind }) => NEEDED.includes(kind))
  const again = theirs.find(({ kind, sha256 }) => theirs.some((other) => other.kind !== kind && other.sha256 === sha256))
  return again && { code: 'scan-for-two', kind: again.kind }
}

const NEEDED: readonly ScanKind[] = ['opening', 'panel', 'sign-in', 'sheets', 'report']
const isTwice = (values: readonly string[]): boolean => new Set(values).size < values.length

/** Two of the pool are told apart by the record; whoever else is called as another is that person. */
export const isJurorTwice = (panel: readonly PaperJuror[]): boolean =>
  panel.some((one, n) =>
    panel
      .slice(0, n)
      .some((other) =>
        one.member !== null && other.member !== null ? one.member === other.member : bare(one.name) === bare(other.name),
      ),
  )

/** Who, as the papers have it, works for one of these: a supplier has no seat in the review of its own bid (条例 Art. 9). */
export const jurorOf = (panel: readonly PaperJuror[], organisations: readonly string[]): PaperJuror | undefined => {
  const theirs = new Set(organisations.map(bare))
  return panel.find(({ organisation }) => theirs.has(bare(organisation)))
}

function outcomeFault(review: KeptReview, lot: Beside['lot']): PaperFault | undefined {
  const places = placesOf(review)
  const [first] = places
  if (first === undefined) return { code: 'nobody-fit' }
  for (const { supplier, rank } of places) {
    const fault = supplierFault(supplier, rank === 1, lot)
    if (fault !== undefined) return { code: fault, name: supplier.name }
  }
  if (isTied(review) && review.tieReason === '') return { code: 'tied' }
  const { total } = first.supplier.outcome
  return isBelowPass(lot, { total }) ? { code: 'below-pass', total } : undefined
}

/** Points within the rubric and its decimals; a price where one is offered, which can be paid; a reason for whoever is not chosen. */
function supplierFault(
  { priceFen, outcome: { total, told } }: FitSupplier,
  isFirst: boolean,
  { rubric, budgetFen }: Beside['lot'],
) {
  if (compare(exact(total), sum(rubric.tree.map(({ max }) => exact(max)))) > 0) return 'total-too-high'
  if ((total.split('.')[1]?.length ?? 0) > rubric.decimals) return 'total-not-exact'
  if (isPriceFixed(rubric) && priceFen !== null) return 'price-fixed'
  if (!isPriceFixed(rubric) && (priceFen === null || priceFen === 0)) return 'price-missing'
  if (isOverBudget({ budgetFen }, priceFen)) return 'paper-over-budget'
  return !isFirst && told === '' ? 'untold' : undefined
}

/** A law is never departed from; from what is practice only with a reason. All of either are named at once. */
function rulesFault(review: KeptReview, { profile, lot: { budgetFen } }: Beside): PaperFault | undefined {
  const departures = departuresIn(review, profile, budgetFen)
  const against = departures.filter(({ mark }) => mark === 'L')
  if (against.length > 0) return { code: 'against-law', departures: against }
  const unexplained =
    review.departureReason === '' ? departures.filter(({ code }) => code !== 'namesake' && code !== 'like-bidder') : []
  return unexplained.length > 0 ? { code: 'departs', departures: unexplained } : undefined
}
