import { describe, expect, it } from 'vitest'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { CivilDate, type Instant, instantAt, plusMs } from '../../../kernel/civil.ts'
import { ProgrammeId } from '../../../kernel/ids.ts'
import { aLotPlan } from '../fixtures/a-lot-plan.ts'
import { amendmentFaults, changesBetween, changeTerm, isOpenToAmendment, keepsCriteria } from './amendment.ts'
import { CONSULTATION, LOCAL_SELECTION, NATIONAL_TENDER } from './profiles.ts'

const day = (text: string) => CivilDate.parse(text)
const at = (date: string, time = '17:00'): Instant => instantAt(day(date), time)
const plan = aLotPlan(ProgrammeId.parse('01890000-0000-7000-8000-000000000003'))
const called = {
  ...plan,
  bidDeadline: at('2017-06-07'),
  reviewOn: day('2017-06-09'),
  reviewPlace: '演示会议室',
  contact: '演示经办 0546-0000000',
}
const [first] = plan.indicators
const [criterion] = plan.criteria
if (first === undefined || criterion === undefined) throw new Error('the plan has neither indicator nor criterion')

describe('an amendment of a call', () => {
  it('tells what changed as it was and as it is, and nothing else', () => {
    expect(changesBetween(called, called)).toEqual([])
    const more = { ...first, target: first.target + 1 }
    const added = { ...first, code: 'X9', name: '新增' }
    const look = { ...criterion, look: '另一种说法' }
    const changes = changesBetween(called, {
      ...called,
      bidDeadline: at('2017-06-20'),
      contact: '另一人 0546-1111111',
      indicators: [more, ...plan.indicators.slice(2), added],
      criteria: [look, ...plan.criteria.slice(1)],
    })
    expect(changes).toEqual([
      { part: 'bidDeadline', before: called.bidDeadline, after: at('2017-06-20') },
      { part: 'contact', before: called.contact, after: '另一人 0546-1111111' },
      { part: 'indicator', before: first, after: more },
      { part: 'indicator', before: plan.indicators[1], after: null },
      { part: 'indicator', before: null, after: added },
      { part: 'criterion', before: criterion, after: look },
    ])
  })

  it('comes while bids are taken, to the last millisecond', () => {
    const lot = { status: 'published', bidDeadline: called.bidDeadline, direct: null } as const
    expect(isOpenToAmendment(lot, plusMs(called.bidDeadline, -1))).toBe(true)
    expect(isOpenToAmendment(lot, called.bidDeadline)).toBe(false)
    expect(isOpenToAmendment({ ...lot, status: 'closed' }, at('2017-06-01'))).toBe(false)
  })

  it('says other words of the criteria, and leaves which they are', () => {
    expect(keepsCriteria(plan, { criteria: plan.criteria.map((one) => ({ ...one, look: '' })) })).toBe(true)
    expect(keepsCriteria(plan, { criteria: plan.criteria.slice(1) })).toBe(false)
  })

  it('leaves bids the days that its way of purchasing sets before their close, or is advised to', () => {
    const published = at('2017-06-02', '10:00')
    const terms = [NATIONAL_TENDER, CONSULTATION, LOCAL_SELECTION].map((profile) => changeTerm(CHINA, profile, published))
    expect(terms.map(({ term: { rule, due, amount, unit }, binding }) => [rule, due, amount, unit, binding])).toEqual([
      ['national-tender:change', '2017-06-17', 15, 'day', true],
      ['consultation:change', '2017-06-07', 5, 'day', true],
      ['local-selection:change-advised', '2017-06-09', 5, 'working-day', false],
    ])
  })

  it('never brings a deadline forward, moves it by the rule where bids are touched, and the review behind it', () => {
    const change = changeTerm(CHINA, NATIONAL_TENDER, at('2017-06-02', '10:00'))
    const advised = changeTerm(CHINA, LOCAL_SELECTION, at('2017-06-06', '10:00'))
    const codes = (bidDeadline: Instant, reviewOn: CivilDate, facing: Partial<Parameters<typeof amendmentFaults>[1]> = {}) =>
      amendmentFaults({ bidDeadline, reviewOn }, { lot: called, change: undefined, isNoTaken: false, ...facing }).map(
        ({ code }) => code,
      )
    expect(codes(plusMs(called.bidDeadline, -1), called.reviewOn)).toEqual(['deadline-shortened'])
    expect(codes(called.bidDeadline, called.reviewOn)).toEqual([])
    expect(codes(called.bidDeadline, called.reviewOn, { change })).toEqual(['deadline-too-soon'])
    expect(codes(plusMs(at('2017-06-17', '00:00'), -1), day('2017-06-20'), { change })).toEqual(['deadline-too-soon'])
    expect(codes(at('2017-06-17', '00:00'), day('2017-06-20'), { change })).toEqual([])
    expect(codes(called.bidDeadline, called.reviewOn, { change: advised })).toEqual([])
    expect(codes(at('2017-06-20'), called.reviewOn, { isNoTaken: true })).toEqual(['review-before-deadline', 'notice-no-taken'])
    // Bids close after noon: their opening wants the rest of that day.
    expect(codes(at('2017-06-20'), day('2017-06-20'))).toEqual(['review-before-deadline'])
    expect(codes(at('2017-06-20', '11:00'), day('2017-06-20'))).toEqual([])
  })
})
