import type { ContractState, Instalment } from './contract.ts'

type Status = Pick<ContractState, 'status'>

/** Signed and before the public. */
const PUBLIC: ReadonlySet<ContractState['status']> = new Set(['published', 'active', 'amended', 'expiring', 'accepted'])
const AFTER_SIGNING = /签订|签约|公开|生效/

/** Only this is known to be so from the contract alone; every other condition is for the evaluations to fulfil. */
export const isDue = ({ nth, condition, contract }: Pick<Instalment, 'condition'> & { nth: number; contract: Status }): boolean =>
  nth === 1 && PUBLIC.has(contract.status) && AFTER_SIGNING.test(condition)

const ACCEPTED: ReadonlySet<ContractState['status']> = new Set(['accepted', 'closed'])
const AFTER_ACCEPTANCE = /验收/
const AFTER_PUBLICATION = /公开/

/**
 * The same for a payment, which needs no term to run: the first instalment of a contract that is signed, where it does not wait for the
 * publication, and what was promised for after the acceptance.
 */
export const isConditionMet = (one: Pick<Instalment, 'condition'> & { nth: number; contract: Status }): boolean => {
  const { nth, condition, contract } = one
  const isSigned = contract.status === 'signed' && !AFTER_PUBLICATION.test(condition)
  return (
    isDue(one) ||
    (nth === 1 && (isSigned || contract.status === 'closed') && AFTER_SIGNING.test(condition)) ||
    (ACCEPTED.has(contract.status) && AFTER_ACCEPTANCE.test(condition))
  )
}

/** Which instalments are settled: what is due, and what anything was paid of. */
export const settledOf = (contract: Status & Pick<ContractState, 'instalments'>, paid: readonly number[]): boolean[] =>
  contract.instalments.map(({ condition }, index) => isDue({ nth: index + 1, condition, contract }) || (paid[index] ?? 0) > 0)
