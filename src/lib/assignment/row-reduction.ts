import { type Auction, bidding } from './auction.ts'
import { bestPrice, costOf, emptyResidual, FREE, join, plainBounds, type Residual } from './residual.ts'

/** So many bids a row: what they leave is for searches. */
const ROUNDS = 4

/** A matching on tight edges, and the rows that are still free. */
type Start = { residual: Residual; free: number[] }

/** What is bid without ε is tight and stays so, for the prices of the other cols only rise: no edge has to be looked at again. */
function residualOf({ problem, colOf, colPrice }: Auction): Start {
  const residual = emptyResidual(problem, colPrice, plainBounds(problem))
  const free: number[] = []
  for (let row = 0; row < problem.rows; row++) {
    const col = colOf[row] ?? -1
    if (col >= 0) {
      residual.rowPrice[row] = costOf(problem, row, col) + (colPrice[col] ?? 0)
      join(residual, row, col)
    } else if (col === FREE) {
      residual.rowPrice[row] = bestPrice(residual, row)
      free.push(row)
    } else {
      residual.rowPrice[row] = problem.unservedCost
      residual.colOf[row] = -1
    }
  }
  return { residual, free }
}

/**
 * Rows bid from price 0 without ε, as in the augmenting row reduction of Jonker and Volgenant. Whole prices, a col with a place left
 * over has price 0, and only rows that lost their place wait to be searched for.
 */
export function rowReduction(auction: Auction): Start {
  bidding(auction, 0, ROUNDS * auction.problem.rows)
  return residualOf(auction)
}
