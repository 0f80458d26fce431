import type { ContractState } from '../../features/contracts/rules/contract.ts'
import { agreesWithPaid, paidOfEach, type PaymentState } from '../../features/contracts/rules/payment.ts'
import type { VariationState } from '../../features/contracts/rules/variation.ts'
import { isConditionMet } from '../../features/contracts/rules/instalment-due.ts'
import { contracts, variations } from '../../features/contracts/store/kept.ts'
import { paymentsOf } from '../../features/contracts/store/payments.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { civilDateOf, isAfter, isBefore } from '../../kernel/civil.ts'
import { saysNothing } from '../../kernel/stock-reasons.ts'
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
        for (const payment of own) if (isUnexplained(contract, payment)) found('payment-unexplained', 'payment', payment.id)
        const sums = paidOfEach(contract.instalments, own)
        if (contract.instalments.some(({ amountFen }, index) => (sums[index] ?? 0) > amountFen))
          found('paid-too-much', 'contract', contract.id)
      }
    }
    return seen
  },
}

/** What each termination says was paid, against what was entered when the leader approved it. */
export const settledEnds: Check = {
  of: 'terminations',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => variations.table.all(tx, tenant, after, limit))) {
      const ends = page.filter(({ kind, approvedAt }) => kind === 'termination' && approvedAt !== null)
      seen += ends.length
      const paid = await paymentsOf(
        tx,
        { tenant },
        ends.map(({ contractId }) => contractId),
      )
      for (const end of ends) {
        const contract = await contracts.table.load(tx, tenant, end.contractId)
        const then = paid.filter((one) => one.contractId === end.contractId).flatMap((one) => asOf(end, one))
        if (contract !== undefined && !agreesWithPaid(end.paidFen, contract, then) && saysNothing(end.paidWhy))
          found('end-differs', 'variation', end.id)
      }
    }
    return seen
  },
}

/** A payment as it counted at that approval; nothing of what was entered later. */
function asOf({ approvedAt }: VariationState, payment: PaymentState): PaymentState[] {
  if (approvedAt === null || isAfter(payment.enteredAt, approvedAt)) return []
  return payment.struckAt !== null && isAfter(payment.struckAt, approvedAt) ? [{ ...payment, status: 'entered' }] : [payment]
}

/** No reason is given, and when it was entered its contract was not public, or not accepted, on which its condition rests. */
function isUnexplained(contract: ContractState, { nth, enteredAt, reason }: PaymentState): boolean {
  const { publishedAt, acceptedOn, instalments, backfillId } = contract
  const condition = instalments[nth - 1]?.condition
  if (condition === undefined || backfillId !== null || !saysNothing(reason)) return false
  const accepted = acceptedOn !== null && !isAfter(acceptedOn, civilDateOf(enteredAt))
  const published = publishedAt !== null && !isAfter(publishedAt, enteredAt)
  const status = accepted ? 'accepted' : published ? 'published' : 'signed'
  return !isConditionMet({ nth, condition, contract: { status } })
}

const isOf = ({ partyId, signedOn, instalments }: ContractState, { nth, paidOn, enteredAt, ...payment }: PaymentState): boolean =>
  payment.partyId === partyId &&
  nth <= instalments.length &&
  signedOn !== null &&
  !isBefore(paidOn, signedOn) &&
  !isAfter(paidOn, civilDateOf(enteredAt))
