import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { INDICATORS } from '../fixtures/a-printed-contract.ts'
import { allClaimed, foundPlan, PANEL } from '../fixtures/an-acceptance.ts'
import {
  acceptanceLacks,
  answeredIn,
  boundOpinions,
  claimFault,
  conclusionFault,
  findingFault,
  findingOf,
  NO_TALLY,
  openable,
  type Opinion,
  spreadOf,
  sumOf,
  tallyOf,
} from './accepting.ts'
import type { Tally } from './acceptance-kind.ts'

const day = (text: string): CivilDate => CivilDate.parse(text)
const HELD = day('2018-08-08')
const NOW = instantAt(HELD, '12:00')
const indicators = INDICATORS.map((one, nth) => ({
  ...one,
  code: `K${nth + 1}`,
  qualify: {},
  evidence: [],
  note: null,
}))
const TEN: Tally = { paper: [0, 0, 1, 4, 3], link: [0, 0, 0, 1, 1], struck: 2 }
const RULE = { least: 10, cls: 'A' } as const
const whole = (short = 0) => ({
  ...foundPlan({ indicators }, HELD, short),
  indicators,
  claims: allClaimed({ indicators }, short),
  occasion: 'period_over' as const,
  endedOn: day('2018-07-31'),
})

describe('when an acceptance may be opened', () => {
  const served = {
    status: 'active',
    begunAt: instantAt(day('2017-08-01'), '00:00'),
    periodTo: day('2018-07-31'),
    endedOn: null,
    acceptedOn: null,
  } as const
  const on = (date: string, over: object = {}, early = '') =>
    openable({ ...served, ...over }, early, instantAt(day(date), '12:00'))

  it('after the last day of the service; before it only where all is done and somebody says what', () => {
    expect(on('2018-07-31')).toMatchObject({ error: { code: 'service-runs-on' } })
    expect(on('2018-08-01')).toMatchObject({ value: { occasion: 'period_over', endedOn: '2018-07-31' } })
    expect(on('2018-06-01', {}, '因工作需要')).toMatchObject({ error: { code: 'service-runs-on' } })
    expect(on('2018-06-01', {}, '十二场讲座和八个个案已全部完成')).toMatchObject({
      value: { occasion: 'done_early', endedOn: '2018-06-01' },
    })
  })

  it('of a contract that was ended for what was served until then, and of none that never began, is halted or accepted', () => {
    expect(on('2018-03-10', { status: 'terminated', endedOn: day('2018-03-09') })).toMatchObject({
      value: { occasion: 'terminated', endedOn: '2018-03-09' },
    })
    for (const over of [
      { status: 'terminated', begunAt: null },
      { status: 'suspended' },
      { status: 'accepted' },
      { acceptedOn: HELD },
    ])
      expect(on('2018-08-01', over)).toMatchObject({ error: { code: 'wrong-status' } })
  })
})

describe('what a panel may find', () => {
  const finds = (verified: number, finding: 'met' | 'partly' | 'not_met', delivered = 100) =>
    findingFault(
      {
        indicators: indicators.slice(0, 1).map((one) => ({ ...one, target: 10 })),
        claims: [{ code: 'K1', delivered, evidence: '' }],
      },
      [{ code: 'K1', verified, finding, reason: '' }],
    )?.code

  it('is less than the number says, never more; and never more than was claimed', () => {
    expect([findingOf(10, 10), findingOf(9, 10), findingOf(0, 10)]).toEqual(['met', 'partly', 'not_met'])
    expect(finds(10, 'met')).toBeUndefined()
    expect(finds(10, 'not_met')).toBeUndefined()
    expect(finds(9, 'met')).toBe('finding-contradicts')
    expect(finds(0, 'partly')).toBe('finding-contradicts')
    expect(finds(12, 'met', 12)).toBeUndefined()
    expect(finds(13, 'met', 12)).toBe('finding-contradicts')
  })

  it('is of the agreed indicators, each once; as are claims', () => {
    const claim = { code: 'K1', delivered: 1, evidence: '' }
    expect(claimFault({ indicators }, [claim, claim])).toEqual({ code: 'indicator-twice', node: 'K1' })
    expect(claimFault({ indicators }, [{ ...claim, code: 'X9' }])).toEqual({ code: 'indicator-unknown', node: 'X9' })
    const found = { code: 'X9', verified: null, finding: null, reason: '' }
    expect(findingFault({ indicators, claims: [] }, [found])).toEqual({ code: 'indicator-unknown', node: 'X9' })
  })
})

