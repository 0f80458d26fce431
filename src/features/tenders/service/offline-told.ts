import type { Acting } from '../../../kernel/acting.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import { unstopped } from '../../../lib/document/printed.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { OfflineTold } from '../contract/offline-told.ts'
import type { LotState } from '../rules/lot.ts'
import type { PaperJuror } from '../rules/offline-review.ts'
import type { PanelChosen } from '../rules/panel-chosen.ts'
import { standingBids } from '../store/bids.ts'
import { offlineReviews } from '../store/kept.ts'
import { memberNamesOf } from '../store/names.ts'

type OfReview = { readonly heldOn: CivilDate; readonly chosen: PanelChosen; readonly jurors: Sat[] }
type Sat = { readonly name: string; readonly title: string | null; readonly expert: boolean }

/** Who sat and when, of a review on paper, for whoever may read it; nothing where it was held here. */
export async function offlineReviewOf(
  tx: ReadTx,
  { tenant }: Pick<Acting, 'tenant'>,
  { offline }: Pick<LotState, 'offline'>,
): Promise<OfReview | undefined> {
  const state = offline && (await offlineReviews.table.load(tx, tenant, offline.review))
  if (!state) return undefined
  const { heldOn, panel, chosen } = state.review
  return { heldOn, chosen, jurors: panel.map(satOf) }
}

const satOf = ({ name, organisation: title, expert }: PaperJuror): Sat => ({ name, title, expert })

/** What is said beside the result wherever it is shown. */
export async function offlineTold(
  tx: ReadTx,
  acting: Acting,
  { id, offline }: Pick<LotState, 'id' | 'offline'>,
): Promise<OfflineTold | null> {
  if (offline === null) return null
  const { heldOn, heldFrom, endedOn, heldUntil, reason, enteredBy, confirmedBy, scans, unopenedReason } = offline
  const names = await memberNamesOf(tx, acting, [enteredBy, confirmedBy])
  const unopened = (await standingBids(tx, acting, [id])).filter(({ status }) => status === 'unopened').length
  const [entered, confirmed] = [names.get(enteredBy) ?? '', names.get(confirmedBy) ?? '']
  const said = { reason: unstopped(reason), scans, unopened, unopenedReason: unstopped(unopenedReason) }
  return { heldOn, heldFrom, endedOn, heldUntil, enteredBy: entered, confirmedBy: confirmed, ...said }
}

/** By the organisation, what the papers say to whoever was not chosen. */
export async function toldOnPaper(
  tx: ReadTx,
  { tenant }: Acting,
  { offline }: Pick<LotState, 'offline'>,
): Promise<ReadonlyMap<string, string>> {
  const state = offline && (await offlineReviews.table.load(tx, tenant, offline.review))
  const told = state?.review.suppliers.flatMap(({ partyId, outcome }) =>
    outcome.fit && outcome.told !== '' ? [[partyId, outcome.told] as const] : [],
  )
  return new Map(told)
}
