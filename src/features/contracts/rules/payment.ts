import { z } from 'zod'
import { CivilDate, Instant, isAfter, isBefore } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { ContractId, PartyId, PaymentId } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { type ContractState, MOST_KEPT } from './contract.ts'

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

/** `nth`: which instalment of the contract, from 1; the voucher is named by its number in the finance system. */
export const Paid = z.strictObject({
  nth: z.int().min(1).max(MOST_KEPT),
  paidOn: CivilDate,
  amountFen: Fen.refine((fen) => fen > 0, { error: 'nothing-paid' }),
  voucherNo: line(40),
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

type Owing = Pick<ContractState, 'signedOn' | 'amountFen' | 'instalments'>

export type PaymentFault =
  | { readonly code: 'not-signed' | 'no-such-instalment' | 'paid-in-future' | 'paid-before-signing' }
  | { readonly code: 'paid-too-much'; readonly leftFen: Fen }

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
 * What stands against a payment: it is of a signed contract, of a day between the signing and today, and never more than is left of its
 * instalment, nor of the whole: a supplement may have split what was paid as one.
 */
export function paymentFault(
  { signedOn, amountFen: wholeFen, instalments }: Owing,
  before: readonly Counted[],
  { nth, paidOn, amountFen }: Paid,
  today: CivilDate,
): PaymentFault | undefined {
  if (signedOn === null) return { code: 'not-signed' }
  const instalment = instalments[nth - 1]
  if (instalment === undefined) return { code: 'no-such-instalment' }
  if (isAfter(paidOn, today)) return { code: 'paid-in-future' }
  if (isBefore(paidOn, signedOn)) return { code: 'paid-before-signing' }
  const paidFen = paidOfEach(instalments, before)[nth - 1] ?? 0
  const allFen = before.reduce((sum, one) => sum + (one.status === 'entered' ? one.amountFen : 0), 0)
  const leftFen = Fen.parse(Math.max(0, Math.min(instalment.amountFen - paidFen, wholeFen - allFen)))
  return amountFen > leftFen ? { code: 'paid-too-much', leftFen } : undefined
}
