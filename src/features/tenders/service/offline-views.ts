import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { FileId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { BidFile } from '../contract/bid.ts'
import type { OfflineRefusal, OfflineReviewPage, OfflineReviewView } from '../contract/offline-review.ts'
import type { LotState } from '../rules/lot.ts'
import { departuresIn } from '../rules/departure.ts'
import { placesOf } from '../rules/offline-paper.ts'
import type { OfflineReviewState } from '../rules/offline-review.ts'
import { isPriceFixed } from '../rules/price.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { lots, offlineReviews } from '../store/kept.ts'
import { authorityName, memberNamesOf } from '../store/names.ts'
import { offlineReviewIdOf } from '../store/offline-reviews.ts'
import { partiesBehind } from '../store/pool.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { fileView } from './bid-files.ts'
import { profileOfLot } from './lot-profile.ts'
import { isLastHere, keptFromOffline, offlineDeeds, offlineHindrance, openedHere } from './offline-deeds.ts'
import { panelFaultNow } from './offline-reviews.ts'
import { listPool } from './pool.ts'
import { secondHandsOf } from './second-hands.ts'

/** For the office: what was entered of a review on paper, and what whoever enters one must know. */
export async function viewOfflineReview(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
): Promise<Result<OfflineReviewPage, OfflineRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, lotId)
  if (!lot || lot.publishedAt === null || !mayInPurchase(acting, 'offline.see')) return refuse({ code: 'not-found' })
  const current = await currentOf(tx, acting, lot)
  const isOpen = (await offlineHindrance(tx, acting, lot)) === undefined
  const mayEnter = isOpen && mayInPurchase(acting, 'offline.enter')
  const opened = await openedHere(tx, acting, lot)
  return ok({
    current: current === undefined ? null : await viewed(tx, acting, lot, current, isOpen),
    lot: {
      status: lot.status,
      budgetFen: lot.budgetFen,
      priceFixed: isPriceFixed(lot.rubric),
      decimals: lot.rubric.decimals,
      passMark: lot.rubric.pass ?? null,
      agreedPanel: (await profileOfLot(tx, acting, lot)).expertsChosen?.value === 'drawn-or-agreed',
      closedAt: lot.closedAt,
      openedAt: lot.openedAt,
      reviewOn: lot.reviewOn,
      sealed: lot.sealed ?? 0,
    },
    opened: opened.map(({ partyId, partyName: name, creditCode }) => ({ partyId, name, creditCode })),
    lacking: await lackingFor(tx, acting, lot, current),
    pool: mayEnter ? await poolOf(tx, acting) : [],
    can: { 'offline-review.enter': mayEnter && current === undefined },
  })
}

/** As long as it waits to be entered or checked. */
async function lackingFor(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  current: OfflineReviewState | undefined,
): Promise<OfflineReviewPage['lacking']> {
  if (current?.status === 'confirmed') return null
  const entered = current && { first: current.enteredBy, review: current.review }
  return (await secondHandsOf(tx, acting, lot, entered)).lacking
}

async function currentOf(tx: ReadTx, acting: Acting, { id }: LotState): Promise<OfflineReviewState | undefined> {
  const current = await offlineReviewIdOf(tx, acting, id)
  return current && offlineReviews.table.load(tx, acting.tenant, current)
}

/** Whoever represents the purchaser and works for no organisation here works for it. */
async function poolOf(tx: ReadTx, acting: Acting): Promise<OfflineReviewPage['pool']> {
  const pooled = (await listPool(tx, acting)).filter((one) => one.pooled)
  const members = pooled.map(({ member }) => member)
  const behind = await partiesBehind(tx, acting, members, civilDateOf(acting.now))
  const authority = await authorityName(tx, acting)
  return pooled.map(({ member, name, expert }) => {
    const known = behind.filter((one) => one.member === member).map((one) => one.name)
    return { member, name, expert, organisations: known.length > 0 || expert ? known : [authority] }
  })
}

async function viewed(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  state: OfflineReviewState,
  isOpen: boolean,
): Promise<OfflineReviewView> {
  const { id, revision, status, review, enteredBy, enteredAt, confirmedBy, confirmedAt, note } = state
  const names = await memberNamesOf(tx, acting, confirmedBy === null ? [enteredBy] : [enteredBy, confirmedBy])
  const files = mayInPurchase(acting, 'offline.see-scans') ? review.scans.map(({ file }) => file) : []
  const apart = (await keptFromOffline(tx, acting, lot, state)) ?? null
  const able = offlineDeeds.can(acting, state)
  const kept = apart ?? (status === 'entered' && (await isLastHere(tx, acting, lot, state)) ? 'last-to-confirm' : null)
  const isSecond = isOpen && kept === null
  return {
    id,
    revision,
    status,
    review,
    files: (await challengeFiles(tx, acting, files)).map(fileView),
    places: placesOf(review).map(({ supplier, rank }) => ({ partyId: supplier.partyId, rank })),
    departures: departuresIn(review, await profileOfLot(tx, acting, lot), lot.budgetFen),
    enteredBy: { member: enteredBy, name: names.get(enteredBy) ?? '' },
    enteredAt,
    confirmedBy: confirmedBy && (names.get(confirmedBy) ?? ''),
    confirmedAt,
    note,
    against: able['offline-review.confirm'] && isSecond ? ((await panelFaultNow(tx, acting, state)) ?? null) : null,
    kept: status === 'entered' && mayInPurchase(acting, 'offline.confirm') ? kept : null,
    can: {
      'offline-review.revise': able['offline-review.revise'] && isOpen,
      'offline-review.withdraw': able['offline-review.withdraw'],
      'offline-review.return': able['offline-review.return'] && apart === null,
      'offline-review.confirm': able['offline-review.confirm'] && isSecond,
    },
  }
}

/** A scan of what stands entered, for officer and leader. */
export async function openOfflineScan(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  file: FileId,
): Promise<Result<BidFile, OfflineRefusal>> {
  const id = mayInPurchase(acting, 'offline.see-scans') ? await offlineReviewIdOf(tx, acting, lotId) : undefined
  const state = id && (await offlineReviews.table.load(tx, acting.tenant, id))
  if (!state || !state.review.scans.some((scan) => scan.file === file)) return refuse({ code: 'not-found' })
  const [found] = await challengeFiles(tx, acting, [file])
  return found ? ok(fileView(found)) : refuse({ code: 'not-found' })
}
