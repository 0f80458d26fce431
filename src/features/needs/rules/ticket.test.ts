import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant, plusMs } from '../../../kernel/civil.ts'
import { phoneCodeOf, ticketOf, ticketTyped, windowsAt } from './ticket.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('a code to come back with', () => {
  it('is found as it was given, however it is typed', () => {
    fc.assert(
      fc.property(hash, (of) => {
        const ticket = ticketOf(of)
        expect(ticket).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
        const typed = ` ${ticket.slice(0, 4).toLowerCase()}-${ticket.slice(4)} `
        expect(ticketTyped(typed)).toBe(ticket)
      }),
    )
    expect(ticketTyped('ＡＢＣＤ２３４５')).toBe('ABCD2345')
  })

  it('is none with other signs, or more or fewer of them', () => {
    expect(['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD2341', '验证码二三四五六'].map(ticketTyped)).toEqual(
      Array(6).fill(undefined),
    )
  })

  it('is another for another hash', () => {
    const many = Array.from({ length: 500 }, (_, n) => ticketOf(n.toString(16).padStart(8, '0').repeat(8)))
    expect(new Set(many).size).toBe(500)
  })
})

describe('a code for a telephone', () => {
  it('has six digits', () => {
    fc.assert(fc.property(hash, (of) => /^\d{6}$/.test(phoneCodeOf(of))))
  })

  it('holds for ten minutes, and for less than twenty', () => {
    const sent = fc
      .date({ min: new Date('2017-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((at) => Instant.parse(at.toISOString()))
    fc.assert(
      fc.property(sent, fc.integer({ min: 0, max: 3_600_000 }), (at, later) => {
        const holds = windowsAt(plusMs(at, later)).includes(windowsAt(at)[0])
        if (later < 600_000) expect(holds).toBe(true)
        if (later >= 1_200_000) expect(holds).toBe(false)
      }),
    )
  })
})
