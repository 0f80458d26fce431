import { describe, expect, it } from 'vitest'
import { ProgrammeId } from '../../../kernel/ids.ts'
import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { aLotPlan, aRubric } from '../fixtures/a-lot-plan.ts'
import { panelMisfit, panelNeeds } from './composition.ts'
import { rubricFindings } from './lot-readiness.ts'
import type { Profile } from './profile.ts'
import { turnout } from './turnout.ts'
import { CONSULTATION, LOCAL_SELECTION, NATIONAL_TENDER, NOT_COMPUTED, PROFILES } from './profiles.ts'

const YUAN = 100

/** A rubric in which the lowest price earns that much, and the panel's marks the rest. */
const priced = (weight: string): Rubric => {
  const tree: Criterion[] = [
    { id: 'C1', max: String(100 - Number(weight)), leaf: { kind: 'mark' } },
    { id: 'C2', max: weight, leaf: { kind: 'lowest', fact: 'price' } },
  ]
  return aRubric({ tree, ties: ['draw'] })
}
const weighed = (weight: string, profile: Profile) =>
  rubricFindings({ ...aLotPlan(ProgrammeId.parse('00000000-0000-7000-8000-000000000001')), rubric: priced(weight) }, profile)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('price'))

describe('a way of purchasing', () => {
  it.each(ProfileCode.options)(
    '%s is laid down under its own code, and every rule that it marks as law names the article',
    (code) => {
      const profile = PROFILES[code]
      expect(profile.code).toBe(code)
      const { code: _code, version: _version, ...rules } = profile
      const unread = Object.entries(rules).filter(([, rule]) => rule?.mark === 'L' && !/第\d+条/.test(rule.source))
      expect(unread).toEqual([])
      expect(Object.keys(rules).length).toBeGreaterThan(25)
    },
  )

  it('under the law always closes its notice and its contract by the law’s own terms', () => {
    const { signing, publication, answer, reviewAsked, supplementShare } = NATIONAL_TENDER
    expect([signing, publication, answer, reviewAsked, supplementShare].map(({ mark }) => mark)).toEqual([
      'L',
      'L',
      'L',
      'L',
      'L',
    ])
    expect([signing, publication, answer, reviewAsked].map(({ value }) => value)).toEqual([30, 2, 7, 15])
  })
})

/** The code that is given the rules of a purchase, without its remarks. */
const SOURCES = Object.values(
  import.meta.glob<string>(['../rules/*.ts', '../service/*.ts', '!../**/*.test.ts', '!./profile.ts', '!./profiles.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)
  .filter((source) => /from '.*\/(?:profiles?|lot-profile)\.ts'/.test(source))
  .map((source) => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))

it.each(Object.keys(LOCAL_SELECTION).filter((key) => key !== 'code' && key !== 'version'))(
  'the rule %s is either read where things are decided, or shown as not computed',
  (key) => {
    const isRead = SOURCES.some((source) => new RegExp(`\\b${key}\\b`).test(source))
    expect(isRead).toBe(!NOT_COMPUTED.some((one) => one === key))
  },
)

// The acceptance cases of the trade, under their numbers.
describe('acceptance', () => {
  it('1. a jury of five with three experts is refused: it needs four; six members are refused: they are even', () => {
    for (const profile of [NATIONAL_TENDER, LOCAL_SELECTION]) {
      expect(panelMisfit({ size: 5, experts: 3 }, profile, 200_000 * YUAN)).toEqual({ code: 'experts-too-few', needed: 4 })
      expect(panelMisfit({ size: 6, experts: 6 }, profile, 200_000 * YUAN)).toEqual({ code: 'panel-even' })
    }
    expect(panelMisfit({ size: 3, experts: 2 }, CONSULTATION, 200_000 * YUAN)).toBeUndefined()
  })

  it('2. a budget of 10,000,000 yuan takes seven members, and a consultation that reached the threshold of tenders five', () => {
    expect(panelNeeds(NATIONAL_TENDER, 10_000_000 * YUAN)).toEqual({ size: 7, experts: 5 })
    expect(panelNeeds(NATIONAL_TENDER, 10_000_000 * YUAN - 1)).toEqual({ size: 5, experts: 4 })
    expect(panelNeeds(CONSULTATION, 4_000_000 * YUAN)).toEqual({ size: 5, experts: 4 })
    expect(panelNeeds(CONSULTATION, 4_000_000 * YUAN - 1)).toEqual({ size: 3, experts: 2 })
  })

  it('3. with two qualified bidders a tender is void, and a consultation on services goes on', () => {
    expect(turnout(NATIONAL_TENDER, 2)).toEqual({ enough: false, found: 2, needed: 3 })
    expect(turnout(CONSULTATION, 2)).toEqual({ enough: true, found: 2, needed: 2 })
    expect(turnout(CONSULTATION, 1).enough).toBe(false)
    expect(turnout(LOCAL_SELECTION, 2).enough).toBe(true)
  })

  it('4. a price weight of 9 % is refused, 10 % taken, and 35 % taken by a tender but refused by a consultation', () => {
    for (const profile of [NATIONAL_TENDER, CONSULTATION]) {
      expect(weighed('9', profile)).toEqual(['price-weight-below'])
      expect(weighed('10', profile)).toEqual([])
    }
    expect(weighed('35', NATIONAL_TENDER)).toEqual([])
    expect(weighed('35', CONSULTATION)).toEqual(['price-weight-above'])
    expect(weighed('10', LOCAL_SELECTION)).toEqual(['price-scored-though-fixed'])
  })
})
