import { describe, expect, it } from 'vitest'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { CivilDate, endOf, plusMs, startOf } from '../../../kernel/civil.ts'
import { isOpenToOpinions, opinionTerm, owesConsultation } from './consultation.ts'
import { sameWords } from './opinion.ts'

const DAY = CivilDate.parse('2017-09-27')

describe('the time for opinions', () => {
  it('is counted in working days past the holidays and their make-up days', () => {
    expect(opinionTerm(CHINA, DAY, 7)).toMatchObject({ due: '2017-10-12', rule: 'consultation:opinions', unit: 'working-day' })
  })

  it('runs to the last millisecond of its last day, and to no status but open', () => {
    const open = { status: 'open', endsOn: DAY } as const
    expect(isOpenToOpinions(open, endOf(DAY))).toBe(true)
    expect(isOpenToOpinions(open, plusMs(endOf(DAY), 1))).toBe(false)
    expect(isOpenToOpinions({ ...open, status: 'ended' }, startOf(DAY))).toBe(false)
  })
})

it('only a purchase under the procurement law owes the public a hearing or a reason', () => {
  const never = { consultedAt: null }
  expect(owesConsultation({ ...never, profile: 'local-selection' })).toBe(false)
  expect(owesConsultation({ ...never, profile: 'national-tender' })).toBe(true)
  expect(owesConsultation({ profile: 'consultation', consultedAt: startOf(DAY) })).toBe(false)
})

it('opinions are alike however they are spaced and pointed, and in no other way', () => {
  expect(sameWords('周末 也要开课！')).toBe(sameWords('周末也要开课'))
  expect(sameWords('周末不要开课')).not.toBe(sameWords('周末要开课'))
})
