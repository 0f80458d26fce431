import { DEED_STATUS } from '../../../platform/http/perform.ts'
import type { LotRefusalCode } from '../contract/lot.ts'

export const LOT_STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'code-taken': 409,
  'over-budget': 409,
  'period-reversed': 422,
  'no-such-programme': 422,
  'no-such-need': 422,
  'need-not-listed': 409,
  'no-such-area': 422,
  'profile-not-supported': 409,
  'programme-not-published': 409,
  'not-ready': 409,
  'deadline-too-early': 422,
  'review-before-deadline': 422,
  'notice-no-taken': 409,
  'too-early': 409,
  'already-released': 409,
  'runs-the-purchase': 409,
  'bids-on-the-lot': 409,
  'too-few-bidders': 409,
  'enough-bidders': 409,
  'undecided-bids': 409,
} as const satisfies Record<LotRefusalCode | keyof typeof DEED_STATUS, number>
