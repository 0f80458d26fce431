import type { Acting } from '../../../kernel/acting.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { passwordsMade } from '../../identity/service/password-from.ts'
import type { LotState } from '../rules/lot.ts'

type Called = Pick<LotState, 'publishedAt'>

/**
 * Whose deed the caller's may be, lot by lot: their own, and that of whoever made their password last since its call. One statement
 * for all of them.
 */
export async function handsOn(tx: ReadTx, acting: Acting, lots: readonly Called[]): Promise<(lot: Called) => MemberId[]> {
  const [since] = lots.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
  const made = since === undefined ? [] : await passwordsMade(tx, acting, [acting.actor], since)
  return ({ publishedAt }) => {
    const last = made.findLast(({ at }) => publishedAt !== null && at >= publishedAt)
    return last === undefined ? [acting.actor] : [acting.actor, last.by]
  }
}
