import type { ContractState, Instalment } from './contract.ts'

type Status = Pick<ContractState, 'status'>

/** Signed and before the public. */
const PUBLIC: ReadonlySet<ContractState['status']> = new Set(['published', 'active', 'amended', 'expiring', 'accepted'])
const AFTER_SIGNING = /签订|签约|公开|生效/

/** Only this is known to be so from the contract alone; every other condition is for the evaluations to fulfil. */
export const isDue = ({ nth, condition, contract }: Pick<Instalment, 'condition'> & { nth: number; contract: Status }): boolean =>
  nth === 1 && PUBLIC.has(contract.status) && AFTER_SIGNING.test(condition)

/** Which instalments are settled: what is due, and what anything was paid of. */
export const settledOf = (contract: Status & Pick<ContractState, 'instalments'>, paid: readonly number[]): boolean[] =>
  contract.instalments.map(({ condition }, index) => isDue({ nth: index + 1, condition, contract }) || (paid[index] ?? 0) > 0)
