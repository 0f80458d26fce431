import { CHINA } from '../../../kernel/calendar-cn.ts'
import type { Scope } from '../../../kernel/ids.ts'
import { type Calendar, withOverrides } from '../../../kernel/working-days.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { ownDays } from '../store/calendar.ts'

/** The working days by which this authority's deadlines run: those of the country, with its own days over them. */
export async function calendarOf(tx: ReadTx, scope: Pick<Scope, 'tenant'>): Promise<Calendar> {
  const own = await ownDays(tx, scope)
  return withOverrides(
    CHINA,
    own.map(({ day, kind }) => ({ date: day, kind })),
  )
}
