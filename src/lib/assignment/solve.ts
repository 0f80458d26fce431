import { type Auction, openAuction } from './auction.ts'
import { byCols, hasFewCols } from './by-cols.ts'
import { checkKeep, checkProblem } from './check.ts'
import { forgetIncidence } from './incidence.ts'
import { preferKept } from './keep.ts'
import { toOptimum } from './optimum.ts'
import type { Problem, Solution } from './problem.ts'
import { emptyResidual, FREE, keepTight, plainBounds, type Residual } from './residual.ts'
import { rowReduction } from './row-reduction.ts'
import { sampleOf } from './sample.ts'
import { inPhases, type Warm } from './scaling.ts'
import { solutionOf } from './solution.ts'
import { singlePhase } from './single-phase.ts'

/** `onProgress` hears after every phase how many rows hold a place within the ε of that phase, and at last how many the answer serves. */
type Options = { keep?: Int32Array; onProgress?: (served: number) => void }

/** Rows whose edges may be followed, per row of the problem, before searching from a reduction is given up for phases. */
const PATIENCE = 10
/** In a dense problem the phases gain nothing by having neighbours close together, so searches may go on for longer. */
const DENSE_PATIENCE = 64
/** A col of so many places is a hub: every search by way of it follows all its rows, which is quickly done and says little of its length. */
const HUB = 100
const HUB_PATIENCE = 128

/** A quarter of all pairs is allowed: whoever loses a place finds another at nearly the same cost, so prices have not far to go. */
const isDense = ({ rows, cols, edgeCol }: Problem): boolean => edgeCol.length >= (rows * cols) / 4

function patience({ problem, placeStart }: Auction): number {
  if (isDense(problem)) return DENSE_PATIENCE
  for (let col = 0; col < problem.cols; col++) if ((placeStart[col + 1] ?? 0) - (placeStart[col] ?? 0) >= HUB) return HUB_PATIENCE
  return PATIENCE
}

/** The optimum by shortest augmenting paths from a start that need not be good; null when they follow more rows than `most`. */
function completed(problem: Problem, start: Warm, most: number): Residual | null {
  const residual = emptyResidual(problem, start.colPrice, plainBounds(problem))
  return toOptimum(residual, keepTight(residual, start.colOf), undefined, most) ? residual : null
}

/**
 * Where one side has clearly more than the other needs, the scarcer side bids once and searches finish; so too where nearly every pair
 * is allowed. Null elsewhere, for prices have far to go; and where the searches turn out to be long.
 */
function soon(problem: Problem): Residual | null {
  const { rows, cols } = problem
  const auction = openAuction(problem, false)
  const places = auction.placeStart[cols] ?? 0
  const most = rows * patience(auction)
  if (places <= 0.95 * rows) return completed(problem, singlePhase(auction), most)
  if (places < 1.05 * rows && !isDense(problem)) return null
  const { residual, free } = rowReduction(auction)
  return toOptimum(residual, free, undefined, most) ? residual : null
}

/** Where rows by the hundred share a col, the prices of a sample are nearly right, and searches over the cols alone do the rest. */
function optimum(problem: Problem, onProgress?: (served: number) => void): Residual {
  if (hasFewCols(problem))
    return byCols(problem, { colOf: new Int32Array(problem.rows).fill(FREE), colPrice: optimum(sampleOf(problem)).colPrice })
  const residual = soon(problem) ?? completed(problem, inPhases(problem, onProgress), Infinity)
  if (residual === null) throw new Error('an unbounded search gave up')
  return residual
}

/** A matching of least total cost and whole prices that prove it. Refuses a malformed problem by throwing `Malformed`. */
export function solve(problem: Problem, { keep, onProgress }: Options = {}): Solution {
  checkProblem(problem)
  if (keep !== undefined) checkKeep(problem, keep)
  forgetIncidence(problem)
  const solution = solutionOf(optimum(problem, onProgress))
  onProgress?.(solution.colOf.reduce((served, col) => served + (col < 0 ? 0 : 1), 0))
  return keep === undefined ? solution : preferKept(problem, solution, keep)
}
