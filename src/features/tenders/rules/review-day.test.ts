import { expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { isReviewDayLost, reviewDayFault } from './review-day.ts'

const day = (text: string) => CivilDate.parse(text)
const pause = { noticedOn: day('2017-06-12'), until: day('2017-06-30'), liftedOn: null, endedAt: null }
const lot = { status: 'qualifying', reviewOn: day('2017-06-16') } as const

it('is lost where nobody could hold it, and not where the bureau had decided by then or the panel sits already', () => {
  expect(isReviewDayLost(lot, 'drawn', [pause])).toBe(true)
  expect(
    isReviewDayLost(lot, null, [{ ...pause, liftedOn: day('2017-06-16'), endedAt: instantAt(day('2017-06-16'), '09:00') }]),
  ).toBe(false)
  // The decision was made before that day and entered after it: nobody could go on meanwhile.
  const late = { ...pause, liftedOn: day('2017-06-14'), endedAt: instantAt(day('2017-06-19'), '09:00') }
  expect(isReviewDayLost(lot, 'drawn', [late])).toBe(true)
  expect(isReviewDayLost(lot, 'sealed_in', [pause])).toBe(false)
  expect(isReviewDayLost({ ...lot, status: 'auditing' }, 'drawn', [pause])).toBe(false)
  expect(isReviewDayLost({ ...lot, reviewOn: day('2017-07-01') }, null, [pause])).toBe(false)
})

it('is set anew for today or later, and for no day on which the purchase waits', () => {
  expect(reviewDayFault(day('2017-07-02'), day('2017-07-03'), [pause])).toBe('review-day-past')
  expect(reviewDayFault(day('2017-06-30'), day('2017-06-20'), [pause])).toBe('review-day-paused')
  expect(reviewDayFault(day('2017-07-03'), day('2017-07-03'), [pause])).toBeUndefined()
})
