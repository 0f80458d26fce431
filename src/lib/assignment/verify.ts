import type { Problem, Solution } from './problem.ts'

type Verdict = { ok: true } | { ok: false; reason: string; at: number }

/** Feasible, rightly added up, priced so that no edge undercuts, and dual total = total: then nothing can be cheaper. One pass over the edges. */
export function verify(problem: Problem, solution: Partial<Solution> | null | undefined): Verdict {
  const { colOf, total, rowPrice, colPrice }: Partial<Solution> = solution ?? {}
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  const no = (reason: string, at: number): Verdict => ({ ok: false, reason, at })
  if (colOf?.length !== rows || rowPrice?.length !== rows || colPrice?.length !== cols) return no('wrong length', -1)
  const used = new Int32Array(cols)
  let primal = 0
  let dual = 0
  for (let row = 0; row < rows; row++) {
    const price = rowPrice[row] ?? NaN
    const served = colOf[row] ?? NaN
    if (!Number.isSafeInteger(price) || price > unservedCost) return no('row price', row)
    let paid = served === -1 ? unservedCost : Infinity
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      const col = edgeCol[edge] ?? NaN
      const cost = edgeCost[edge] ?? NaN
      if (!(price <= cost + (colPrice[col] ?? NaN))) return no('edge undercuts the row price', edge)
      if (col === served) paid = Math.min(paid, cost)
    }
    if (paid === Infinity) return no('pair not allowed', row)
    if (paid + (colPrice[served] ?? 0) !== price) return no('row pays more than its price', row)
    if (served >= 0) used[served] = (used[served] ?? 0) + 1
    primal += paid
    dual += price
  }
  for (let col = 0; col < cols; col++) {
    const price = colPrice[col] ?? NaN
    const left = (capacity[col] ?? 0) - (used[col] ?? 0)
    if (!Number.isSafeInteger(price) || price < 0) return no('col price', col)
    if (left < 0) return no('over capacity', col)
    if (left > 0 && price > 0) return no('price on a col with places left', col)
    dual -= (capacity[col] ?? 0) * price
  }
  return total === primal && total === dual ? { ok: true } : no('total', -1)
}
