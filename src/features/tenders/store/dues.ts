import type { Instant } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { DueTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Sets a deadline, or moves one that has not been acted on. */
export const setDue = (tx: Tx, due: Omit<DueTable, 'doneAt'>) =>
  tx
    .insertInto('due')
    .values({ ...due, doneAt: null })
    .onConflict((taken) =>
      taken.columns(['tenant', 'noun', 'subject', 'deed']).doUpdateSet({ dueAt: due.dueAt, rule: due.rule, doneAt: null }),
    )
    .execute()

const open = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('due').selectAll().where('tenant', '=', tenant).where('doneAt', 'is', null)

/** A place in the order in which deadlines come due. */
export type DuePlace = Pick<DueTable, 'dueAt' | 'id'>

/** What has come due, the oldest first, from behind `after`; one exactly due has come due. */
export function duesUntil(
  tx: ReadTx,
  own: Own,
  { now, after }: { now: Instant; after?: DuePlace | undefined },
  limit: number,
): Promise<DueTable[]> {
  const due = open(tx, own).where('dueAt', '<=', now)
  const ahead =
    after === undefined
      ? due
      : due.where((is) =>
          is.or([is('dueAt', '>', after.dueAt), is.and([is('dueAt', '=', after.dueAt), is('id', '>', after.id)])]),
        )
  return ahead.orderBy('dueAt').orderBy('id').limit(limit).execute()
}

/** The next to come due; only those after `now` where it is given. */
export function firstDue(tx: ReadTx, own: Own, now?: Instant): Promise<DueTable | undefined> {
  const ahead = now === undefined ? open(tx, own) : open(tx, own).where('dueAt', '>', now)
  return ahead.orderBy('dueAt').orderBy('id').limit(1).executeTakeFirst()
}

export const dueOf = (tx: ReadTx, { tenant }: Own, subject: DueTable['subject'], deed: string) =>
  tx
    .selectFrom('due')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('subject', '=', subject)
    .where('deed', '=', deed)
    .executeTakeFirst()

/** The same of several subjects. */
export function duesOf(tx: ReadTx, { tenant }: Own, subjects: readonly DueTable['subject'][], deed: string) {
  if (subjects.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('due')
    .select(['subject', 'rule'])
    .where('tenant', '=', tenant)
    .where('subject', 'in', subjects)
    .where('deed', '=', deed)
    .execute()
}

/** Done or not, in order of id, from behind `after`. */
export function duesFrom(tx: ReadTx, { tenant }: Own, after: string | undefined, limit: number): Promise<DueTable[]> {
  const found = tx.selectFrom('due').selectAll().where('tenant', '=', tenant).orderBy('id').limit(limit)
  return (after === undefined ? found : found.where('id', '>', after)).execute()
}

export const finishDue = (tx: Tx, { tenant }: Own, id: string, doneAt: Instant) =>
  tx.updateTable('due').set({ doneAt }).where('tenant', '=', tenant).where('id', '=', id).execute()
