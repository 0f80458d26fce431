import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'

export type Placed = Criterion & { readonly depth: number }

/** Parts and leaves of a rubric in the order in which they are read. */
export function criteriaOf({ tree }: Pick<Rubric, 'tree'>): Placed[] {
  const under = (nodes: readonly Criterion[], depth: number): Placed[] =>
    nodes.flatMap((node) => [{ ...node, depth }, ...under(node.children ?? [], depth + 1)])
  return under(tree, 0)
}
