import { z } from 'zod'
import { Fen } from '../../../kernel/fen.ts'

/**
 * What a contract's added money is held against: its project's budget, the ceiling of one project, and its plan: the budget, what lies in
 * the projects, and by how much other contracts go over the budgets of theirs (signed, or approved and still to be signed).
 */
export type Purse = {
  readonly lotBudgetFen: Fen
  readonly ceilingFen: Fen | null
  readonly budgetFen: Fen
  readonly allottedFen: Fen
  readonly overspentFen: Fen
}

/** What may be added: what the project's budget leaves, and beyond it what the plan leaves. */
export const Cover = z.object({ leftFen: Fen, lotLeftFen: Fen, planLeftFen: Fen })
export type Cover = z.infer<typeof Cover>

const positive = (fen: number): Fen => Fen.parse(Math.max(0, fen))

/**
 * `amountFen`: the contract's sum with its earlier supplements. What they added beyond the project's budget came out of the plan already.
 */
export function coverOf(amountFen: Fen, { lotBudgetFen, budgetFen, allottedFen, overspentFen }: Purse): Cover {
  const lotLeftFen = positive(lotBudgetFen - amountFen)
  const planLeftFen = positive(budgetFen - allottedFen - overspentFen - positive(amountFen - lotBudgetFen))
  return { lotLeftFen, planLeftFen, leftFen: positive(lotLeftFen + planLeftFen) }
}

export type NotCovered = { readonly code: 'not-covered' } & Pick<Cover, 'leftFen' | 'planLeftFen'>

/** The projects of a plan never hold more than was approved (practice), and neither do their contracts: nothing is agreed on without money for it. */
export function coverFault(amountFen: Fen, addedFen: Fen, purse: Purse): NotCovered | undefined {
  const { leftFen, planLeftFen } = coverOf(amountFen, purse)
  return addedFen > leftFen ? { code: 'not-covered', leftFen, planLeftFen } : undefined
}

/**
 * By how much a supplement takes its contract over the budget of its project, and over what the plan would have one project cost (原则上不超过):
 * told before it is sent and before it is approved, and stopped by nothing; its stated reason answers for it.
 */
export const Beyond = z.object({ lotFen: Fen, ceilingFen: Fen })
export type Beyond = z.infer<typeof Beyond>

export function beyondOf(
  amountFen: Fen,
  addedFen: Fen,
  { lotBudgetFen, ceilingFen }: Pick<Purse, 'lotBudgetFen' | 'ceilingFen'>,
): Beyond {
  const over = (limit: Fen | null) => positive(limit === null || addedFen === 0 ? 0 : amountFen + addedFen - limit)
  return { lotFen: over(lotBudgetFen), ceilingFen: over(ceilingFen) }
}
