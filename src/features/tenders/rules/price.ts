import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'

/** Where no criterion marks the price, the budget is the price (固定总价); where one does, the budget is its ceiling (最高限价). */
export const isPriceFixed = ({ tree }: Pick<Rubric, 'tree'>): boolean => !tree.some(marksPrice)

function marksPrice({ children, leaf }: Criterion): boolean {
  if (children !== undefined) return children.some(marksPrice)
  return leaf !== undefined && 'fact' in leaf && leaf.fact === 'price'
}
