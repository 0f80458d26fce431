import type { Instant } from '../../../kernel/civil.ts'
import type { AcceptanceId, UserOpinionId, VariationId, ContractId, FileId, MemberId, Tenant } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Row } from '../../../platform/row.ts'
import type { VariationState } from '../rules/variation.ts'
import type { BackfillState } from '../rules/backfill.ts'
import type { AcceptanceState } from '../rules/acceptance.ts'
import type { ContractState } from '../rules/contract.ts'
import type { PaymentState } from '../rules/payment.ts'

export const CONTRACT_JSON = [
  'indicators',
  'instalments',
  'team',
  'purchaser',
  'provider',
  'signedTerms',
] as const satisfies (keyof ContractState)[]

export const VARIATION_JSON = ['before', 'terms'] as const satisfies (keyof VariationState)[]

export const ACCEPTANCE_JSON = [
  'panel',
  'findings',
  'rectification',
  'indicators',
  'claims',
  'tally',
] as const satisfies (keyof AcceptanceState)[]

/** A scan that belongs to a contract; the bytes lie where `sha256` says. */
export interface ContractFileTable {
  tenant: Tenant
  id: FileId
  contractId: ContractId
  /** Of the variation whose page it is; null for the contract's own. */
  variationId: VariationId | null
  /** Of the acceptance to which it belongs. */
  acceptanceId: AcceptanceId | null
  /** The indicator that a piece of evidence is about, by its code. */
  about: string | null
  kind: 'seal-page' | 'evidence'
  sha256: Sha256
  name: string
  type: string
  size: number
  addedBy: MemberId
  addedAt: Instant
}

/** What one service user said, without who it was. */
export interface UserOpinionTable {
  tenant: Tenant
  id: UserOpinionId
  acceptanceId: AcceptanceId
  channel: 'paper' | 'link'
  /** Of a sheet of paper its number, so that none is entered twice. */
  sheet: number | null
  mark: number
  words: string
  givenAt: Instant
  /** Who entered a sheet; null for what came by the link. */
  enteredBy: MemberId | null
  /** Why an entry does not count: it was entered by mistake. */
  struckReason: string | null
}

declare module '../../../platform/db.ts' {
  interface Tables {
    backfill: Row<BackfillState, 'plan' | 'problems'>
    contract: Row<ContractState, (typeof CONTRACT_JSON)[number]>
    variation: Row<VariationState, (typeof VARIATION_JSON)[number]>
    acceptance: Row<AcceptanceState, (typeof ACCEPTANCE_JSON)[number]>
    userOpinion: UserOpinionTable
    payment: Row<PaymentState>
    contractFile: ContractFileTable
  }
}
