import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { ProgrammeId } from '../../../kernel/ids.ts'
import { aLotPlan, aRubric } from '../fixtures/a-lot-plan.ts'
import { criteriaOf } from './criteria.ts'
import { findingsIn, isPeriodReversed, isReady, roomFor } from './lot-readiness.ts'
import { LOCAL_SELECTION } from './profiles.ts'

const plan = aLotPlan(ProgrammeId.parse('00000000-0000-7000-8000-000000000001'))
const codes = (over: Partial<typeof plan>) =>
  findingsIn({ ...plan, ...over }, LOCAL_SELECTION).map(({ code, severity }) => `${severity} ${code}`)

describe('a plan of a lot', () => {
  it('of the year 2017 lacks nothing', () => {
    expect(findingsIn(plan, LOCAL_SELECTION)).toEqual([])
  })

  it('is ready exactly when its instalments make a hundred', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(percents, (shares) => {
        const instalments = shares.map((percent) => ({ name: '期', percent, condition: '验收' }))
        expect(isReady(findingsIn({ ...plan, instalments }, LOCAL_SELECTION))).toBe(
          shares.reduce((sum, share) => sum + share, 0) === 100,
        )
      }),
    )
  })

  it('needs a goal, an indicator, and each indicator once, by its code and by its name', () => {
    expect(codes({ goal: '', indicators: [] })).toEqual(['refuse goal-missing', 'refuse no-indicators'])
    const [first] = plan.indicators
    if (first === undefined) throw new Error('a plan without indicators')
    expect(codes({ indicators: [first, { ...first, name: '另一项' }] })).toEqual(['refuse indicator-twice'])
    expect(codes({ indicators: [first, { ...first, code: 'Z9', name: ` ${first.name}` }] })).toEqual([
      'refuse indicator-name-twice',
    ])
  })

  it('that counts people or households every time they come is looked at twice, unless each record is another one', () => {
    const [first] = plan.indicators
    if (first === undefined) throw new Error('a plan without indicators')
    const visits = { ...first, unit: '户', recordKind: 'visit', qualify: {} }
    expect(codes({ indicators: [visits] })).toEqual(['warn counts-repeats'])
    expect(codes({ indicators: [{ ...visits, qualify: { distinctBy: 'household' } }] })).toEqual([])
    expect(codes({ indicators: [{ ...visits, recordKind: 'case' }] })).toEqual([])
  })

  it('that runs for more than a year is looked at twice, and may stand', () => {
    expect(codes({ periodTo: CivilDate.parse('2018-08-01') })).toEqual(['warn period-too-long'])
    expect(isReady(findingsIn({ ...plan, periodTo: CivilDate.parse('2018-08-01') }, LOCAL_SELECTION))).toBe(true)
    expect(isPeriodReversed({ periodFrom: plan.periodTo, periodTo: plan.periodFrom })).toBe(true)
    expect(isPeriodReversed({ periodFrom: plan.periodFrom, periodTo: plan.periodFrom })).toBe(false)
  })

  it('has words for every criterion and marks neither price nor qualification nor home region', () => {
    expect(codes({ criteria: plan.criteria.filter(({ id }) => id !== 'C9') })).toEqual(['refuse criterion-without-words'])
    const worded = (id: string, name: string) => plan.criteria.map((words) => (words.id === id ? { ...words, name } : words))
    expect(codes({ criteria: worded('C1', '本地业绩') })).toContain('refuse regional-record-scored')
    expect(codes({ criteria: worded('C1', '营业执照') })).toEqual(['refuse qualification-scored'])
    const [capability] = aRubric().tree
    if (!capability) throw new Error('the rubric has two parts')
    expect(codes({ rubric: aRubric({ tree: [capability], ties: ['draw'] }) })).toEqual(['refuse total-differs'])
  })

  it('settles equal totals in the end by a draw, and rounds as its way of purchasing does', () => {
    expect(codes({ rubric: aRubric({ decimals: 4, ties: [] }) })).toEqual(['refuse decimals-not-allowed', 'refuse ties-end-open'])
  })

  it('lists its criteria in the order in which they are read', () => {
    expect(criteriaOf(plan.rubric).map(({ id }) => id)).toEqual(plan.criteria.map(({ id }) => id))
  })

  it('never takes more than is left of the programme', () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(money, money, money, (budget, others, wanted) => {
        const { fits, leftFen } = roomFor(Fen.parse(budget), others, Fen.parse(wanted))
        expect(fits).toBe(wanted <= leftFen)
        expect(fits ? others + wanted <= budget || wanted === 0 : others + wanted > budget).toBe(true)
      }),
    )
  })
})
