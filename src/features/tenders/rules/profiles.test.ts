import { describe, expect, it } from 'vitest'
import { exact, rounded } from '../../../kernel/exact.ts'
import { BidId, JurorId, ProgrammeId } from '../../../kernel/ids.ts'
import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { aLotPlan, aRubric } from '../fixtures/a-lot-plan.ts'
import { panelMisfit, panelNeeds } from './composition.ts'
import { rubricFindings } from './lot-readiness.ts'
import { earnedByFacts } from './points.ts'
import type { Profile } from './profile.ts'
import { reportOf } from './report.ts'
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

const SMALL = 'hasSmallBusinessStatement'
const numbered = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`
const bidId = (n: number): BidId => BidId.parse(numbered(n))
const jurorId = (n: number): JurorId => JurorId.parse(numbered(n))
const JUROR = jurorId(0)
const twoPlaces = (points = ''): string => rounded(exact(points), 2)

/** The code that is given the rules of a purchase, without its remarks. */
const SOURCES = Object.values(
  import.meta.glob(['../rules/*.ts', '../service/*.ts', '!../**/*.test.ts', '!./profile.ts', '!./profiles.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)
  .map(String)
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

  it('5. the price example is right to the cent, the preference taken off before the benchmark', () => {
    const prices = ['195000', '198000', '190000']
    const earn = (max: string, small: readonly boolean[] = [false, false, false]) => {
      const leaf = { kind: 'lowest', fact: 'price', preference: { fact: SMALL, share: '0.10' } } as const
      const rubric = aRubric({ leafDecimals: 2, ties: ['draw'], tree: [{ id: 'P', max, leaf }] })
      const bids = prices.map((price, n) => ({ id: bidId(n), facts: { price, [SMALL]: small[n] === true } }))
      const earned = earnedByFacts(rubric, bids)
      return bids.map(({ id }) => earned.get(id)?.leaves['P'])
    }
    expect(earn('10').map(twoPlaces)).toEqual(['9.74', '9.60', '10.00'])
    expect(earn('20').map(twoPlaces)).toEqual(['19.49', '19.19', '20.00'])
    expect(earn('10', [true, false, false]).map(twoPlaces)).toEqual(['10.00', '8.86', '9.24'])
  })

  it('6. a tie on the score goes to the lower price, and a tie on both to a draw that is recorded', () => {
    const tree: Criterion[] = [
      { id: 'plan', max: '90', leaf: { kind: 'mark' } },
      { id: 'P', max: '10', leaf: { kind: 'lowest', fact: 'price' } },
    ]
    const ranked = (prices: readonly string[], marks: readonly string[], tieOrder: readonly number[] = []) =>
      reportOf({
        rubric: aRubric({ ties: ['price', 'draw'], tree }),
        bids: prices.map((price, n) => ({ id: bidId(n), facts: { price } })),
        sheets: marks.map((plan, n) => ({ jurorId: JUROR, bidId: bidId(n), status: 'submitted', marks: { plan } })),
        tieOrder: tieOrder.map(bidId),
        profile: NATIONAL_TENDER,
      })
    // 80 + 10 and 85 + 5: the same total, and the first asks for half.
    expect(ranked(['100', '200'], ['80', '85']).standings.map(({ bid, rank, total }) => [bid, rank, total])).toEqual([
      [bidId(0), 1, '90.00'],
      [bidId(1), 2, '90.00'],
    ])
    const tied = ranked(['100', '100'], ['80', '80'])
    expect([tied.hindrance, tied.tiedFirst]).toEqual(['tied', [bidId(0), bidId(1)]])
    const drawn = ranked(['100', '100'], ['80', '80'], [1, 0])
    expect([drawn.hindrance, drawn.standings.map(({ bid }) => bid)]).toEqual([undefined, [bidId(1), bidId(0)]])
  })

  it('7. an objective item on which jurors differ blocks signing', () => {
    const rubric = aRubric({ ties: ['draw'], tree: [{ id: 'C1', max: '100', leaf: { kind: 'mark', objective: true } }] })
    const sheets = ['90', '91', '90'].map((C1, n) => ({
      jurorId: jurorId(n),
      bidId: bidId(0),
      status: 'submitted' as const,
      marks: { C1 },
    }))
    const review = { rubric, bids: [{ id: bidId(0), facts: {} }], tieOrder: [], profile: CONSULTATION }
    expect(reportOf({ ...review, sheets })).toMatchObject({ hindrance: 'check-open', standings: [] })
    const same = sheets.map((sheet) => ({ ...sheet, marks: { C1: '90' } }))
    expect(reportOf({ ...review, sheets: same }).hindrance).toBeUndefined()
  })
})
