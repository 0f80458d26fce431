import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance, systemChance } from './chance.ts'

describe('chance', () => {
  it('draws each of a pool of experts about equally often', () => {
    const chance = seededChance('fair')
    const counts = [0, 0, 0, 0, 0]
    for (let round = 0; round < 5000; round += 1) {
      const drawn = chance.draw(5)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('draws within the range, also where the range is no power of two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 48 }), (n) => {
        const drawn = systemChance.draw(n)
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true)
      }),
    )
    expect(systemChance.draw(1)).toBe(0)
  })

  it('refuses to draw from nothing', () => {
    for (const n of [0, -1, 1.5, 2 ** 49]) expect(() => systemChance.draw(n)).toThrow('cannot draw')
  })

  it('gives as many bytes as asked, not twice the same', () => {
    expect(systemChance.randomBytes(32)).toHaveLength(32)
    expect(systemChance.randomBytes(32)).not.toEqual(systemChance.randomBytes(32))
  })

  it('repeats its course from the same seed, however it is cut', () => {
    const [whole, parts, other] = [seededChance('a'), seededChance('a'), seededChance('b')]
    const bytes = [...whole.randomBytes(100)]
    expect([...parts.randomBytes(33), ...parts.randomBytes(0), ...parts.randomBytes(67)]).toEqual(bytes)
    expect([...other.randomBytes(100)]).not.toEqual(bytes)
  })
})
