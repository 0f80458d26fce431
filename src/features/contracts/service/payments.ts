import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { type ContractId, PaymentId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type {
  ContractPayments,
  Paid,
  PaymentDone,
  PaymentList,
  PaymentRefusal,
  PaymentsQuery,
  StruckPayment,
} from '../contract/payment.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { ContractState } from '../rules/contract.ts'
import { leftOfEach, paidOfEach, PAYMENT_LIFE, paymentDoubt, paymentFault, type PaymentState } from '../rules/payment.ts'
import { contracts, payments } from '../store/kept.ts'
import { listPaid, paidByProgramme, paymentsOf, voucherIsTaken } from '../store/payments.ts'
import { settledFen } from '../store/variations.ts'
import { mayOnContract } from './contract-deeds.ts'
import { seenContract } from './contract-views.ts'

export const paymentDeeds = deedsOf({
  kept: payments,
  life: PAYMENT_LIFE,
  policy: CONTRACT_POLICY,
  asks: { 'payment.enter': 'payment.enter', 'payment.strike': 'payment.strike' },
  on: ({ partyId }) => ({ party: partyId }),
})

/** What finance has paid by a voucher, with the contract locked: two at once never pay more than the instalment. */
export async function enterPayment(
  tx: Tx,
  acting: Acting,
  contractId: ContractId,
  typed: Paid,
): Promise<Result<PaymentDone, PaymentRefusal>> {
  const contract = await contracts.table.lock(tx, acting.tenant, contractId)
  if (!contract || !mayOnContract(acting, 'payment.enter')) return refuse({ code: 'not-found' })
  const paid = { ...typed, voucherNo: unspaced(typed.voucherNo) }
  const owing = { ...contract, settledFen: await settledFen(tx, acting, contractId) }
  const fault = paymentFault(owing, await paymentsOf(tx, acting, [contractId]), paid, civilDateOf(acting.now))
  if (fault !== undefined) return refuse(fault)
  if (await voucherIsTaken(tx, acting, paid)) return refuse({ code: 'voucher-taken' })
  const id = PaymentId.parse(acting.newId())
  const reason = paymentDoubt(contract, paid.nth) === undefined ? '' : paid.reason
  const facts = { ...paid, reason, contractId, partyId: contract.partyId }
  return ok(done(await paymentDeeds.does(tx, acting, { id }, 'payment.enter', facts)))
}

/** It was entered by mistake: it stays with the reason, and its voucher may be named again. */
export async function strikePayment(
  tx: Tx,
  acting: Acting,
  id: PaymentId,
  { reason }: StruckPayment,
): Promise<Result<PaymentDone, PaymentRefusal>> {
  const known = await payments.table.load(tx, acting.tenant, id)
  if (known) await contracts.table.lock(tx, acting.tenant, known.contractId)
  const held = await paymentDeeds.hold(tx, acting, id, 'payment.strike')
  return held.ok ? ok(done(await paymentDeeds.does(tx, acting, held.value, 'payment.strike', { reason }))) : held
}

const done = ({ id, status }: PaymentState): PaymentDone => ({ id, status })

/** For the two sides of a contract. */
export async function viewPayments(
  tx: ReadTx,
  acting: Acting,
  id: ContractId,
): Promise<Result<ContractPayments, { code: 'not-found' }>> {
  const seen = await seenContract(tx, acting, id)
  if (!seen.ok || seen.value.sight !== 'whole') return refuse({ code: 'not-found' })
  const { contract, basis } = seen.value
  const entered = await paymentsOf(tx, acting, [id])
  const paid = paidOfEach(contract.instalments, entered)
  const { no, status, amountFen, addedFen, signedOn, backfillId } = contract
  const owing = { ...contract, settledFen: await settledFen(tx, acting, id) }
  const left = leftOfEach(owing, entered)
  return ok({
    contract: {
      id,
      no,
      status,
      amountFen,
      addedFen,
      signedOn,
      backfillId,
      settledFen: owing.settledFen,
      lotName: basis.lot.name,
      providerName: basis.partyName,
    },
    instalments: contract.instalments.map((one, index) => {
      const [paidFen, leftFen] = [paid[index] ?? Fen.parse(0), left[index] ?? Fen.parse(0)]
      return { ...one, paidFen, leftFen, doubt: paymentDoubt(contract, index + 1) ?? null }
    }),
    paidFen: addFen(Fen.parse(0), ...paid),
    items: entered.map(({ revision: _revision, contractId: _contract, partyId: _party, ...said }) => ({
      ...said,
      can: paymentDeeds.can(acting, { ...said, partyId: contract.partyId, contractId: id, revision: 1 }),
    })),
    can: { 'payment.enter': signedOn !== null && mayOnContract(acting, 'payment.enter') },
  })
}

/** A page of all that the caller may see, and what was paid of each plan. */
export async function listPayments(tx: ReadTx, acting: Acting, { limit, ...filter }: PaymentsQuery): Promise<PaymentList> {
  const found = await listPaid(tx, acting, filter, limit + 1)
  const items = found.slice(0, limit).map(({ contractId, contractNo, instalments, lotCode, lotName, ...said }) => {
    const of = ContractState.shape.instalments.parse(JSON.parse(instalments))
    return {
      ...said,
      instalment: of[said.nth - 1]?.name ?? '',
      contract: { id: contractId, no: contractNo },
      lot: { code: lotCode, name: lotName },
    }
  })
  const own = mayOnContract(acting, 'contract.see-whole') ? undefined : acting.posts.flatMap(({ party }) => party ?? [])
  return { items, paid: await paidByProgramme(tx, acting, own), next: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}
