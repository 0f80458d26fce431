import type { Acting } from '../../../kernel/acting.ts'
import type { LotId, OfflineReviewId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { passwordsMade } from '../../identity/service/password-from.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { OfflineRefusal, OfflineReviewDone } from '../contract/offline-review.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import type { BidStatus } from '../rules/bid.ts'
import { bare } from '../../../kernel/unspaced.ts'
import type { LotState } from '../rules/lot.ts'
import { isSitting, mayBeHeldOffline } from '../rules/offline-paper.ts'
import { OFFLINE_REVIEW_LIFE, type OfflineReviewDeed, type OfflineReviewState } from '../rules/offline-review.ts'
import { isLastToConfirm } from '../rules/second-hand.ts'
import { handRefusal } from '../rules/two-hands.ts'
import { livePanels } from '../store/bids.ts'
import { lots, offlineReviews } from '../store/kept.ts'
import { memberNamesOf } from '../store/names.ts'
import { bidsOfLot } from '../store/offline-reviews.ts'
import { offersStanding } from './last-offer-standing.ts'
import { goesOn } from './pauses.ts'
import { officesFor } from './second-hands.ts'

export const offlineDeeds = deedsOf({
  kept: offlineReviews,
  life: OFFLINE_REVIEW_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'offline-review.enter': 'offline.enter',
    'offline-review.revise': 'offline.enter',
    'offline-review.return': 'offline.confirm',
    'offline-review.confirm': 'offline.confirm',
    'offline-review.withdraw': 'offline.enter',
  },
  on: () => ({}),
})

export type Held = { readonly lot: LotState; readonly review: OfflineReviewState }

/** Why nothing that was held off line can become this lot's result now, if anything. */
export async function offlineHindrance(tx: ReadTx, acting: Acting, lot: LotState): Promise<OfflineRefusal | undefined> {
  if (!mayBeHeldOffline(lot)) return { code: 'wrong-status', status: lot.status }
  const going = await goesOn(tx, acting, lot)
  if (!going.ok) return going.error
  const [panel] = await livePanels(tx, acting, [lot.id])
  if (isSitting(panel?.status)) return { code: 'panel-sits' }
  const offers = await offersStanding(tx, acting, lot)
  if (offers === 'asked') return { code: 'offers-open' }
  // Too few of them, or one that is not as it was sealed: no paper makes good what stops the lot here.
  return offers === 'short' ? { code: 'offers-short' } : undefined
}

type Of = { readonly lotId: LotId; readonly id: OfflineReviewId; readonly revision: number }

/** Done only while it can still become the lot's result. */
const FORWARD: ReadonlySet<OfflineReviewDeed> = new Set(['offline-review.revise', 'offline-review.confirm'])
/** The second hand's. */
const SECOND: ReadonlySet<OfflineReviewDeed> = new Set(['offline-review.return', 'offline-review.confirm'])

/** One of a lot's as it was read, held for a deed; the lot first. */
export async function holdOffline(
  tx: Tx,
  acting: Acting,
  { lotId, id, revision }: Of,
  deed: Exclude<OfflineReviewDeed, 'offline-review.enter'>,
): Promise<Result<Held, OfflineRefusal>> {
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  const held = await offlineDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  const review = held.value
  if (!lot || review.lotId !== lotId) return refuse({ code: 'not-found' })
  if (review.revision !== revision) return refuse({ code: 'changed-meanwhile' })
  const kept = SECOND.has(deed) ? await keptFromOffline(tx, acting, lot, review) : undefined
  if (kept !== undefined) return refuse({ code: kept })
  if (deed === 'offline-review.confirm' && (await isLastHere(tx, acting, lot, review))) return refuse({ code: 'last-to-confirm' })
  const hindrance = FORWARD.has(deed) ? await offlineHindrance(tx, acting, lot) : undefined
  return hindrance === undefined ? ok({ lot, review }) : refuse(hindrance)
}

/** Nobody would be left to confirm the result if the caller checked this. */
export async function isLastHere(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'publishedAt'>,
  { enteredBy }: Pick<OfflineReviewState, 'enteredBy'>,
): Promise<boolean> {
  const { of } = await officesFor(tx, acting, [lot])
  return isLastToConfirm({ enteredBy, confirmedBy: acting.actor }, of(lot))
}

/** Why the caller's hand is none for these papers, `first` being whose the other is. */
export async function keptFromOffline(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'publishedAt'>,
  { review, enteredBy }: Pick<OfflineReviewState, 'review'> & { readonly enteredBy?: OfflineReviewState['enteredBy'] },
) {
  const since = lot.publishedAt
  const parties = new Set(review.suppliers.map(({ partyId }) => partyId))
  const own = bare((await memberNamesOf(tx, acting, [acting.actor])).get(acting.actor) ?? '')
  return handRefusal({
    actor: acting.actor,
    first: enteredBy,
    // One of the caller's name who is not of the pool is taken to be the caller.
    jurors: review.panel.flatMap(({ member, name }) => member ?? (bare(name) === own ? acting.actor : [])),
    bids: acting.posts.some(({ party }) => party !== null && parties.has(party)),
    passwords: since === null || enteredBy === undefined ? [] : await passwordsMade(tx, acting, [acting.actor, enteredBy], since),
  })
}

const STANDING: ReadonlySet<BidStatus> = new Set(['opened', 'qualified', 'disqualified'])

/** Whose bids were opened here and still stand. */
export const openedHere = async (tx: ReadTx, acting: Acting, { id }: Pick<LotState, 'id'>) =>
  (await bidsOfLot(tx, acting, id)).filter(({ status, label }) => label !== null && STANDING.has(status))

export const doneOffline = (
  { id, status, revision }: OfflineReviewState,
  lot: Pick<LotState, 'status' | 'awardStatus'>,
): OfflineReviewDone => ({ id, status, revision, lot: { status: lot.status, awardStatus: lot.awardStatus } })
