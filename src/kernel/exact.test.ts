import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exact, minus, over, plus, rounded, sum, times } from './exact.ts'

describe('exact numbers', () => {
  it('sums what floating point cannot', () => {
    const marks = ['84.5', '88', '79', '90.1', '86'].map(exact)
    expect(rounded(over(sum(marks), exact(5)), 2)).toBe('85.52')
    expect(rounded(sum(marks), 1)).toBe('427.6')
  })

  it('rounds half up, away from zero', () => {
    expect(rounded(exact('0.125'), 2)).toBe('0.13')
    expect(rounded(exact('-0.125'), 2)).toBe('-0.13')
    expect(rounded(over(exact(2), exact(3)), 4)).toBe('0.6667')
    expect(rounded(exact('-0.001'), 2)).toBe('0.00')
    expect(rounded(exact('7'), 0)).toBe('7')
  })

  it('undoes addition and division without loss', () => {
    const small = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        const [x, y] = [exact(a), exact(b)]
        expect(compare(minus(plus(x, y), y), x)).toBe(0)
        if (c !== 0) expect(compare(times(over(x, exact(c)), exact(c)), x)).toBe(0)
      }),
    )
  })

  it('refuses what is not a decimal', () => {
    for (const text of ['', '1e5', '1.', '.5', 'NaN', '1,000', '0x1']) expect(() => exact(text)).toThrow('not a decimal')
  })
})
