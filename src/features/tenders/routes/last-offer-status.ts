import { DEED_STATUS } from '../../../platform/http/perform.ts'
import type { LastOfferRefusalCode } from '../contract/last-offer.ts'

/** How a refusal about a last offer is answered. */
export const LAST_OFFER_STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'past-deadline': 409,
  'offers-not-asked': 409,
  'round-exists': 409,
  'room-not-closed': 409,
  'too-few-bidders': 409,
  'offer-time-short': 422,
  'offer-time-long': 422,
  'offer-nothing': 422,
  'purchase-paused': 409,
} as const satisfies Record<LastOfferRefusalCode | keyof typeof DEED_STATUS, number>
