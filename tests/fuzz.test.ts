import { describe, expect, it } from 'vitest'
import { fire, whatIsPersonal } from './fuzz/range.ts'

describe('a thousand requests that nobody should send', () => {
  it('are answered as documented, change nothing that their body does not allow, and leave no person in the log', async () => {
    const { byStatus, faults, log } = await fire('everyday', 1_050)
    expect(faults).toEqual([])
    expect(byStatus['200'] ?? 0).toBeGreaterThan(50)
    for (const word of whatIsPersonal) expect(log()).not.toContain(word)
    expect(log().split('\n').length).toBeGreaterThan(1_000)
  }, 120_000)
})
