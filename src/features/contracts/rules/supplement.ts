import { z } from 'zod'
import { canonical } from '../../../kernel/canonical.ts'
import { CivilDate, isBefore } from '../../../kernel/civil.ts'
import { compare, exact, times } from '../../../kernel/exact.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { refuse, type Result, ok } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import type { VariationKind } from './variation-kind.ts'
import type { VariationPlan } from './variation.ts'
import type { ContractState, Instalment, Terms } from './contract.ts'
import { codeTwice, lessensIndicators, paysEarlier } from './departures.ts'
import { plain, withAdded } from './added-money.ts'
import { instalmentsOf } from './plan.ts'

type Priced = Pick<ContractState, 'amountFen' | 'addedFen'>

/** The sum as it was signed, before any supplement. */
export const signedFen = ({ amountFen, addedFen }: Priced): Fen => Fen.parse(amountFen - addedFen)

/** How much supplements may add in all, to the fen, and how much of it is left (政府采购法 49, 实施条例 67(5)). */
export function roomFor(contract: Priced, share: string): { readonly mostFen: Fen; readonly leftFen: Fen } {
  const { num, den } = times(exact(signedFen(contract)), exact(share))
  const mostFen = Fen.parse(Number(num / den))
  return { mostFen, leftFen: Fen.parse(Math.max(0, mostFen - contract.addedFen)) }
}

/** Whether all supplements together would pass the share of the sum that was signed. */
export const passesShare = (contract: Priced, addedFen: Fen, share: string): boolean =>
  compare(exact(addFen(contract.addedFen, addedFen)), times(exact(signedFen(contract)), exact(share))) > 0

export type Supplement = Pick<Terms, 'periodTo' | 'indicators'> & {
  readonly addedFen: Fen
  readonly instalments: readonly Omit<Instalment, 'amountFen'>[]
}

export type SupplementFault =
  | { readonly code: 'supplements-too-large'; readonly mostFen: Fen; readonly leftFen: Fen }
  | { readonly code: 'departs-from-contract'; readonly parts: string }
  | { readonly code: 'indicator-twice'; readonly node: string }
  | { readonly code: 'period-reversed' | 'percents-do-not-make-100' }

type Agreed = Priced & Terms & Pick<ContractState, 'periodFrom'>

/**
 * What the contract says from a supplement on. It may give more time, more service and, within the share, more money for it; no
 * indicator less, no shorter period and no money earlier than agreed: the other bidders competed for what was agreed (政府采购法 46, 49). What is
 * settled already (`settled`, by instalment) stays as it is: the added money belongs to what is still to come.
 */
export function termsWith(
  contract: Agreed,
  supplement: Supplement,
  share: string,
  settled: readonly boolean[],
): Result<Terms, SupplementFault> {
  const { addedFen, periodTo, indicators } = supplement
  if (passesShare(contract, addedFen, share)) return refuse({ code: 'supplements-too-large', ...roomFor(contract, share) })
  const twice = codeTwice(indicators)
  if (twice !== undefined) return refuse({ code: 'indicator-twice', node: twice })
  if (isBefore(periodTo, contract.periodFrom)) return refuse({ code: 'period-reversed' })
  const parts = [
    ...(isBefore(periodTo, contract.periodTo) ? ['periodTo'] : []),
    ...(lessensIndicators({ indicators }, contract) ? ['indicators'] : []),
    ...(paysEarlier(supplement.instalments, contract.instalments) ? ['instalments'] : []),
  ]
  if (parts.length > 0) return refuse({ code: 'departs-from-contract', parts: parts.join(',') })
  const amountFen = addFen(contract.amountFen, addedFen)
  const whole = instalmentsOf(amountFen, supplement.instalments)
  if (!whole.ok) return whole
  const instalments = withAdded(contract.instalments, supplement.instalments, settled, addedFen)
  return instalments === undefined
    ? refuse({ code: 'departs-from-contract', parts: 'instalments' })
    : ok({ amountFen, periodTo, indicators, instalments })
}

/** The parts of a contract that a supplement changes, in the order of its paper. */
export const CHANGED = ['amountFen', 'periodTo', 'indicators', 'instalments'] as const satisfies readonly (keyof Terms)[]
export type Changed = (typeof CHANGED)[number]

export const changedParts = (before: Terms, terms: Terms): Changed[] =>
  CHANGED.filter((part) => canonical(before[part]) !== canonical(terms[part]))

/** The indicators that a supplement adds, or asks more of: each as it was, where it was, and as it is. */
export function changedIndicators(before: Pick<Terms, 'indicators'>, terms: Pick<Terms, 'indicators'>) {
  return terms.indicators.flatMap((now) => {
    const was = before.indicators.find(({ code }) => code === now.code)
    return was !== undefined && canonical(was) === canonical(now) ? [] : [{ was, now }]
  })
}

/** What a supplement comes to, in short: what it adds, the sum from it on, and each thing that it changes as it was and as it is. */
export const InShort = z.object({
  addedFen: Fen,
  amountFen: Fen,
  periodTo: z.object({ was: CivilDate, now: CivilDate }).nullable(),
  /** `was` null: added by it. The same number before and after: what counts for it is another. */
  indicators: z.array(z.object({ name: z.string(), unit: z.string(), was: z.int().nullable(), now: z.int() })),
  /** How the sum is split, or when a part of it is paid. */
  payments: z.boolean(),
})
export type InShort = z.infer<typeof InShort>

export function inShort({ addedFen, before, terms }: Pick<VariationPlan, 'addedFen' | 'before' | 'terms'>): InShort | null {
  if (before === null || terms === null) return null
  return {
    addedFen,
    amountFen: terms.amountFen,
    periodTo: before.periodTo === terms.periodTo ? null : { was: before.periodTo, now: terms.periodTo },
    indicators: changedIndicators(before, terms).map(({ was, now: { name, unit, target } }) => {
      return { name, unit, was: was?.target ?? null, now: target }
    }),
    payments: canonical(before.instalments.map(plain)) !== canonical(terms.instalments.map(plain)),
  }
}

/** What the leader is not asked without. */
export const VARIATION_MISSING = ['reason', 'changes', 'service', 'paid', 'paidWhy'] as const
export type VariationMissing = (typeof VARIATION_MISSING)[number]

/** `isAsPaid`: what a termination says was paid is what the payments entered come to. */
export function variationLacks(
  kind: VariationKind,
  { before, terms, paidFen, paidWhy }: Pick<VariationPlan, 'before' | 'terms' | 'paidFen' | 'paidWhy'>,
  { isReasoned, isAsPaid }: { readonly isReasoned: boolean; readonly isAsPaid: boolean },
): VariationMissing[] {
  const changed = kind === 'supplement' && before !== null && terms !== null ? changedParts(before, terms) : undefined
  const isForNothing = changed?.includes('amountFen') === true && !changed.includes('periodTo') && !changed.includes('indicators')
  return [
    ...(isReasoned ? [] : (['reason'] as const)),
    ...(changed?.length === 0 ? (['changes'] as const) : []),
    // More money is for more of the same service (政府采购法 49).
    ...(isForNothing ? (['service'] as const) : []),
    ...(kind === 'termination' && paidFen === null ? (['paid'] as const) : []),
    // What the end settles is what both sides are held to: it is what was paid, or says why it is not.
    ...(kind === 'termination' && !isAsPaid && saysNothing(paidWhy) ? (['paidWhy'] as const) : []),
  ]
}
