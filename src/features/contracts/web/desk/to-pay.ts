import type { ContractItem } from '../../contract/contract.ts'
import type { Instalment } from '../../rules/contract.ts'

export type ToPay = Instalment & {
  readonly key: string
  /** Which one it is, of how many. */
  readonly nth: number
  readonly of: number
  readonly contract: Pick<ContractItem, 'id' | 'no' | 'status' | 'providerName' | 'lot'>
}

const BINDING: ReadonlySet<ContractItem['status']> = new Set(['signed', 'published', 'active', 'amended', 'expiring', 'accepted'])

/** Every instalment that a signed contract promises, contract by contract in the order of their numbers. */
export const instalmentsToPay = (contracts: readonly ContractItem[]): ToPay[] =>
  contracts
    .filter(({ status }) => BINDING.has(status))
    .toSorted((one, other) => one.no.localeCompare(other.no))
    .flatMap(({ instalments, ...contract }) =>
      instalments.map((one, index) => ({
        ...one,
        key: `${contract.id} ${index}`,
        nth: index + 1,
        of: instalments.length,
        contract,
      })),
    )
