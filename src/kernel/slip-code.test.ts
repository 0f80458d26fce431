import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSlipCode, slipCode } from './slip-code.ts'

describe('a juror’s slip', () => {
  it('reads back what it printed, however it is typed', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (chance) => {
        const code = slipCode((n) => (chance.next().value ?? 0) % n)
        expect(code).toMatch(/^[3-9A-Y]{4}(-[3-9A-Y]{4}){2}$/)
        expect(readSlipCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
      }),
    )
  })

  it('refuses what can’t be a code', () => {
    for (const typed of ['', 'AAAA-AAAA', 'AAAA-AAAA-AAA0', "'; drop table", 'A'.repeat(1000)])
      expect(readSlipCode(typed)).toBeUndefined()
  })
})
