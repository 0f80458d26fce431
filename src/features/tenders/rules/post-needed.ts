import type { JurorStatus } from './juror.ts'
import type { LotStatus } from './lot.ts'
import type { PanelStatus } from './panel.ts'

const LEFT: ReadonlySet<JurorStatus> = new Set(['absent', 'recused'])
const IN_REVIEW: ReadonlySet<LotStatus> = new Set(['reviewing', 'auditing'])
const PANEL_DONE: ReadonlySet<PanelStatus> = new Set(['signed', 'released', 'disbanded'])

type Seat = { readonly juror: JurorStatus; readonly panel: PanelStatus; readonly lot: LotStatus }

/**
 * Whether a juror is still needed on this seat: whoever ends the post would unseat them (practice; 条例 Art. 39: drawn at random).
 * Those who wait are not told apart here, or the answer would tell who waits.
 */
export const isSeatedYet = ({ juror, panel, lot }: Seat): boolean =>
  !LEFT.has(juror) && !PANEL_DONE.has(panel) && IN_REVIEW.has(lot)

/**
 * Lots with a result that residents may still object to: from the reveal on, when the office knows what they will object to, until the
 * notice is over (94号令 Art. 11 for bidders; practice for residents).
 */
export const RESULT_OPEN: readonly LotStatus[] = ['auditing', 'scored', 'announced']
