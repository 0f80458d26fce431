import { subjectTable } from '../../../platform/subject.ts'
import { AMENDMENT, type AmendmentState } from '../rules/amendment.ts'
import { CONTRACT, type ContractState } from '../rules/contract.ts'
import { AMENDMENT_JSON, CONTRACT_JSON } from './tables.ts'

export const contracts = { noun: CONTRACT, table: subjectTable<ContractState>('contract', { json: CONTRACT_JSON }) }

export const amendments = { noun: AMENDMENT, table: subjectTable<AmendmentState>('amendment', { json: AMENDMENT_JSON }) }
