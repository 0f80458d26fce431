import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { PoolEntry, PoolEntryPlan } from '../contract/panel.ts'
import { jurorPosts, savePoolJuror } from '../store/pool.ts'
import type { Answer } from './panel-room.ts'

/** Everyone who holds a juror's post today: who is in the pool, and who could be taken in. */
export async function listPool(tx: ReadTx, acting: Acting): Promise<PoolEntry[]> {
  const rows = await jurorPosts(tx, acting, civilDateOf(acting.now))
  return rows.map(({ expert, field, ...person }) => ({
    ...person,
    pooled: expert !== null,
    expert: expert ?? false,
    field: field ?? '',
  }))
}

/** Takes somebody with a juror's post into the pool, or says anew what they are there. */
export async function enterPool(tx: Tx, acting: Acting, plan: PoolEntryPlan): Answer<{ member: MemberId }> {
  const posts = await jurorPosts(tx, acting, civilDateOf(acting.now))
  if (!posts.some(({ member }) => member === plan.member)) return refuse({ code: 'no-juror-post' })
  await savePoolJuror(tx, { tenant: acting.tenant, ...plan })
  return ok({ member: plan.member })
}
