import type { Acting } from '../../../kernel/acting.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { passwordsMade } from '../../identity/service/password-from.ts'
import type { LotState } from '../rules/lot.ts'
import type { Made } from '../rules/two-hands.ts'

export type Called = Pick<LotState, 'publishedAt'>

/** The passwords that others made for some members since the call of a lot, the earliest first. One statement for all of the lots. */
export async function passwordsSinceCall(
  tx: ReadTx,
  acting: Acting,
  members: readonly MemberId[],
  lots: readonly Called[],
): Promise<(lot: Called) => Made[]> {
  const [since] = lots.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted()
  const made = since === undefined ? [] : await passwordsMade(tx, acting, members, since)
  return ({ publishedAt }) => made.filter(({ at }) => publishedAt !== null && at >= publishedAt)
}
