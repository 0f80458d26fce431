import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, newSalt } from './chance.ts'

describe('chance that is handed in', () => {
  it('is taken as it comes while it keeps to 0 … n−1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(), (n, value) => {
        expect(drawn(() => value % n, n)).toBe(value % n)
      }),
    )
  })

  it('is a defect when it does not', () => {
    for (const value of [3, 4, -1, 0.5, Number.NaN]) expect(() => drawn(() => value, 3)).toThrow('one of 3')
    expect(() => drawn(() => 0, 0)).toThrow('one of 0')
  })

  it('makes a salt of 32 bytes, none of them left out', () => {
    let n = 0
    const salt = newSalt(() => n++)
    expect(salt).toHaveLength(64)
    expect(Buffer.from(salt, 'hex')).toEqual(Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)))
  })
})
