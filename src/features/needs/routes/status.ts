import { DEED_STATUS } from '../../../platform/http/perform.ts'
import type { NeedRefusalCode } from '../contract/need.ts'

export const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'no-such-area': 422,
  'received-in-future': 422,
  'consent-missing': 422,
  'same-need': 422,
  'no-such-head': 422,
  'another-community': 422,
  'head-not-open': 409,
  'has-merged': 409,
  'head-adopted': 409,
} as const satisfies Record<NeedRefusalCode | keyof typeof DEED_STATUS, number>
