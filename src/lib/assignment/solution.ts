import { checkProblem, NotOptimal } from './check.ts'
import { forgetIncidence } from './incidence.ts'
import { isSolution } from './message.ts'
import type { Problem, Solution } from './problem.ts'
import { type Bounds, dualTotal, emptyResidual, join, plainBounds, type Residual } from './residual.ts'
import { verify } from './verify.ts'

type Lists = Pick<Residual, 'used' | 'first' | 'next' | 'previous'>

/** A solution known to be optimal, and what it was then: who holds it may have edited it or its problem since. */
type Proven = {
  problem: Problem
  solution: Solution
  /**
   * Who is served by each col, as the search that found the solution left it: the next change need not gather it from every row. Only
   * where no col serves two: the order of a longer list would let the answer depend on how the solution was come by.
   */
  lists: Lists | null
  /** Nobody writes into them, and no change alters them: every solution that follows from this one has the same. */
  bounds: Bounds
}

const proven = new WeakMap<Solution, Proven>()

function remember(problem: Problem, solution: Solution, bounds: Bounds, lists: Lists | null): void {
  const { colOf, total, rowPrice, colPrice } = solution
  proven.set(solution, {
    problem: { ...problem, capacity: problem.capacity.slice() },
    solution: { colOf: colOf.slice(), total, rowPrice: rowPrice.slice(), colPrice: colPrice.slice() },
    bounds,
    lists,
  })
}

const single = (used: Int32Array): boolean => {
  for (let col = 0; col < used.length; col++) if ((used[col] ?? 0) > 1) return false
  return true
}

/** The residual belongs to the solution from here on: nobody may search in it any more. */
export function solutionOf(residual: Residual): Solution {
  const { problem, outsideCost, lowerBound, colOf, rowPrice, colPrice, used, first, next, previous } = residual
  const solution = { colOf, total: dualTotal(residual), rowPrice, colPrice }
  remember(problem, solution, { outsideCost, lowerBound }, single(used) ? { used, first, next, previous } : null)
  return solution
}

function sameCounts(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** As `sameCounts`: a function that meets both kinds of array is compiled for neither, and takes half as long again. */
function samePrices(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Costs are compared by the array alone: to read every edge again is what a change shall not cost. */
const isOfProblem = (was: Problem, now: Problem): boolean =>
  was.rows === now.rows &&
  was.cols === now.cols &&
  was.unservedCost === now.unservedCost &&
  was.rowStart === now.rowStart &&
  was.edgeCol === now.edgeCol &&
  was.edgeCost === now.edgeCost &&
  sameCounts(was.capacity, now.capacity)

const isAsItWas = (was: Solution, now: Solution): boolean =>
  was.total === now.total &&
  sameCounts(was.colOf, now.colOf) &&
  samePrices(was.rowPrice, now.rowPrice) &&
  samePrices(was.colPrice, now.colPrice)

/** Refuses what is not the optimum of the problem. One that came from elsewhere, or was edited, is proved afresh, once. */
export function expectOptimal(problem: Problem, solution: Solution): void {
  const known = proven.get(solution)
  if (known !== undefined && isOfProblem(known.problem, problem) && isAsItWas(known.solution, solution)) return
  checkProblem(problem)
  if (!isSolution(solution)) throw new NotOptimal('no solution', -1)
  const verdict = verify(problem, solution)
  if (!verdict.ok) throw new NotOptimal(verdict.reason, verdict.at)
  forgetIncidence(problem)
  remember(problem, solution, plainBounds(problem), null)
}

function gathered(problem: Problem, { colOf }: Solution, bounds: Bounds): Residual {
  const residual = emptyResidual(problem, new Float64Array(0), bounds)
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    if (col >= 0) join(residual, row, col)
  }
  return residual
}

/** The matching and prices of a solution that is known to be optimal as the start of another optimisation; it stays as it is. */
export function residualOf(problem: Problem, solution: Solution): Residual {
  const known = proven.get(solution)
  const bounds = known?.bounds ?? plainBounds(problem)
  const lists = known?.lists ?? gathered(problem, solution, bounds)
  return {
    problem,
    ...bounds,
    colOf: solution.colOf.slice(),
    rowPrice: solution.rowPrice.slice(),
    colPrice: solution.colPrice.slice(),
    used: lists.used.slice(),
    first: lists.first.slice(),
    next: lists.next.slice(),
    previous: lists.previous.slice(),
  }
}
