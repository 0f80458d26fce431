import { SYSTEM } from '../kernel/ids.ts'
import { ok } from '../kernel/result.ts'
import { eraseAgain } from '../features/needs/service/contacts.ts'
import { act } from '../platform/act.ts'
import type { House } from '../platform/http/env.ts'

/**
 * Erases what was noted as erased and is there still: the erasure failed to commit, or a restore was broken off before it came to
 * it. Done before anybody is served; how many there were.
 */
export async function finishErasures({ pool, erasures, newId }: Pick<House, 'pool' | 'erasures' | 'newId'>): Promise<number> {
  let finished = 0
  for (const { tenant, need, at: now } of await erasures.all()) {
    const acting = { tenant, actor: SYSTEM, posts: [], now, newId }
    const erased = await act(pool, acting, async (tx) => ok(await eraseAgain(tx, acting, need)))
    if (erased.ok && erased.value) finished += 1
  }
  return finished
}
