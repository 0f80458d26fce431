import type { ContractState } from '../../features/contracts/rules/contract.ts'
import { paidOfEach, type PaymentState } from '../../features/contracts/rules/payment.ts'
import { contracts } from '../../features/contracts/store/kept.ts'
import { paymentsOf } from '../../features/contracts/store/payments.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { civilDateOf, isAfter, isBefore } from '../../kernel/civil.ts'
import type { Check } from './beside.ts'

/** What was paid of each contract: to its own party, between its signing and the day of the entry, and of no instalment more than it is. */
export const paidContracts: Check = {
  of: 'payments',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => contracts.table.all(tx, tenant, after, limit))) {
      const ids = page.map(({ id }) => id)
      const paid = await paymentsOf(tx, { tenant }, ids)
      seen += paid.length
      for (const contract of page) {
        const own = paid.filter(({ contractId }) => contractId === contract.id)
        for (const payment of own) if (!isOf(contract, payment)) found('payment-differs', 'payment', payment.id)
        const sums = paidOfEach(contract.instalments, own)
        if (contract.instalments.some(({ amountFen }, index) => (sums[index] ?? 0) > amountFen))
          found('paid-too-much', 'contract', contract.id)
      }
    }
    return seen
  },
}

const isOf = ({ partyId, signedOn, instalments }: ContractState, { nth, paidOn, enteredAt, ...payment }: PaymentState): boolean =>
  payment.partyId === partyId &&
  nth <= instalments.length &&
  signedOn !== null &&
  !isBefore(paidOn, signedOn) &&
  !isAfter(paidOn, civilDateOf(enteredAt))
