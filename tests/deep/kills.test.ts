import { describe, expect, it } from 'vitest'
import { testServer } from '../../src/platform/testing/fresh-database.ts'
import { survives } from './surviving.ts'

if (testServer() === undefined) console.warn('NOT TESTED on PostgreSQL: a server killed ten times under load')
const databases = testServer() === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const)

describe.each(databases)('a server killed ten times while people write, on %s', (kind) => {
  it('has kept everything it acknowledged', async () => {
    const { acknowledged, unanswered } = await survives(kind, 10)
    console.log(`${kind}: 10 kills, ${acknowledged} programmes acknowledged and found, ${unanswered} unanswered done once`)
    expect(acknowledged).toBeGreaterThanOrEqual(80)
  })
})
