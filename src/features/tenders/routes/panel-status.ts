import { DEED_STATUS } from '../../../platform/http/perform.ts'
import type { PanelRefusalCode } from '../contract/panel.ts'

/** How a refusal about a panel, a seat or a sheet is answered. */
export const PANEL_STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'no-juror-post': 409,
  'panel-exists': 409,
  'runs-the-purchase': 409,
  'bids-on-the-lot': 409,
  'panel-even': 422,
  'panel-too-small': 422,
  'experts-too-few': 422,
  'too-few-jurors': 409,
  'no-alternate': 409,
  'seat-taken': 409,
  'seats-open': 409,
  'custody-missing': 422,
  'not-seated': 422,
  'leader-needed': 409,
  'sheets-open': 422,
  'marks-refused': 422,
  'check-open': 409,
  'nothing-to-correct': 409,
  tied: 409,
  'no-tie': 409,
  'digest-differs': 409,
  'facts-unconfirmed': 409,
  'score-refused': 409,
  'below-pass': 409,
} as const satisfies Record<PanelRefusalCode | keyof typeof DEED_STATUS, number>
