import type { CivilDate } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { CalendarDayTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The days an authority has set for itself; a few a year, so all are read at once. */
export const ownDays = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('calendarDay').select(['day', 'kind', 'note']).where('tenant', '=', tenant).orderBy('day').execute()

export async function setOwnDay(tx: Tx, { tenant }: Own, day: Omit<CalendarDayTable, 'tenant'>): Promise<void> {
  await tx
    .insertInto('calendarDay')
    .values({ tenant, ...day })
    .onConflict((conflict) => conflict.columns(['tenant', 'day']).doUpdateSet({ kind: day.kind, note: day.note }))
    .execute()
}

/** Whether there was such a day. */
export async function dropOwnDay(tx: Tx, { tenant }: Own, day: CivilDate): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendarDay')
    .where('tenant', '=', tenant)
    .where('day', '=', day)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
