import { CONTRACT_STATUS } from './contract-status.ts'
import type { VariationRefusalCode } from '../contract/variation.ts'

export const VARIATION_STATUS = {
  ...CONTRACT_STATUS,
  'variation-under-way': 409,
  'service-over': 409,
  'acceptance-under-way': 409,
  'variation-no-taken': 409,
  'variation-incomplete': 409,
  'supplements-too-large': 422,
  'not-covered': 409,
  'departs-from-contract': 422,
  'instalment-settled': 409,
  'paid-more-than-agreed': 422,
  'filed-in-future': 422,
  'filed-before-signing': 422,
} as const satisfies Record<VariationRefusalCode, number>
