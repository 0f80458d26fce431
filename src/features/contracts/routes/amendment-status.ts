import { CONTRACT_STATUS } from './contract-status.ts'
import type { AmendmentRefusalCode } from '../contract/amendment.ts'

export const AMENDMENT_STATUS = {
  ...CONTRACT_STATUS,
  'amendment-under-way': 409,
  'amendment-no-taken': 409,
  'amendment-incomplete': 409,
  'supplements-too-large': 422,
  'departs-from-contract': 422,
  'paid-more-than-agreed': 422,
  'filed-in-future': 422,
  'filed-before-signing': 422,
} as const satisfies Record<AmendmentRefusalCode, number>
