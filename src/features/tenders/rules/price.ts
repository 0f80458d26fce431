import type { Fen } from '../../../kernel/fen.ts'
import type { Criterion, LeafOf, Rubric } from '../../../lib/rubric/schema.ts'

type Tree = Pick<Rubric, 'tree'>

/**
 * Where no criterion marks the price, the budget is the price (固定总价); where one does, or where nothing is scored and the price is
 * agreed on, the budget is its ceiling (最高限价).
 */
export const isPriceFixed = ({ tree }: Tree): boolean => tree.length > 0 && !tree.flatMap(leavesUnder).some(marksPrice)

const leavesUnder = (node: Criterion): Criterion[] => node.children?.flatMap(leavesUnder) ?? [node]

const marksPrice = ({ leaf }: Criterion): boolean => leaf !== undefined && 'fact' in leaf && leaf.fact === 'price'

/** The nodes under which a price is compared: what earns marks there is no mark of quality. */
export const isUnderPrice = (node: Criterion): boolean => leavesUnder(node).some(marksPrice)

export type Preference = NonNullable<LeafOf<'lowest'>['preference']>

/** Whose price counts for less than it is when prices are compared; none where the call grants nothing. */
export const preferencesIn = ({ tree }: Tree): Preference[] =>
  tree.flatMap(leavesUnder).flatMap(({ leaf }) => (leaf?.kind === 'lowest' && leaf.preference ? [leaf.preference] : []))

/** How a price is marked against the lowest one: with how many marks at most, and what is taken off a small bidder's before; null where none is. */
export function markedPrice({ tree }: Tree): { readonly max: string; readonly preference: Preference | null } | null {
  const priced = tree.flatMap(leavesUnder).find(marksPrice)
  if (priced?.leaf?.kind !== 'lowest') return null
  return { max: priced.max, preference: priced.leaf.preference ?? null }
}

/** What share was taken off the price of a bid whose facts are found to be these; null where none was. */
export function shareGranted(rubric: Tree, found: readonly { readonly fact: string; readonly value: unknown }[]): string | null {
  const preference = markedPrice(rubric)?.preference ?? null
  if (preference === null) return null
  return found.some(({ fact, value }) => fact === preference.fact && value === true) ? preference.share : null
}

/** How a bidder states its price: as the budget has it, or its own; and whose counts for less. */
export type Pricing = { readonly fixed: boolean; readonly preferences: Preference[] }
export const pricingOf = (rubric: Tree): Pricing => ({ fixed: isPriceFixed(rubric), preferences: preferencesIn(rubric) })

/** A fixed price is taken as it is; an own price may be anything but nothing. Whether it can be paid is judged when it is opened. */
export function offerFault(
  { fixed }: Pricing,
  budgetFen: Fen,
  offerFen: Fen | null,
): 'offer-differs' | 'offer-nothing' | undefined {
  if (fixed) return offerFen === budgetFen ? undefined : 'offer-differs'
  return offerFen !== null && offerFen > 0 ? undefined : 'offer-nothing'
}

/** What the purchaser cannot pay is not bought: over the ceiling a bid is not let in (87号令 Art. 63), and if all are, nothing is bought (采购法 Art. 36). */
export const isOverBudget = ({ budgetFen }: { readonly budgetFen: Fen }, offerFen: Fen | null): boolean =>
  offerFen !== null && offerFen > budgetFen

/** A share as it is said: "0.10" is 10%. */
export const percentOf = (share: string): string => `${Number((Number(share) * 100).toFixed(4))}%`