describe('what is missing before the leader is asked', () => {
  const lacks = (over: object, tally = TEN, rule: { least: number; cls: 'A' | 'B' } = RULE) =>
    acceptanceLacks({ ...whole(), fewReason: '', ...over }, tally, rule)

  it('is nothing of a whole one, and told part by part of any other', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ heldOn: null, place: '', present: '', conclusion: null })).toEqual([
      'heldOn',
      'place',
      'present',
      'conclusion',
    ])
    expect(lacks({ claims: [] })).toEqual(['claims'])
    expect(lacks({ findings: whole().findings.slice(1) })).toEqual(['findings'])
  })

  it('is another hand in the panel than those who bought, and for a service to residents its community', () => {
    const bought = PANEL.map((one) => ({ ...one, bought: true }))
    expect(lacks({ panel: bought })).toEqual(['panel.other-hand'])
    expect(lacks({ panel: PANEL.slice(0, 2) })).toEqual(['panel', 'panel.community'])
    expect(lacks({ panel: [...PANEL.slice(0, 2), { ...PANEL[1], seat: 'expert' }] }, TEN, { least: 10, cls: 'B' })).toEqual([])
  })

  it('is a reason where fewer were heard than the rules ask, and what is put right where it is not simply passed', () => {
    expect(lacks({}, NO_TALLY)).toEqual(['fewReason'])
    expect(lacks({ fewReason: '老人多数随子女外出，电话听取了意见' }, NO_TALLY)).toEqual([])
    expect(lacks({ conclusion: 'failed' })).toEqual(['rectification'])
    expect(lacks({ conclusion: 'failed', occasion: 'terminated' })).toEqual([])
  })
})

describe('a conclusion', () => {
  const fault = (over: object, tally = TEN) => conclusionFault({ ...whole(), ...over }, tally, NOW)

  it('is no pass while an indicator is unmet, unless the contract was ended before', () => {
    expect(fault({})).toBeUndefined()
    expect(fault({ ...whole(2), conclusion: 'passed' })).toBe('conclusion-contradicts')
    expect(fault({ ...whole(2), conclusion: 'passed', occasion: 'terminated' })).toBeUndefined()
  })

  it('agrees with its own numbers and days', () => {
    expect(fault({ invited: 9 })).toBe('answered-more-than-invited')
    expect(fault({ invited: 10 })).toBeUndefined()
    expect(fault({ heldOn: day('2018-08-09') })).toBe('held-in-future')
    expect(fault({ heldOn: day('2018-07-30') })).toBe('held-before-end')
    const same = { ...whole(2), rectification: { matters: '补办两场活动', by: HELD } }
    expect(fault(same)).toBe('rectified-before-acceptance')
  })
})

describe('opinions', () => {
  const anOpinion: fc.Arbitrary<Opinion> = fc.record({
    id: fc.uuid(),
    channel: fc.constantFrom('paper', 'link'),
    mark: fc.integer({ min: 1, max: 5 }),
    struckReason: fc.option(fc.constant('录错')),
  })

  it('are each counted once, by mark and by the way they came; what does not count is counted apart', () => {
    fc.assert(
      fc.property(fc.array(anOpinion), (opinions) => {
        const tally = tallyOf(opinions)
        expect(answeredIn(tally) + tally.struck).toBe(opinions.length)
        expect(sumOf(spreadOf(tally))).toBe(answeredIn(tally))
        const fives = opinions.filter(({ mark, struckReason }) => mark === 5 && struckReason === null)
        expect(spreadOf(tally)[4]).toBe(fives.length)
      }),
    )
  })

  it('are bound in whichever order they are found, and any that is changed, added or left out shows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anOpinion, { selector: ({ id }) => id, minLength: 1 }), (opinions) => {
        const bound = boundOpinions(opinions)
        expect(boundOpinions(opinions.toReversed())).toBe(bound)
        expect(boundOpinions(opinions.slice(1))).not.toBe(bound)
        const changed = opinions.map((one, nth) => (nth === 0 ? { ...one, mark: (one.mark % 5) + 1 } : one))
        expect(boundOpinions(changed)).not.toBe(bound)
      }),
    )
  })
})
