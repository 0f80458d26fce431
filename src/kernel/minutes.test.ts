import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, hoursShown, Minutes, NO_TIME } from './minutes.ts'

const minutes = (count: number) => Minutes.parse(count)

describe('hours shown from minutes', () => {
  it('are rounded half up to a tenth, as the public volunteer records are', () => {
    expect([250, 270, 120, 600, 510].map((count) => hoursShown(minutes(count)))).toEqual(['4.2', '4.5', '2.0', '10.0', '8.5'])
    expect([0, 2, 3, 8, 9].map((count) => hoursShown(minutes(count)))).toEqual(['0.0', '0.0', '0.1', '0.1', '0.2'])
  })

  it('count only full half hours where the authority says so', () => {
    expect([29, 30, 59, 60, 250].map((count) => hoursShown(minutes(count), 'half-hour-floor'))).toEqual([
      '0.0',
      '0.5',
      '0.5',
      '1.0',
      '4.0',
    ])
  })

  it('never say more than three minutes too much, and the floor never says too much', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (count) => {
        expect(Math.abs(Number(hoursShown(minutes(count))) * 60 - count)).toBeLessThanOrEqual(3.001)
        expect(Number(hoursShown(minutes(count), 'half-hour-floor')) * 60).toBeLessThanOrEqual(count)
      }),
    )
  })
})

describe('minutes', () => {
  it('are whole and add up', () => {
    for (const wrong of [-1, 1.5, Number.POSITIVE_INFINITY]) expect(Minutes.safeParse(wrong).success).toBe(false)
    expect(addMinutes(minutes(90), minutes(30), NO_TIME)).toBe(120)
  })
})
