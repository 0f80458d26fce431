import { subjectTable } from '../../../platform/subject.ts'
import { ACCEPTANCE, type AcceptanceState } from '../rules/acceptance.ts'
import { BACKFILL, type BackfillState } from '../rules/backfill.ts'
import { VARIATION, type VariationState } from '../rules/variation.ts'
import { CONTRACT, type ContractState } from '../rules/contract.ts'
import { PAYMENT, type PaymentState } from '../rules/payment.ts'
import { ACCEPTANCE_JSON, VARIATION_JSON, CONTRACT_JSON } from './tables.ts'

export const backfills = { noun: BACKFILL, table: subjectTable<BackfillState>('backfill', { json: ['plan', 'problems'] }) }

export const contracts = { noun: CONTRACT, table: subjectTable<ContractState>('contract', { json: CONTRACT_JSON }) }

export const variations = { noun: VARIATION, table: subjectTable<VariationState>('variation', { json: VARIATION_JSON }) }

export const payments = { noun: PAYMENT, table: subjectTable<PaymentState>('payment', {}) }

export const acceptances = {
  noun: ACCEPTANCE,
  table: subjectTable<AcceptanceState>('acceptance', { json: ACCEPTANCE_JSON }),
}
