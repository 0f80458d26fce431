import { DEED_STATUS } from '../../../platform/http/perform.ts'
import type { NegotiationRefusalCode } from '../contract/negotiation.ts'

/** How a refusal about a negotiation is answered. */
export const NEGOTIATION_STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'purchase-paused': 409,
  'visit-not-yet': 422,
  'member-twice': 422,
  'member-not-fit': 422,
  'group-too-small': 422,
  'group-experts-too-few': 422,
  'meets-too-early': 422,
  'visit-missing': 409,
  'agreed-nothing': 422,
  'agreed-over-budget': 422,
  'agreed-over-offer': 422,
  'held-on-wrong-day': 422,
  'signed-already': 409,
  'reason-says-nothing': 422,
} as const satisfies Record<NegotiationRefusalCode | keyof typeof DEED_STATUS, number>
