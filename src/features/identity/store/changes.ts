import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, PostId, Scope } from '../../../kernel/ids.ts'
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

/** The last time that somebody made a member's password. */
export const lastPasswordOf = (tx: ReadTx, { tenant }: Own, member: MemberId) =>
  tx
    .selectFrom('settingsChange')
    .select(['at', 'actor'])
    .where('tenant', '=', tenant)
    .where('subject', '=', member)
    .where('what', 'in', ['login.issue', 'login.reset'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
