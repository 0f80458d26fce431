import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { callFaults, firstReviewDay } from './call-faults.ts'

const day = (text: string) => CivilDate.parse(text)
const on = { earliest: day('2017-06-08'), isNoTaken: false }

describe('the faults of a call', () => {
  it('are told all at once, each by its field', () => {
    const written = { bidDeadline: instantAt(day('2017-06-07'), '17:00'), reviewOn: day('2017-06-06') }
    expect(callFaults(written, { ...on, isNoTaken: true })).toEqual([
      { path: 'bidDeadline', code: 'deadline-too-early' },
      { path: 'reviewOn', code: 'review-before-deadline' },
      { path: 'noticeNo', code: 'notice-no-taken' },
    ])
  })

  it('judge the review by the first possible day too, so that it is not found wrong only after the deadline was put right', () => {
    const written = { bidDeadline: instantAt(day('2017-06-06'), '17:00'), reviewOn: day('2017-06-07') }
    expect(callFaults(written, on).map(({ path }) => path)).toEqual(['bidDeadline', 'reviewOn'])
    expect(firstReviewDay(on.earliest, undefined)).toBe(on.earliest)
    expect(firstReviewDay(on.earliest, instantAt(day('2017-06-20'), '09:00'))).toBe('2017-06-20')
  })

  it('are none on the first possible day, with the review on the day of a closing by noon', () => {
    const written = { bidDeadline: instantAt(on.earliest, '12:00'), reviewOn: on.earliest }
    expect(callFaults(written, on)).toEqual([])
  })

  it('leave half a day for the opening, the check and the draw: after noon the review is for the next day', () => {
    const written = { bidDeadline: instantAt(on.earliest, '12:01'), reviewOn: on.earliest }
    expect(callFaults(written, on).map(({ path }) => path)).toEqual(['reviewOn'])
    expect(callFaults({ ...written, reviewOn: day('2017-06-09') }, on)).toEqual([])
  })

  it('do not judge what is not filled in yet', () => {
    expect(callFaults({}, on)).toEqual([])
  })
})
