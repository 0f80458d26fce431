import { compare, type Exact } from '../../kernel/exact.ts'
import type { Step, Valued } from './trace.ts'

export type Standing = { readonly bid: string; readonly rank: number; readonly total: string }

/** A group that shares a rank. `draw`: the rubric sends them to a draw; `unresolved`: its tie rules end without one. */
export type Tied = { readonly rank: number; readonly bids: readonly string[]; readonly left: 'draw' | 'unresolved' }

/** One tie rule applied to one group: what each of its bids showed under that rule. */
export type TieBreak = { readonly total: string; readonly by: string; readonly bids: readonly Step[] }

export type Contender = {
  readonly bid: string
  /** After rounding: bids whose published totals are equal are tied, whatever stood behind the last place. */
  readonly total: Exact
  readonly text: string
  readonly price: Valued | undefined
  readonly scoreOf: (node: string) => Valued
}

export type Ranked = {
  readonly ranking: readonly Standing[]
  readonly tied: readonly Tied[]
  readonly breaks: readonly TieBreak[]
}

/** Highest total first; ties by the declared rules in their order, exactly; what stays equal shares a rank (1, 1, 3). */
export function rank(contenders: readonly Contender[], ties: readonly string[]): Ranked {
  const breaks: TieBreak[] = []
  const byBid = contenders.toSorted((a, b) => (a.bid < b.bid ? -1 : 1))
  const groups = partition(byBid, (a, b) => compare(b.total, a.total)).flatMap((group) => split(group, ties, breaks))
  const ranking: Standing[] = []
  const tied: Tied[] = []
  for (const group of groups) {
    const place = ranking.length + 1
    ranking.push(...group.map(({ bid, text }) => ({ bid, rank: place, total: text })))
    const left = ties.includes('draw') ? 'draw' : 'unresolved'
    if (group.length > 1) tied.push({ rank: place, bids: group.map(({ bid }) => bid), left })
  }
  return { ranking, tied, breaks }
}

function split(group: readonly Contender[], ties: readonly string[], breaks: TieBreak[]): readonly (readonly Contender[])[] {
  const [by, ...rest] = ties
  if (group.length < 2 || by === undefined || by === 'draw') return [group]
  const shown = new Map(group.map((contender) => [contender.bid, by === 'price' ? contender.price : contender.scoreOf(by)]))
  const bids = group.flatMap(({ bid }): Step[] => {
    const step = shown.get(bid)?.step
    return step === undefined ? [] : [{ rule: 'tie', of: bid, value: step.value, inputs: [step] }]
  })
  breaks.push({ total: group[0]?.text ?? '', by, bids })
  const better = (a: Contender, b: Contender): number => {
    const [left, right] = [shown.get(a.bid), shown.get(b.bid)]
    if (left === undefined || right === undefined) return 0
    return by === 'price' ? compare(left.value, right.value) : compare(right.value, left.value)
  }
  return partition(group, better).flatMap((part) => split(part, rest, breaks))
}

/** Groups of equals, best group first, the order within a group kept. */
function partition(
  contenders: readonly Contender[],
  order: (a: Contender, b: Contender) => number,
): readonly (readonly Contender[])[] {
  const groups: Contender[][] = []
  for (const contender of contenders.toSorted(order)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && order(last[0], contender) === 0) last.push(contender)
    else groups.push([contender])
  }
  return groups
}
