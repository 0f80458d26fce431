import { z } from 'zod'
import { CivilDate, Instant, isAfter, isBefore } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { ContractId, PartyId, PaymentId } from '../../../kernel/ids.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { type ContractState, MOST_KEPT } from './contract.ts'
import { isConditionMet } from './instalment-due.ts'

// 拨付登记: what finance has paid of a contract, by the voucher of the finance system, where the money moves. Nothing is paid here.

export const PaymentStatus = z.enum(['entered', 'struck'])
export type PaymentStatus = z.infer<typeof PaymentStatus>

export const PAYMENT_LIFE = {
  entered: { 'payment.strike': 'struck' },
  /** Entered by mistake: it stays, with why it does not count. */
  struck: {},
} as const satisfies Life<PaymentStatus, string>
export type PaymentDeed = { [S in PaymentStatus]: keyof (typeof PAYMENT_LIFE)[S] }[PaymentStatus]
const LIFE: Life<PaymentStatus, PaymentDeed> = PAYMENT_LIFE

/**
 * `nth`: which instalment of the contract, from 1; the voucher is named by its number in the finance system. `reason`: why it was paid although
 * something is amiss (`PaymentDoubt`); empty where nothing is.
 */
export const Paid = z.strictObject({
  nth: z.int().min(1).max(MOST_KEPT),
  paidOn: CivilDate,
  amountFen: Fen.refine((fen) => fen > 0, { error: 'nothing-paid' }),
  voucherNo: line(40),
  reason: prose(500),
})
export type Paid = z.infer<typeof Paid>

export const PaymentState = z.object({
  ...Paid.shape,
  id: PaymentId,
  revision: z.int().min(1),
  status: PaymentStatus,
  contractId: ContractId,
  partyId: PartyId,
  enteredAt: Instant,
  struckAt: Instant.nullable(),
  struckReason: z.string().nullable(),
})
export type PaymentState = z.infer<typeof PaymentState>

const Entry = Paid.extend({ contractId: ContractId, partyId: PartyId })
const Striking = z.strictObject({ reason: line(500) })

type Facts = { 'payment.enter': z.infer<typeof Entry>; 'payment.strike': z.infer<typeof Striking> }

export const PAYMENT = noun<PaymentState, Facts>('payment', {
  'payment.enter': starts(Entry, (entry, { at }) => ({
    ...entry,
    status: 'entered',
    enteredAt: at,
    struckAt: null,
    struckReason: null,
  })),
  'payment.strike': follows(Striking, (state, { reason }, { at }) => ({
    status: become(LIFE, state.status, 'payment.strike'),
    struckAt: at,
    struckReason: reason,
  })),
})

type Counted = Pick<PaymentState, 'status' | 'nth' | 'amountFen'>

/** What of each instalment was paid, by what counts. */
export const paidOfEach = (instalments: ContractState['instalments'], payments: readonly Counted[]): Fen[] =>
  instalments.map((_, index) =>
    addFen(
      Fen.parse(0),
      ...payments.flatMap(({ status, nth, amountFen }) => (status === 'entered' && nth === index + 1 ? [amountFen] : [])),
    ),
  )

/** What in all was paid. */
const sumOf = (paid: readonly Fen[]): Fen => addFen(Fen.parse(0), ...paid)

/** What a payment is held against: the contract, and of one that was ended the sum that its termination settled as paid. */
export type Owing = Pick<ContractState, 'status' | 'signedOn' | 'amountFen' | 'instalments' | 'backfillId'> & {
  readonly settledFen: Fen | null
}

/**
 * What may still be paid of each instalment, never more than of the whole: a supplement may have split what was paid as one, and of what was
 * ended nothing is owed beyond what its end settled.
 */
export function leftOfEach({ amountFen, instalments, settledFen }: Owing, before: readonly Counted[]): Fen[] {
  const paid = paidOfEach(instalments, before)
  const wholeFen = Math.min(amountFen, settledFen ?? amountFen) - sumOf(paid)
  return instalments.map((one, index) => Fen.parse(Math.max(0, Math.min(one.amountFen - (paid[index] ?? 0), wholeFen))))
}

/** What is amiss with a payment: its condition is not met as far as the record knows, or its contract is halted, or was ended. */
export const PaymentDoubt = z.enum(['condition', 'suspended', 'ended'])
export type PaymentDoubt = z.infer<typeof PaymentDoubt>

/**
 * The payment was made elsewhere and is entered all the same, with the reason for it: the record hides nothing that finance did. What
 * conditions contracts from before the system met, their papers alone tell.
 */
export function paymentDoubt(
  contract: Pick<Owing, 'status' | 'instalments' | 'backfillId'>,
  nth: number,
): PaymentDoubt | undefined {
  if (contract.status === 'terminated') return 'ended'
  if (contract.status === 'suspended') return 'suspended'
  const instalment = contract.instalments[nth - 1]
  if (instalment === undefined || contract.backfillId !== null) return undefined
  return isConditionMet({ nth, condition: instalment.condition, contract }) ? undefined : 'condition'
}

export type PaymentFault =
  | { readonly code: 'not-signed' | 'no-such-instalment' | 'paid-in-future' | 'paid-before-signing' }
  | { readonly code: 'paid-too-much'; readonly leftFen: Fen }
  | { readonly code: 'paid-beyond-end'; readonly leftFen: Fen; readonly settledFen: Fen }
  | { readonly code: 'payment-unexplained'; readonly doubt: PaymentDoubt }

/** The sum of such a contract is still owed, as far as it is not paid; of one that was ended, what is owed was settled with its end. */
export const BINDING = [
  'signed',
  'published',
  'active',
  'amended',
  'expiring',
  'suspended',
  'accepted',
] as const satisfies ContractState['status'][]

/**
 * What stands against a payment: it is of a signed contract, of a day between the signing and today, never more than is left, and where
 * something is amiss with it its reason says what has happened.
 */
export function paymentFault(
  contract: Owing,
  before: readonly Counted[],
  { nth, paidOn, amountFen, reason }: Paid,
  today: CivilDate,
): PaymentFault | undefined {
  const { signedOn, instalments, settledFen } = contract
  if (signedOn === null) return { code: 'not-signed' }
  if (nth > instalments.length) return { code: 'no-such-instalment' }
  if (isAfter(paidOn, today)) return { code: 'paid-in-future' }
  if (isBefore(paidOn, signedOn)) return { code: 'paid-before-signing' }
  const [leftFen, settledLeftFen] = [null, settledFen].map((end) => leftOfEach({ ...contract, settledFen: end }, before)[nth - 1])
  if (leftFen === undefined || settledLeftFen === undefined) return { code: 'no-such-instalment' }
  if (amountFen > leftFen) return { code: 'paid-too-much', leftFen }
  if (settledFen !== null && amountFen > settledLeftFen) return { code: 'paid-beyond-end', leftFen: settledLeftFen, settledFen }
  const doubt = paymentDoubt(contract, nth)
  return doubt !== undefined && saysNothing(reason) ? { code: 'payment-unexplained', doubt } : undefined
}

/**
 * Whether what a termination says was paid is what the payments entered come to; of a contract from before the system of which none is entered,
 * the accounts tell.
 */
export const agreesWithPaid = (
  statedFen: Fen | null,
  { backfillId, instalments }: Pick<Owing, 'backfillId' | 'instalments'>,
  entered: readonly Counted[],
): boolean => {
  const counted = entered.filter(({ status }) => status === 'entered')
  return (
    statedFen === null || (backfillId !== null && counted.length === 0) || sumOf(paidOfEach(instalments, counted)) === statedFen
  )
}
