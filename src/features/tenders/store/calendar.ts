import type { Scope } from '../../../kernel/ids.ts'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { type Calendar, withOverrides } from '../../../kernel/working-days.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** The national calendar with the authority's own days. */
export async function calendarOf(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>): Promise<Calendar> {
  const days = await tx.selectFrom('calendarDay').select(['day as date', 'kind']).where('tenant', '=', tenant).execute()
  return withOverrides(CHINA, days)
}
