import type { Problem, Solution } from './problem.ts'

export type Verdict = { ok: true } | { ok: false; reason: string; at: number }

/** Feasible, rightly added up, priced so that no edge undercuts, and dual total = total: then nothing can be cheaper. One pass over the edges. */
export function verify(problem: Problem, solution: Partial<Solution> | null | undefined): Verdict {
  const { colOf, total, rowPrice, colPrice }: Partial<Solution> = solution ?? {}
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  const no = (reason: string, at: number): Verdict => ({ ok: false, reason, at })
  if (colOf?.length !== rows || rowPrice?.length !== rows || colPrice?.length !== cols) return no('wrong length', -1)
  const used = new Int32Array(cols)
  let [primal, dual, edge] = [0, 0, 0]
  for (let row = 0; row < rows; row++) {
    const [price = NaN, served = NaN] = [rowPrice[row], colOf[row]]
    if (!Number.isSafeInteger(price) || !(price <= unservedCost)) return no('row price', row)
    let paid = served === -1 ? unservedCost : Infinity
    if (edge !== rowStart[row]) return no('row begins elsewhere', row)
    for (; edge < (rowStart[row + 1] ?? 0); edge++) {
      const col = edgeCol[edge] ?? NaN
      const cost = edgeCost[edge] ?? NaN
      if (!(price <= cost + (colPrice[col] ?? NaN))) return no('edge undercuts the row price', edge)
      if (col === served) paid = Math.min(paid, cost)
    }
    if (paid === Infinity) return no('pair not allowed', row)
    if (paid + (colPrice[served] ?? 0) !== price) return no('row pays more than its price', row)
    if (served >= 0) used[served] = (used[served] ?? 0) + 1
    ;[primal, dual] = [primal + paid, dual + price]
    if (!Number.isSafeInteger(primal) || !Number.isSafeInteger(dual)) return no('sum beyond the exact integers', row)
  }
  for (let col = 0; col < cols; col++) {
    const [price = NaN, places = NaN] = [colPrice[col], capacity[col]]
    const left = places - (used[col] ?? 0)
    if (!Number.isSafeInteger(price) || price < 0) return no('col price', col)
    if (left < 0) return no('over capacity', col)
    if (left > 0 && price > 0) return no('price on a col with places left', col)
    dual -= places * price
    if (!Number.isSafeInteger(places * price) || !Number.isSafeInteger(dual)) return no('sum beyond the exact integers', col)
  }
  return total === primal && total === dual ? { ok: true } : no('total', -1)
}
