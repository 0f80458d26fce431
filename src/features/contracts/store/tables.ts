import type { Row } from '../../../platform/row.ts'
import type { ContractState } from '../rules/contract.ts'

export const CONTRACT_JSON = [
  'indicators',
  'instalments',
  'team',
  'purchaser',
  'provider',
] as const satisfies (keyof ContractState)[]

declare module '../../../platform/db.ts' {
  interface Tables {
    contract: Row<ContractState, (typeof CONTRACT_JSON)[number]>
  }
}
