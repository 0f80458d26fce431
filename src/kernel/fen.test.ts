import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFen, Fen, fenFromYuan, inTenThousands, inYuan, NO_MONEY, split } from './fen.ts'

const fen = (amount: number) => Fen.parse(amount)
const anyFen = fc.maxSafeNat().map(fen)

describe('money', () => {
  it('is whole fen, never negative, never beyond exactness', () => {
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) expect(Fen.safeParse(wrong).success).toBe(false)
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow('safe')
    expect(addFen()).toBe(NO_MONEY)
  })

  it.each([
    ['180000.00', 18_000_000],
    ['180,000.00', 18_000_000],
    [' 964500.5 ', 96_450_050],
    ['0', 0],
    ['0.01', 1],
    ['12.3400', 1234],
  ])('is read from %s yuan', (text, amount) => {
    expect(fenFromYuan(text)).toEqual({ ok: true, value: amount })
  })

  it.each([
    ['', 'not-an-amount'],
    ['-1', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['18,0000', 'not-an-amount'],
    ['1,000,00', 'not-an-amount'],
    ['12.', 'not-an-amount'],
    ['１２', 'not-an-amount'],
    ['0.001', 'finer-than-a-fen'],
    ['90071992547409.92', 'amount-too-large'],
    ['9'.repeat(400), 'amount-too-large'],
  ])('is not read from %s', (text, code) => {
    expect(fenFromYuan(text)).toEqual({ ok: false, error: { code } })
  })

  it('is shown in yuan and in ten thousands, exactly', () => {
    expect([inYuan(fen(18_000_000)), inYuan(fen(5)), inYuan(fen(123_456_789))]).toEqual(['180,000.00', '0.05', '1,234,567.89'])
    expect([inTenThousands(fen(96_450_000)), inTenThousands(fen(140_000_000))]).toEqual(['96.45', '140'])
    expect([inTenThousands(fen(1)), inTenThousands(NO_MONEY), inTenThousands(fen(100_000_000))]).toEqual(['0.000001', '0', '100'])
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fenFromYuan(inYuan(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('instalments', () => {
  it('of 40, 30 and 30 per cent make the contract', () => {
    expect(split(fen(18_000_000), [40, 30, 30])).toEqual({ ok: true, value: [7_200_000, 5_400_000, 5_400_000] })
  })

  it('leave the odd fen to the last', () => {
    expect(split(fen(101), [40, 30, 30])).toEqual({ ok: true, value: [40, 30, 31] })
    fc.assert(
      fc.property(anyFen, fc.integer({ min: 0, max: 100 }), (amount, first) => {
        const parts = split(amount, [first, 100 - first])
        expect(parts.ok && addFen(...parts.value)).toBe(amount)
      }),
    )
  })

  it('are refused unless their percents make 100', () => {
    for (const percents of [[], [40, 30], [50.5, 49.5], [120, -20]]) {
      expect(split(fen(100), percents)).toEqual({ ok: false, error: { code: 'percents-do-not-make-100' } })
    }
  })
})
