import { describe, expect, it } from 'vitest'
import { testServer } from '../src/platform/testing/fresh-database.ts'
import { survives } from './surviving.ts'

if (testServer() === undefined) console.warn('NOT TESTED on PostgreSQL: a server killed under load')
const databases = testServer() === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const)

describe.each(databases)('a server killed while people write, on %s', (kind) => {
  it('has kept everything it acknowledged', async () => {
    const { acknowledged } = await survives(kind, 1)
    expect(acknowledged).toBeGreaterThanOrEqual(8)
  }, 120_000)
})
