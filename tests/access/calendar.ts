import { setCalendarDay } from '../../src/features/identity/service/calendar.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

const OFF = { kind: 'holiday', note: '台风停工（演示）' } as const
const DATE = CivilDate.parse('2017-10-11')

const undisturbed = async () => ({ ids: { year: '2017', date: DATE } })
export async function closed(ground: Ground) {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => setCalendarDay(tx, officer, DATE, OFF))
  return { ids: { date: DATE } }
}

export const calendar = [
  stage(anyTime, {
    'GET areas': plainly,
    'GET second-factor-roles': plainly,
    'PUT second-factor-roles/{role}': () => ({ ids: { role: 'finance' }, body: { required: true } }),
  }),
  stage(
    undisturbed,
    { 'GET calendar/{year}': plainly, 'PUT calendar-days/{date}': saying(OFF) },
    stage(closed, { 'DELETE calendar-days/{date}': plainly }),
  ),
]
