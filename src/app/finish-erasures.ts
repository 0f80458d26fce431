import { SYSTEM } from '../kernel/ids.ts'
import { ok } from '../kernel/result.ts'
import { eraseRelationAgain } from '../features/identity/service/relations.ts'
import { eraseAgain } from '../features/needs/service/contacts.ts'
import type { Acting } from '../kernel/acting.ts'
import { act } from '../platform/act.ts'
import type { Tx } from '../platform/db.ts'
import type { Erased } from '../platform/erasures.ts'
import type { House } from '../platform/http/env.ts'

/**
 * Erases what was noted as erased and is there still: the erasure failed to commit, or a restore was broken off before it came to
 * it. Done before anybody is served; how many there were.
 */
export async function finishErasures({ pool, erasures, newId }: Pick<House, 'pool' | 'erasures' | 'newId'>): Promise<number> {
  let finished = 0
  for (const noted of await erasures.all()) {
    const acting = { tenant: noted.tenant, actor: SYSTEM, posts: [], now: noted.at, newId }
    const erased = await act(pool, acting, async (tx) => ok(await eraseNoted(tx, acting, noted)))
    if (erased.ok && erased.value) finished += 1
  }
  return finished
}

/** Erases anew what was noted; false where nothing of it is left. */
export const eraseNoted = (tx: Tx, acting: Acting, noted: Erased): Promise<boolean> =>
  'need' in noted ? eraseAgain(tx, acting, noted.need) : eraseRelationAgain(tx, acting, noted.relation)
