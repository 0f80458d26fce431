import type { Acting } from '../../../kernel/acting.ts'
import { endOf, isAfter } from '../../../kernel/civil.ts'
import type { LotId } from '../../../kernel/ids.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import { Computation } from '../contract/lot.ts'
import { isPausing, termWithout } from '../rules/pause.ts'
import { pausesOf, pausesOfLots, standingPauses } from '../store/pauses.ts'
import type { DueTable } from '../store/tables.ts'

/** Whether the finance bureau has the lot wait: the clock does nothing on it then. */
export const isPaused = async (tx: ReadTx, acting: Acting, id: LotId): Promise<boolean> =>
  (await standingPauses(tx, acting, [id])).some((pause) => isPausing(pause, acting.now))

/**
 * Whether nobody can keep a term any more that has come by the clock: not while a pause stands, nor until as many working days were left
 * for it as the rule gives. For what people may not do while the purchase waits, and what the clock takes their silence for.
 */
export async function isRunOut(tx: ReadTx, acting: Acting, id: LotId, { rule }: Pick<DueTable, 'rule'>): Promise<boolean> {
  const pauses = await pausesOf(tx, acting, id)
  if (pauses.some((pause) => isPausing(pause, acting.now))) return false
  if (pauses.length === 0) return true
  const term = Computation.parse(JSON.parse(rule))
  return isAfter(acting.now, endOf(termWithout(await calendarOf(tx, acting), term, pauses).due))
}

const counted = (term: Deadline): Computation => ({ ...term, steps: [...term.steps] })

/**
 * The terms of these lots, each in working days, as they run with what the finance bureau had wait: no day of a pause counts. Where
 * nothing was paused a term is as it was written down.
 */
export async function termsWithPauses(
  tx: ReadTx,
  acting: Acting,
  terms: ReadonlyMap<LotId, Computation>,
): Promise<ReadonlyMap<LotId, Computation>> {
  const pauses = await pausesOfLots(tx, acting, [...terms.keys()])
  if (pauses.length === 0) return terms
  const calendar = await calendarOf(tx, acting)
  return new Map(
    [...terms].map(([id, term]) => {
      const own = pauses.filter(({ lotId }) => lotId === id)
      return [id, own.length === 0 ? term : counted(termWithout(calendar, term, own))]
    }),
  )
}
