import { expect, it } from 'vitest'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { ChallengeId } from '../../../kernel/ids.ts'
import { daysLeft, pauseFault, termWithout } from './pause.ts'

const day = (text: string) => CivilDate.parse(text)
const [one, other] = ['1', '2'].map((n) => ChallengeId.parse(`00000000-0000-7000-8000-00000000000${n}`))
if (one === undefined || other === undefined) throw new Error('no complaints')
const pause = (
  complaint: ChallengeId | null,
  noticedOn: string,
  until: string,
  liftedOn: string | null = null,
  enteredOn = liftedOn,
) => ({
  complaint,
  noticedOn: day(noticedOn),
  until: day(until),
  liftedOn: liftedOn === null ? null : day(liftedOn),
  endedAt: enteredOn === null ? null : instantAt(day(enteredOn), '10:00'),
})

it('adds up what a complaint has had the purchase wait, to the day on which the bureau decided', () => {
  const earlier = [pause(one, '2017-06-01', '2017-06-11'), pause(one, '2017-06-20', '2017-07-10', '2017-06-25')]
  expect([one, other, null].map((complaint) => daysLeft(earlier, { complaint }))).toEqual([15, 30, 15])
  const fault = (until: string, left = 15) =>
    pauseFault({ noticedOn: day('2017-07-01'), until: day(until) }, left, day('2017-07-01'))
  expect([fault('2017-07-16'), fault('2017-07-17'), fault('2017-07-01', -2)]).toEqual([
    undefined,
    'pause-too-long',
    'pause-too-long',
  ])
})

it('counts a pause that names no complaint for each of them', () => {
  const earlier = [pause(null, '2017-06-01', '2017-06-11'), pause(other, '2017-06-20', '2017-06-25')]
  expect([one, other, null].map((complaint) => daysLeft(earlier, { complaint }))).toEqual([20, 15, 15])
})

it('lets a term in working days run only while the purchase does', () => {
  // From Friday 9 June two working days end on Tuesday.
  const term = { rule: 'law:test', start: day('2017-06-09'), amount: 2 }
  const due = (...pauses: ReturnType<typeof pause>[]) => termWithout(CHINA, term, pauses).due
  expect(due()).toBe('2017-06-13')
  expect(due(pause(null, '2017-06-13', '2017-06-20'))).toBe('2017-06-21')
  expect(due(pause(null, '2017-06-13', '2017-06-20', '2017-06-14'))).toBe('2017-06-15')
  expect(due(pause(null, '2017-06-13', '2017-06-25', '2017-06-14', '2017-06-19'))).toBe('2017-06-20')
  expect(due(pause(null, '2017-06-12', '2017-06-13'), pause(null, '2017-06-14', '2017-06-15'))).toBe('2017-06-19')
  expect(due(pause(null, '2017-05-20', '2017-06-09'), pause(null, '2017-06-14', '2017-06-20'))).toBe('2017-06-13')
})
