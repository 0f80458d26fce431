import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, PersonId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { Plain, ReadTx } from '../../../platform/db.ts'

/** From before one of them. */
export type Before = readonly [at: Instant, id: string] | undefined

/** What happened at somebody's own login, the newest first. */
export function eventsOfPerson(plain: Plain, person: PersonId, before: Before, limit: number) {
  let found = plain
    .selectFrom('login.event as event')
    .innerJoin('identity.person as person', 'person.account', 'event.userId')
    .select(['event.id', 'event.at', 'event.what', 'event.place', 'event.device', 'person.name'])
    .where('person.id', '=', person)
  if (before !== undefined) found = found.where(sql<boolean>`(event.at, event.id) < (${before[0]}, ${before[1]}::uuid)`)
  return found.orderBy('event.at', 'desc').orderBy('event.id', 'desc').limit(limit).execute()
}

/** Who of an authority holds or held one of these posts. */
export const membersAtPosts = async (
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  roles: readonly Role[],
): Promise<MemberId[]> => {
  const found = await tx
    .selectFrom('post')
    .select('member')
    .distinct()
    .where('tenant', '=', tenant)
    .where('role', 'in', roles)
    .execute()
  return found.map(({ member }) => member)
}

/** What happened at the logins of some members of an authority, the newest first. */
export function eventsOfMembers(
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  members: readonly MemberId[],
  { before, limit }: { readonly before: Before; readonly limit: number },
) {
  let found = tx
    .selectFrom('login.event as event')
    .innerJoin('identity.person as person', 'person.account', 'event.userId')
    .innerJoin('identity.membership as membership', 'membership.person', 'person.id')
    .select(['event.id', 'event.at', 'event.what', 'event.place', 'event.device', 'person.name', 'membership.member'])
    .where('membership.tenant', '=', tenant)
    .where(sql<boolean>`membership.member = any(${[...members]}::uuid[])`)
  if (before !== undefined) found = found.where(sql<boolean>`(event.at, event.id) < (${before[0]}, ${before[1]}::uuid)`)
  return found.orderBy('event.at', 'desc').orderBy('event.id', 'desc').limit(limit).execute()
}
