import type { Problem, Solution } from './problem.ts'
import { dualTotal, emptyResidual, join, plainBounds, type Residual } from './residual.ts'

type Lists = Pick<Residual, 'used' | 'first' | 'next' | 'previous'>

/**
 * Who is served by each col, as the search that found a solution left it: the next change need not gather it from every row. Only where
 * no col serves two: the order of a longer list would let the answer depend on how the solution was come by.
 */
const known = new WeakMap<Solution, Lists>()

const single = (used: Int32Array): boolean => {
  for (let col = 0; col < used.length; col++) if ((used[col] ?? 0) > 1) return false
  return true
}

/** The residual belongs to the solution from here on: nobody may search in it any more. */
export function solutionOf(residual: Residual): Solution {
  const { colOf, rowPrice, colPrice, used, first, next, previous } = residual
  const solution = { colOf, total: dualTotal(residual), rowPrice, colPrice }
  if (single(used)) known.set(solution, { used, first, next, previous })
  return solution
}

function gathered(problem: Problem, { colOf }: Solution): Residual {
  const residual = emptyResidual(problem, new Float64Array(0), plainBounds(problem))
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    if (col >= 0) join(residual, row, col)
  }
  return residual
}

/** The matching and prices of a solution as the start of another optimisation; the solution itself stays as it is. */
export function residualOf(problem: Problem, solution: Solution): Residual {
  const lists = known.get(solution) ?? gathered(problem, solution)
  return {
    problem,
    ...plainBounds(problem),
    colOf: solution.colOf.slice(),
    rowPrice: solution.rowPrice.slice(),
    colPrice: solution.colPrice.slice(),
    used: lists.used.slice(),
    first: lists.first.slice(),
    next: lists.next.slice(),
    previous: lists.previous.slice(),
  }
}
