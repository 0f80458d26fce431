import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { PasswordFrom } from '../contract/me.ts'
import { lastPasswordOf, passwordsSince } from '../store/changes.ts'
import { authority, membersOf, partiesOf } from '../store/people.ts'
import { postsOfMembers } from '../store/roll.ts'

/** Who last made the actor's password, and for whom they work: a provider's manager for the provider, others for the authority. */
export async function passwordFrom(tx: ReadTx, { tenant, actor }: Scope): Promise<PasswordFrom | undefined> {
  const made = await lastPasswordOf(tx, { tenant }, actor)
  if (made === undefined) return undefined
  const [giver] = await membersOf(tx, { tenant }, [made.actor])
  if (giver === undefined) return { by: null, unit: null, at: made.at }
  const posts = await postsOfMembers(tx, { tenant }, [giver.id])
  const [party] = await partiesOf(
    tx,
    { tenant },
    posts.flatMap((post) => (post.role === 'provider_manager' && post.party !== null ? post.party : [])),
  )
  return { by: giver.name, unit: party?.name ?? (await authority(tx, tenant))?.name ?? null, at: made.at }
}

/** The passwords that somebody else made for some members since an instant, the earliest first. */
export async function passwordsMade(
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  members: readonly MemberId[],
  since: Instant,
): Promise<readonly { readonly of: string; readonly at: Instant; readonly by: MemberId }[]> {
  const made = await passwordsSince(tx, { tenant }, members, since)
  return made.map(({ subject, at, actor }) => ({ of: subject, at, by: actor }))
}
