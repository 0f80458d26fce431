import type { Instant } from '../../../kernel/civil.ts'
import type { PostId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Newest first, from before one of them. */
export const changesBefore = (
  tx: ReadTx,
  { tenant }: Own,
  before: readonly [at: Instant, id: string] | undefined,
  limit: number,
) => {
  const all = tx
    .selectFrom('settingsChange')
    .select(['id', 'at', 'actor', 'what', 'subject'])
    .where('tenant', '=', tenant)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before === undefined) return all.execute()
  const [at, id] = before
  return all
    .where('at', '<=', at)
    .where((where) => where.or([where('at', '<', at), where('id', '<', id)]))
    .execute()
}

export const postsById = (tx: ReadTx, { tenant }: Own, ids: readonly PostId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('post').select(['id', 'member', 'role']).where('tenant', '=', tenant).where('id', 'in', ids).execute()
