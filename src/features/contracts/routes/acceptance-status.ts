import type { AcceptanceRefusalCode } from '../contract/acceptance.ts'
import { VARIATION_STATUS } from './variation-status.ts'

export const ACCEPTANCE_STATUS = {
  ...VARIATION_STATUS,
  'service-runs-on': 422,
  'indicator-unknown': 422,
  'finding-contradicts': 422,
  'conclusion-contradicts': 422,
  'answered-more-than-invited': 422,
  'held-in-future': 422,
  'held-before-end': 422,
  'rectified-before-acceptance': 422,
  'acceptance-incomplete': 409,
  'opinions-given': 409,
  'sheet-entered': 409,
  'too-many-user-opinions': 409,
  'settled-in-future': 422,
  'settled-before-signing': 422,
} as const satisfies Record<AcceptanceRefusalCode, number>
