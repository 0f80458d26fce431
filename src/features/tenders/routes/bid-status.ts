import { DEED_STATUS } from '../../../platform/http/perform.ts'
import { UPLOAD_STATUS } from '../../../platform/http/receive-file.ts'
import type { BidRefusalCode } from '../contract/bid.ts'

export const BID_STATUS = {
  ...DEED_STATUS,
  ...UPLOAD_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'stands-already': 409,
  'not-taking-bids': 409,
  'past-deadline': 409,
  'not-invited': 409,
  'bid-exists': 409,
  'sections-missing': 409,
  'placeholders-left': 409,
  'offer-differs': 409,
  'both-sides': 409,
  'offer-nothing': 409,
  'offer-over-budget': 409,
  'uploads-used-up': 413,
  'still-sealed': 409,
  'fact-unknown': 422,
  'fact-wrong-kind': 422,
  'fact-reason-missing': 422,
  'reason-says-nothing': 422,
  'raises-points': 422,
  'not-stated': 422,
} as const satisfies Record<BidRefusalCode | keyof typeof DEED_STATUS, number>
