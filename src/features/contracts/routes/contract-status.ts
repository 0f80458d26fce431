import { DEED_STATUS } from '../../../platform/http/perform.ts'
import { RECEPTION_STATUS } from '../../../platform/http/receive-file.ts'
import type { ContractRefusalCode } from '../contract/contract.ts'

export const CONTRACT_STATUS = {
  ...DEED_STATUS,
  ...RECEPTION_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  'contract-exists': 409,
  'both-sides': 409,
  'contract-no-taken': 409,
  'not-final': 409,
  'challenge-open': 409,
  'purchase-paused': 409,
  'percents-do-not-make-100': 422,
  'period-reversed': 422,
  'indicator-twice': 422,
  'personal-number': 422,
  'departs-from-call': 422,
  'contract-incomplete': 409,
  'signed-in-future': 422,
  'signed-before-approval': 422,
  'seal-page-missing': 409,
  'notice-no-taken': 409,
  'too-many-files': 413,
  'files-too-large': 413,
  'file-name-refused': 422,
} as const satisfies Record<ContractRefusalCode | keyof typeof DEED_STATUS, number>
