import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'

describe('canonical JSON', () => {
  it('sorts keys by code units and leaves out what is undefined', () => {
    expect(canonical({ b: 1, a: [true, null, '街道'], '\u20ac': 'x', z: undefined })).toBe(
      '{"a":[true,null,"街道"],"b":1,"€":"x"}',
    )
  })

  it('does not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (facts) => {
        const backwards = Object.fromEntries(Object.entries(facts).toReversed())
        expect(canonical(backwards)).toBe(canonical(facts))
        expect(JSON.parse(canonical(facts))).toEqual({ ...facts })
      }),
    )
  })

  it('refuses fractions', () => {
    expect(() => canonical({ score: 85.52 })).toThrow('decimals as strings')
  })
})
