import { subjectTable } from '../../../platform/subject.ts'
import { CONTRACT, type ContractState } from '../rules/contract.ts'
import { CONTRACT_JSON } from './tables.ts'

export const contracts = { noun: CONTRACT, table: subjectTable<ContractState>('contract', { json: CONTRACT_JSON }) }
