import type { Problem } from './problem.ts'
import { newSearch, type Search } from './row-search.ts'

/** One search from a row or a place, and where it was needed the other half of a long one. */
export type Searches = { forward: Search; backward: Search | null }

/** The edges seen from the cols: those of col c are start[c] … start[c + 1] − 1. Pairs refused since it was made are listed by col. */
export type Incidence = {
  start: Int32Array
  row: Int32Array
  cost: Int32Array
  refused: ReadonlyMap<number, ReadonlySet<number>>
  /** Searches at rest, for the next change to one of the problems that share this: to make one anew costs more than a short search. */
  idle: Searches[]
}

const incidences = new WeakMap<Problem, Incidence>()

/** Made once per problem and remembered: re-optimising after a change must not cost a pass over every edge. */
export function incidenceOf(problem: Problem): Incidence {
  const made = incidences.get(problem) ?? transpose(problem)
  incidences.set(problem, made)
  return made
}

/** A search of one's own: one at rest where the problem comes from another by a change, else a new one. */
export function takeSearches(problem: Problem): Searches {
  const searches = incidences.get(problem)?.idle.pop() ?? { forward: newSearch(problem.cols), backward: null }
  searches.forward.followed = 0
  return searches
}

/** Only what has been searched to its end may rest: one that was broken off still has its distances. */
export const restSearches = (problem: Problem, searches: Searches): void => void incidences.get(problem)?.idle.push(searches)

/** A caller may have edited the arrays since they were last solved: what is remembered must not outlive that. */
export const forgetIncidence = (problem: Problem): void => void incidences.delete(problem)

/** The changed problem shares the incidence of the one it came from, but for the pairs it no longer has. */
export function inherit(from: Problem, to: Problem, refused: readonly [row: number, col: number][]): void {
  const incidence = incidenceOf(from)
  const more = new Map<number, Set<number>>()
  for (const [row, col] of refused) {
    const rows = more.get(col)
    if (rows === undefined) more.set(col, new Set(incidence.refused.get(col)).add(row))
    else rows.add(row)
  }
  const all = new Map([...incidence.refused, ...more])
  if (all.size <= 1_000) incidences.set(to, { ...incidence, refused: all })
}

function transpose(problem: Problem): Incidence {
  const { rows, cols, rowStart, edgeCol, edgeCost } = problem
  const start = new Int32Array(cols + 1)
  for (let edge = 0; edge < edgeCol.length; edge++) {
    const col = edgeCol[edge] ?? 0
    start[col + 1] = (start[col + 1] ?? 0) + 1
  }
  for (let col = 0; col < cols; col++) start[col + 1] = (start[col + 1] ?? 0) + (start[col] ?? 0)
  const next = start.slice(0, cols)
  const row = new Int32Array(edgeCol.length)
  const cost = new Int32Array(edgeCol.length)
  for (let from = 0; from < rows; from++) {
    const end = rowStart[from + 1] ?? 0
    for (let edge = rowStart[from] ?? 0; edge < end; edge++) {
      const col = edgeCol[edge] ?? 0
      const at = next[col] ?? 0
      row[at] = from
      cost[at] = edgeCost[edge] ?? 0
      next[col] = at + 1
    }
  }
  return { start, row, cost, refused: new Map(), idle: [] }
}
