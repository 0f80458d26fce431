import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, PartyId, PostId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

export type Changed = {
  readonly before: readonly [at: Instant, id: string] | undefined
  /** About such a post, or about the login of a member who has or had one. */
  readonly role: Role | undefined
}

/** Newest first, from before one of them. */
export function changesBefore(tx: ReadTx, { tenant }: Own, { before, role }: Changed, limit: number) {
  let found = tx
    .selectFrom('settingsChange')
    .select(['id', 'at', 'actor', 'what', 'subject', 'fields'])
    .where('tenant', '=', tenant)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) {
    const [at, id] = before
    found = found.where('at', '<=', at).where((where) => where.or([where('at', '<', at), where('id', '<', id)]))
  }
  if (role !== undefined)
    found = found.where((where) => {
      const posts = where.selectFrom('post').where('post.tenant', '=', tenant).where('post.role', '=', role)
      return where.or([
        where('subject', 'in', posts.select(sql<string>`post.id::text`.as('id'))),
        where('subject', 'in', posts.select(sql<string>`post.member::text`.as('member'))),
      ])
    })
  return found.execute()
}

export const postsById = (tx: ReadTx, { tenant }: Own, ids: readonly PostId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('post').select(['id', 'member', 'role']).where('tenant', '=', tenant).where('id', 'in', ids).execute()

/** What lets its maker be the login's holder for once: a password, or an invitation to choose one. */
const BY_ANOTHER = ['login.issue', 'login.reset', 'login.invite']

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

/** Every time that somebody made the password of one of these members since an instant, in order. */
export const passwordsSince = (tx: ReadTx, { tenant }: Own, members: readonly MemberId[], since: Instant) =>
  members.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('settingsChange')
        .select(['subject', 'at', 'actor'])
        .where('tenant', '=', tenant)
        .where('subject', 'in', members)
        .where('what', 'in', BY_ANOTHER)
        .where('at', '>=', since)
        .orderBy('at')
        .orderBy('id')
        .execute()

/** Every time that anybody's password was made by somebody else, in order. */
export const passwordsEver = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('settingsChange')
    .select(['subject', 'at', 'actor'])
    .where('tenant', '=', tenant)
    .where('what', 'in', BY_ANOTHER)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** The last time since an instant that somebody entered another account of an organisation. */
export const lastAccountSince = (tx: ReadTx, { tenant }: Own, party: PartyId, since: Instant) =>
  tx
    .selectFrom('settingsChange')
    .select(['at', 'actor'])
    .where('tenant', '=', tenant)
    .where('subject', '=', party)
    .where('what', '=', 'organisation.account')
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What was done under some names to some subjects, in its order. */
export const changesNamed = (tx: ReadTx, { tenant }: Own, subjects: readonly string[], names: readonly string[]) =>
  subjects.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('settingsChange')
        .select(['subject', 'at', 'what', 'fields'])
        .where('tenant', '=', tenant)
        .where('subject', 'in', subjects)
        .where('what', 'in', names)
        .orderBy('at')
        .orderBy('id')
        .execute()
