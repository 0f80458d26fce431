import type { CivilDate } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

const days = (tx: ReadTx, { tenant }: Own) => tx.selectFrom('calendarDay').where('tenant', '=', tenant)

/** The days an authority has set for itself; a few a year, so all are read at once. */
export const ownDays = (tx: ReadTx, own: Own) =>
  days(tx, own).select(['day', 'kind', 'note']).where('status', '=', 'set').orderBy('day').execute()

/** Under which id the authority's word on a day stands, or stood. */
export const idOfDay = async (tx: ReadTx, own: Own, day: CivilDate): Promise<string | undefined> =>
  (await days(tx, own).select('id').where('day', '=', day).executeTakeFirst())?.id
