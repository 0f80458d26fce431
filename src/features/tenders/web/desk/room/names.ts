import type { Words } from '../../../../../ui/words/say.ts'
import type { Lang } from '../../../../../ui/words/say.ts'
import { traceNames } from '../../../../../ui/words/trace.ts'
import type { PanelResults } from '../../../contract/results.ts'
import type { Criterion } from '../../../../../lib/rubric/schema.ts'

/** What every id of a review is called: bids, jurors, criteria, and the facts and parameters that a rubric names. */
export function namesIn(results: Pick<PanelResults, 'bids' | 'jurors' | 'criteria'>, lang: Lang): ReadonlyMap<string, string> {
  const known: Words = traceNames
  return new Map([
    ...Object.entries(known).map(([code, word]): [string, string] => [code, word[lang === 'zh' ? 0 : 1]]),
    ...results.criteria.map(({ id, name }): [string, string] => [id, name]),
    ...results.jurors.map(({ id, name }): [string, string] => [id, name]),
    ...results.bids.map((bid): [string, string] => [bid.id, bidderName(bid)]),
  ])
}

/** 机构A 安宁社工服务中心: the letter that stands for it in the room, and its name. */
export const bidderName = ({ label, partyName }: { label: string | null; partyName: string }): string =>
  label === null ? partyName : `${label} ${partyName}`

export type PlacedLeaf = {
  readonly id: string
  readonly max: string
  readonly kind: NonNullable<Criterion['leaf']>['kind']
  readonly objective: boolean
  /** The criteria above it, outermost first. */
  readonly under: readonly string[]
}

/** The leaves of a criteria tree in their order. */
export const leavesOf = (tree: readonly Criterion[], under: readonly string[] = []): PlacedLeaf[] =>
  tree.flatMap(({ id, max, leaf, children }) =>
    leaf === undefined
      ? leavesOf(children ?? [], [...under, id])
      : [{ id, max, kind: leaf.kind, objective: leaf.kind === 'mark' && leaf.objective === true, under }],
  )
