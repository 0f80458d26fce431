import { readFileSync, writeFileSync } from 'node:fs'
import type { Problem } from '../../src/lib/assignment/assignment.ts'

/** rows, cols, edges, unservedCost, then capacity, rowStart, edgeCol, edgeCost: 32-bit integers as this machine writes them. */
export function writeProblem(file: string, problem: Problem): void {
  const { rows, cols, capacity, rowStart, edgeCol, edgeCost, unservedCost } = problem
  const parts = [Int32Array.of(rows, cols, edgeCol.length, unservedCost), capacity, rowStart, edgeCol, edgeCost]
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))))
}

export function readProblem(file: string): Problem {
  const bytes = readFileSync(file)
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  const [rows = 0, cols = 0, edges = 0, unservedCost = 0] = all
  let at = 4
  const take = (count: number): Int32Array => all.slice(at, (at += count))
  return { rows, cols, capacity: take(cols), rowStart: take(rows + 1), edgeCol: take(edges), edgeCost: take(edges), unservedCost }
}
