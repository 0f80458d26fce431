import { Fen } from '../../../../kernel/fen.ts'
import type { ContractItem } from '../../contract/contract.ts'
import type { Instalment } from '../../rules/contract.ts'
import { isDue } from '../../rules/instalment-due.ts'

export type ToPay = Instalment & {
  /** What of it is entered as paid, and what is left. */
  readonly paidFen: Fen
  readonly leftFen: Fen
  readonly key: string
  /** Which one it is, of how many. */
  readonly nth: number
  readonly of: number
  readonly contract: Pick<ContractItem, 'id' | 'no' | 'status' | 'providerName' | 'lot' | 'payee' | 'payBy'>
}

/** Whose sums are to be paid: of those that bind, what is halted waits. */
const PAYABLE: ReadonlySet<ContractItem['status']> = new Set(['signed', 'published', 'active', 'amended', 'expiring', 'accepted'])

/** What signed contracts promise and was not paid yet, parted by whether its condition is met: the first instalment after signing and publication. */
export function instalmentsToPay(contracts: readonly ContractItem[]): { due: readonly ToPay[]; later: readonly ToPay[] } {
  const all = instalmentsOf(contracts).filter(({ leftFen }) => leftFen > 0)
  return { due: all.filter(isDue), later: all.filter((one) => !isDue(one)) }
}

const paidIn = ({ amountFen }: Instalment, paidFen = Fen.parse(0)) => ({
  paidFen,
  leftFen: Fen.parse(Math.max(0, amountFen - paidFen)),
})

/** Contract by contract in the order of their numbers; what of older ones was paid before the system, the accounts alone tell. */
const instalmentsOf = (contracts: readonly ContractItem[]): ToPay[] =>
  contracts
    .filter(({ status, backfillId }) => PAYABLE.has(status) && backfillId === null)
    .toSorted((one, other) => one.no.localeCompare(other.no))
    .flatMap(({ instalments, ...contract }) =>
      instalments.map((one, index) => ({
        ...one,
        ...paidIn(one, contract.paid?.[index]),
        key: `${contract.id} ${index}`,
        nth: index + 1,
        of: instalments.length,
        contract,
      })),
    )
