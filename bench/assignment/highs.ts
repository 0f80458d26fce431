import highsLoader from 'highs'
import type { Problem } from '../../src/lib/assignment/assignment.ts'

/** The transportation problem as HiGHS reads it: its optimum is integral, so the linear program is enough. */
function lpText({ rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost }: Problem): string {
  const objective: string[] = []
  const served: string[] = []
  const taken = Array.from({ length: cols }, (): string[] => [])
  for (let row = 0; row < rows; row++) {
    const terms = [`u${row}`]
    objective.push(`${unservedCost} u${row}`)
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      objective.push(`${edgeCost[edge] ?? 0} x${edge}`)
      terms.push(`x${edge}`)
      taken[edgeCol[edge] ?? 0]?.push(`x${edge}`)
    }
    served.push(`${terms.join(' + ')} = 1`)
  }
  const places = taken.flatMap((edges, col) => (edges.length === 0 ? [] : [`${edges.join(' + ')} <= ${capacity[col] ?? 0}`]))
  return `Minimize\n${objective.join('\n + ')}\nSubject To\n${[...served, ...places].join('\n')}\nEnd\n`
}

/** Processor milliseconds of HiGHS for the whole, reading the text included, and the total it finds. */
export async function runHighs(problem: Problem): Promise<{ user: number; total: number }> {
  const highs = await highsLoader()
  const text = lpText(problem)
  const before = process.cpuUsage().user
  const { ObjectiveValue } = highs.solve(text)
  return { user: (process.cpuUsage().user - before) / 1_000, total: Math.round(ObjectiveValue) }
}
