import { type Exact, exact, sum } from '../../../../../kernel/exact.ts'
import { shown } from '../../../../../lib/rubric/trace.ts'
import type { CriterionWords, LotPlan } from '../../../rules/lot.ts'
import { criteriaOf } from '../../../rules/criteria.ts'

export type Rubric = LotPlan['rubric']
export type Node = Rubric['tree'][number]

/** The scoring while it is written: the tree with its marks, and what each criterion is called and looks for. */
export type Scoring = { readonly rubric: Rubric; readonly criteria: readonly CriterionWords[] }

const pointsOf = ({ max }: Node): Exact => exact(max)

/** What the parts add up to, as it is written: '100', '99.5'. */
export const totalOf = ({ rubric }: Scoring): string => shown(sum(rubric.tree.map(pointsOf)))

/** Marks by hand, a yes or no and a price are worth what is typed; the others what their table or their limit says. */
export const hasOwnPoints = ({ leaf }: Node): boolean =>
  leaf?.kind === 'mark' || leaf?.kind === 'yesno' || leaf?.kind === 'lowest'

/** A part is worth what stands in it; a part in which nothing stands any more is gone. */
function summed(nodes: readonly Node[], change: (leaf: Node) => Node | undefined): Node[] {
  return nodes.flatMap((node) => {
    if (node.children === undefined) return change(node) ?? []
    const children = summed(node.children, change)
    return children.length === 0 ? [] : [{ ...node, children, max: shown(sum(children.map(pointsOf))) }]
  })
}

/** Names and ties of criteria that are gone go with them. */
function pruned({ rubric, criteria }: Scoring): Scoring {
  const known = new Set(criteriaOf(rubric).map(({ id }) => id))
  return {
    rubric: { ...rubric, ties: rubric.ties.filter((tie) => tie === 'draw' || tie === 'price' || known.has(tie)) },
    criteria: criteria.filter(({ id }) => known.has(id)),
  }
}

const changed = ({ rubric, criteria }: Scoring, change: (leaf: Node) => Node | undefined): Scoring =>
  pruned({ rubric: { ...rubric, tree: summed(rubric.tree, change) }, criteria })

export const withPoints = (scoring: Scoring, id: string, points: number | undefined): Scoring =>
  changed(scoring, (leaf) => (leaf.id === id ? { ...leaf, max: String(points ?? 0) } : leaf))

export const withWords = (
  { rubric, criteria }: Scoring,
  id: string,
  change: Partial<Pick<CriterionWords, 'name' | 'look' | 'scale'>>,
): Scoring => ({ rubric, criteria: criteria.map((one) => (one.id === id ? { ...one, ...change } : one)) })

export const without = (scoring: Scoring, id: string): Scoring => changed(scoring, (leaf) => (leaf.id === id ? undefined : leaf))

/** A criterion more in a part, for the jurors to mark, worth nothing yet and without a name. */
export function withOneMore({ rubric, criteria }: Scoring, part: string): Scoring {
  const taken = new Set(criteriaOf(rubric).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`C${number}`)) number += 1
  const fresh: Node = { id: `C${number}`, max: '0', leaf: { kind: 'mark' } }
  const tree = rubric.tree.map((node) =>
    node.id === part && node.children !== undefined ? { ...node, children: [...node.children, fresh] } : node,
  )
  return pruned({ rubric: { ...rubric, tree }, criteria: [...criteria, { id: fresh.id, name: '', look: '', scale: null }] })
}
