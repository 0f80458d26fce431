import type { Acting } from '../../../kernel/acting.ts'
import { type FileId, type LotId, type OfflineReviewId, OfflineReviewId as Id, type PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { addOrganisation } from '../../identity/service/organisations.ts'
import type {
  OfflineRefusal,
  OfflineReturn,
  OfflineReviewChange,
  OfflineReviewDone,
  OfflineReviewEntry,
} from '../contract/offline-review.ts'
import type { LotState } from '../rules/lot.ts'
import { isJurorTwice, paperFault } from '../rules/offline-paper.ts'
import type { KeptReview, KeptScan, OfflineReviewState, PaperSupplier } from '../rules/offline-review.ts'
import { isPausedBetween } from '../rules/pause.ts'
import { challengeFiles } from '../store/challenge-files.ts'
import { lots } from '../store/kept.ts'
import { partyNamesOf } from '../store/names.ts'
import { offlineReviewIdOf } from '../store/offline-reviews.ts'
import { pausesOf } from '../store/pauses.ts'
import { mayInPurchase } from './bid-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { doneOffline, holdOffline, keptFromOffline, offlineDeeds, offlineHindrance, openedHere } from './offline-deeds.ts'
import { knownOn, type PanelFault, panelOnRecord, paperPanelFault } from './offline-panel.ts'

type Outcome = Promise<Result<OfflineReviewDone, OfflineRefusal>>

/** Enters what the papers of a review say that was held off line. Nothing comes of it before another has held it against the scans. */
export async function enterOfflineReview(tx: Tx, acting: Acting, lotId: LotId, entry: OfflineReviewEntry): Outcome {
  if (!mayInPurchase(acting, 'offline.enter')) return refuse({ code: 'not-found' })
  const lot = await lots.table.lock(tx, acting.tenant, lotId)
  if (!lot) return refuse({ code: 'not-found' })
  const hindrance = await offlineHindrance(tx, acting, lot)
  if (hindrance !== undefined) return refuse(hindrance)
  if ((await offlineReviewIdOf(tx, acting, lotId)) !== undefined) return refuse({ code: 'entered-already' })
  const review = await reviewFrom(tx, acting, lot, { entry, before: [] })
  if (!review.ok) return review
  const id = Id.parse(acting.newId())
  const entered = await offlineDeeds.does(tx, acting, { id }, 'offline-review.enter', { lotId, review: review.value })
  return ok(doneOffline(entered, lot))
}

/** Typed anew, by whoever then is the first hand. */
export async function reviseOfflineReview(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  id: OfflineReviewId,
  { revision, entry }: OfflineReviewChange,
): Outcome {
  const held = await holdOffline(tx, acting, { lotId, id, revision }, 'offline-review.revise')
  if (!held.ok) return held
  const { lot, review: before } = held.value
  const review = await reviewFrom(tx, acting, lot, { entry, before: before.review.scans })
  if (!review.ok) return review
  return ok(doneOffline(await offlineDeeds.does(tx, acting, before, 'offline-review.revise', { review: review.value }), lot))
}

const withReason =
  (deed: 'offline-review.return' | 'offline-review.withdraw') =>
  async (tx: Tx, acting: Acting, lotId: LotId, id: OfflineReviewId, { revision, reason }: OfflineReturn): Outcome => {
    const held = await holdOffline(tx, acting, { lotId, id, revision }, deed)
    if (!held.ok) return held
    return ok(doneOffline(await offlineDeeds.does(tx, acting, held.value.review, deed, { reason }), held.value.lot))
  }

/** The second hand found what does not agree with the scans. */
export const returnOfflineReview = withReason('offline-review.return')
/** It is reviewed here after all, or was entered with the wrong lot. The scans stay. */
export const withdrawOfflineReview = withReason('offline-review.withdraw')

type Typed = { readonly entry: OfflineReviewEntry; readonly before: readonly KeptScan[] }

/** What was typed with the organisations as they are on record and the scans by their hashes, if the purchase lets it be so. */
async function reviewFrom(
  tx: Tx,
  acting: Acting,
  lot: LotState,
  { entry, before }: Typed,
): Promise<Result<KeptReview, OfflineRefusal>> {
  const scans = await scansIn(tx, acting, lot.id, entry.scans, before)
  if (!scans.ok) return scans
  const parties: PartyId[] = []
  for (const supplier of entry.suppliers) parties.push(await partyFor(tx, acting, supplier))
  const names = await partyNamesOf(tx, acting, parties)
  const suppliers = entry.suppliers.map((supplier, n) => {
    const partyId = parties[n]
    if (partyId === undefined) throw new Error(`organisation ${supplier.creditCode} was not entered`)
    return { ...supplier, partyId, name: names.get(partyId) ?? supplier.name }
  })
  // As typed; as the record names them they are held against each other once more.
  if (isJurorTwice(entry.panel)) return refuse({ code: 'juror-twice' })
  const held = { panel: entry.panel, suppliers, heldOn: entry.heldOn, endedOn: entry.endedOn }
  const known = await knownOn(tx, acting, held, { lot: lot.id, called: entry.suppliers.map(({ name }) => name) })
  const panel = await panelOnRecord(tx, acting, held, known)
  const review: KeptReview = { ...entry, panel, suppliers, scans: scans.value }
  const kept = await keptFromOffline(tx, acting, lot, { review })
  if (kept !== undefined) return refuse({ code: kept })
  const fault = (await faultOf(tx, acting, lot, review)) ?? (await paperPanelFault(tx, acting, review, known))
  return fault === undefined ? ok(review) : refuse(fault)
}

/** Whoever is not on record is entered by name and code alone, as with contracts from before the system. */
async function partyFor(tx: Tx, acting: Acting, { creditCode, name }: PaperSupplier): Promise<PartyId> {
  const unsaid = { address: null, phone: null, legalRepresentative: null, bank: null, bankAccount: null }
  const added = await addOrganisation(tx, acting, { creditCode, name, shortName: name.slice(0, 30), ...unsaid })
  const party = added.ok ? added.value.id : added.error.party
  if (party === undefined) throw new Error(`organisation ${creditCode} could not be entered`)
  return party
}

/** The scans of this lot that the caller uploaded, or that were named before: PDF or picture, nothing that can still be written in. */
async function scansIn(
  tx: ReadTx,
  acting: Acting,
  lotId: LotId,
  wanted: OfflineReviewEntry['scans'],
  before: readonly KeptScan[],
): Promise<Result<KeptScan[], OfflineRefusal>> {
  const kept = new Map(
    (await challengeFiles(tx, acting, [...new Set(wanted.map(({ file }) => file))])).map((one) => [one.id, one]),
  )
  const scans: KeptScan[] = []
  const isOwn = (file: FileId, addedBy: string) => addedBy === acting.actor || before.some((one) => one.file === file)
  for (const { kind, file } of wanted) {
    const found = kept.get(file)
    if (found?.lotId !== lotId || !isOwn(file, found.addedBy)) return refuse({ code: 'unknown-paper' })
    if (found.type !== 'application/pdf' && !found.type.startsWith('image/')) return refuse({ code: 'file-kind-refused' })
    scans.push({ kind, file, sha256: found.sha256 })
  }
  return ok(scans)
}

/** What speaks against these papers as the lot stands now. */
export async function faultOf(
  tx: ReadTx,
  acting: Acting,
  lot: LotState,
  review: KeptReview,
): Promise<OfflineRefusal | undefined> {
  const opened = await openedHere(tx, acting, lot)
  const fault = paperFault(review, {
    lot,
    now: acting.now,
    profile: await profileOfLot(tx, acting, lot),
    opened: opened.map(({ partyId }) => partyId),
  })
  if (fault !== undefined && 'departures' in fault) return { code: fault.code, lists: { departures: fault.departures } }
  if (fault !== undefined) return fault
  const pauses = await pausesOf(tx, acting, lot.id)
  return pauses.some((pause) => isPausedBetween(pause, review.heldOn, review.endedOn)) ? { code: 'held-in-pause' } : undefined
}

/** Who of the panel may not have sat, by what is known when it is checked: something may have been declared since it was entered. */
export async function panelFaultNow(
  tx: ReadTx,
  acting: Acting,
  { id, lotId, review }: Pick<OfflineReviewState, 'id' | 'lotId' | 'review'>,
): Promise<PanelFault | undefined> {
  return paperPanelFault(tx, acting, review, await knownOn(tx, acting, review, { lot: lotId, review: id }))
}
