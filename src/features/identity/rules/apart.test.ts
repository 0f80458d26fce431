import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Role } from '../../../kernel/roles.ts'
import { excludeEachOther, keptApart, PURCHASING } from './apart.ts'

const day = (text: string) => CivilDate.parse(text)
const term = (role: Role, from: string, until: string | null = null) => ({
  role,
  from: day(from),
  until: until === null ? null : day(until),
})
const OF_A_PROVIDER = ['provider_manager', 'social_worker', 'provider_finance'] as const

describe('posts that one person may not hold at the same time', () => {
  it('are those of whoever buys and whoever sells', () => {
    for (const office of [...PURCHASING, 'community_worker', 'evaluator', 'oversight', 'juror'] as const)
      for (const provider of OF_A_PROVIDER)
        expect([office, provider, excludeEachOther(office, provider)]).toEqual([office, provider, true])
  })

  it('are a juror’s and every post that makes a purchase', () => {
    expect(Role.options.filter((role) => excludeEachOther('juror', role))).toEqual([
      'officer',
      'leader',
      'finance',
      ...OF_A_PROVIDER,
      'custodian',
    ])
  })

  it('are those of whoever does, approves, pays and unseals; a small office may let finance keep an opening', () => {
    const pairs = PURCHASING.flatMap((one, n) => PURCHASING.slice(n + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => !excludeEachOther(one, other))).toEqual([['finance', 'custodian']])
  })

  it('are those of whoever lists a need and signs for a service, and whoever verifies the one and confirms the other', () => {
    expect(Role.options.filter((role) => excludeEachOther('community_worker', role))).toEqual(['officer', ...OF_A_PROVIDER])
  })

  it('leave a resident, a volunteer and a helper of the office free to be anything else', () => {
    for (const role of ['resident', 'volunteer', 'backbone', 'partner'] as const)
      expect(Role.options.filter((other) => excludeEachOther(role, other))).toEqual([])
  })

  it('exclude each other both ways, none itself', () => {
    for (const one of Role.options) {
      expect(excludeEachOther(one, one)).toBe(false)
      for (const other of Role.options) expect(excludeEachOther(one, other)).toBe(excludeEachOther(other, one))
    }
  })

  it.each([
    ['on the same days', term('officer', '2017-05-01'), 'officer'],
    ['on one day alone', term('officer', '2016-01-01', '2017-06-01'), 'officer'],
    ['not after the one has ended', term('officer', '2016-01-01', '2017-05-31'), undefined],
    ['not where the one ended before it began', term('officer', '2017-07-01', '2017-06-30'), undefined],
    ['once the other begins', term('officer', '2018-01-01'), 'officer'],
  ])('exclude each other %s', (_when, held, found) => {
    expect(keptApart(term('juror', '2017-06-01'), [term('volunteer', '2010-01-01'), held])).toBe(found)
  })

  it('overlap just where some day belongs to both', () => {
    const days = fc.integer({ min: 1, max: 12 }).map((n) => day(`2017-06-${String(n).padStart(2, '0')}`))
    const period = fc.record({ from: days, until: fc.option(days) })
    const holds = ({ from, until }: { from: CivilDate; until: CivilDate | null }, on: CivilDate) =>
      from <= on && (until === null || on <= until)
    const all = Array.from({ length: 12 }, (_, n) => day(`2017-06-${String(n + 1).padStart(2, '0')}`))
    fc.assert(
      fc.property(period, period, (one, other) => {
        const shared = all.some((on) => holds(one, on) && holds(other, on))
        expect(keptApart({ role: 'juror', ...one }, [{ role: 'officer', ...other }]) !== undefined).toBe(shared)
      }),
    )
  })
})
