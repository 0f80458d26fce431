import type { Instant } from '../../../kernel/civil.ts'
import type { VariationId, ContractId, FileId, MemberId, Tenant } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Row } from '../../../platform/row.ts'
import type { VariationState } from '../rules/variation.ts'
import type { ContractState } from '../rules/contract.ts'

export const CONTRACT_JSON = [
  'indicators',
  'instalments',
  'team',
  'purchaser',
  'provider',
  'signedTerms',
] as const satisfies (keyof ContractState)[]

export const VARIATION_JSON = ['before', 'terms'] as const satisfies (keyof VariationState)[]

/** A scan that belongs to a contract; the bytes lie where `sha256` says. */
export interface ContractFileTable {
  tenant: Tenant
  id: FileId
  contractId: ContractId
  /** Of the variation whose page it is; null for the contract's own. */
  variationId: VariationId | null
  kind: 'seal-page'
  sha256: Sha256
  name: string
  type: string
  size: number
  addedBy: MemberId
  addedAt: Instant
}

declare module '../../../platform/db.ts' {
  interface Tables {
    contract: Row<ContractState, (typeof CONTRACT_JSON)[number]>
    variation: Row<VariationState, (typeof VARIATION_JSON)[number]>
    contractFile: ContractFileTable
  }
}
