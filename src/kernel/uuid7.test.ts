import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ActionId } from './ids.ts'
import { uuid7 } from './uuid7.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('UUIDv7', () => {
  it('lays out time, version, variant and chance as RFC 9562 shows', () => {
    const example = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
    expect(uuid7(0x017f22e279b0, example)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('is an action id whatever the chance, and sorts by its millisecond', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 47), bytes, bytes, (ms, one, other) => {
        expect(ActionId.safeParse(uuid7(ms, one)).success).toBe(true)
        expect(uuid7(ms, one) < uuid7(ms + 1, other)).toBe(true)
      }),
    )
  })

  it('refuses a time it cannot hold and chance that is too short', () => {
    expect(() => uuid7(-1, new Uint8Array(10))).toThrow('not a time')
    expect(() => uuid7(2 ** 48, new Uint8Array(10))).toThrow('not a time')
    expect(() => uuid7(0, new Uint8Array(9))).toThrow('10 bytes')
  })
})
