import type { ContractState, ContractStatus, Side } from './contract.ts'

/** The purchaser's own paper: its provider gets to see it when the leader has approved it and it goes to be signed, and not once it came to nothing. */
export const IN_PREPARATION = ['draft', 'checking', 'dropped'] as const satisfies readonly ContractStatus[]

export const isInPreparation = (status: ContractStatus): boolean => IN_PREPARATION.some((one) => one === status)

const withoutReach = <S extends Side>(side: S): S => ({ ...side, address: '', contact: '', phone: '', bank: '', account: '' })

/** Who serves, what and until when: what a community needs of a contract, without how to reach or pay either side. */
export const termsOf = (contract: ContractState): ContractState => ({
  ...contract,
  purchaser: withoutReach(contract.purchaser),
  provider: withoutReach(contract.provider),
})
