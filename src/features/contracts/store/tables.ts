import type { Instant } from '../../../kernel/civil.ts'
import type { ContractId, FileId, MemberId, Tenant } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Row } from '../../../platform/row.ts'
import type { ContractState } from '../rules/contract.ts'

export const CONTRACT_JSON = [
  'indicators',
  'instalments',
  'team',
  'purchaser',
  'provider',
] as const satisfies (keyof ContractState)[]

/** A scan that belongs to a contract; the bytes lie where `sha256` says. */
export interface ContractFileTable {
  tenant: Tenant
  id: FileId
  contractId: ContractId
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
    contractFile: ContractFileTable
  }
}
