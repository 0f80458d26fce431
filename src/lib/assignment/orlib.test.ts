import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { solve, verify, type Problem } from './assignment.ts'
import { dense, triples } from './fixtures/orlib.ts'

/** Beside the project, or where the environment says: the instances are not ours to copy. */
const vectors = process.env['HELI_VECTORS'] ?? join('..', 'shared', 'vectors')

/** J. E. Beasley's OR-Library. The published optima stand in a file beside the instances. */
const folder = join(vectors, 'orlib-assign')
const present = existsSync(folder)
if (!present) console.warn(`\n!!! OR-Library instances not found at ${folder}: the five published optima are NOT tested here\n`)

const read = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8')
const problemOf = (name: string): Problem => (name.startsWith('assignp') ? triples(read(name)) : dense(read(name)))

const optima = present
  ? read('optimum')
      .trim()
      .split('\n')
      .slice(1)
      .map((line): [string, number] => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])])
  : []

describe('an instance of the OR-Library', () => {
  it('has its published optimum beside it', ({ skip }) => {
    skip(!present, 'the instances are not here')
    expect(optima).toHaveLength(5)
  })
  it.each(optima)('%s reaches its published optimum of %i, with proof', (name, optimum) => {
    const problem = problemOf(name)
    const solution = solve(problem)
    expect(verify(problem, solution)).toEqual({ ok: true })
    expect(solution.total).toBe(optimum)
  })
})
