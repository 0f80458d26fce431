import { civilDateOf, type Instant, plusDays, startOf } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type Dated, type Deadline, deadlinesOf } from '../rules/deadline.ts'
import { datedNotices, lotsWithDeadlines } from '../store/deadlines.ts'
import { upheldIn } from '../store/public-acts.ts'

/** A calendar looks back as long as somebody may ask what has been missed. */
const DAYS_BACK = 180
const MOST_LOTS = 500

/** What the public may do until when: deadlines to come and those of the last months, in the order in which they come. */
export async function publicDeadlines(tx: ReadTx, { tenant, now }: Pick<Scope, 'tenant' | 'now'>): Promise<Deadline[]> {
  const day = plusDays(civilDateOf(now), -DAYS_BACK)
  const lots = await lotsWithDeadlines(tx, { tenant }, { at: startOf(day), day }, MOST_LOTS)
  const ids = lots.map(({ id }) => id)
  const notices = new Map<string, Dated[]>()
  for (const { lotId, ...notice } of await datedNotices(tx, { tenant }, ids))
    notices.set(lotId, [...(notices.get(lotId) ?? []), notice])
  const upheld = new Map((await upheldIn(tx, { tenant }, { lots: ids })).map(({ id, at }) => [id, at]))
  return lots
    .flatMap((lot) => deadlinesOf({ ...lot, notices: notices.get(lot.id) ?? [], upheldAt: upheld.get(lot.id) ?? null }))
    .toSorted((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1))
}

const momentOf = ({ due }: Deadline): Instant => ('instant' in due ? due.instant : startOf(due.day))
