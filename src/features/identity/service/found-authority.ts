import type { Acting } from '../../../kernel/acting.ts'
import type { AreaCode } from '../../../kernel/area.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { enterAuthority } from '../store/enrol.ts'
import { loginsOf } from '../store/logins.ts'
import { authority } from '../store/people.ts'
import { areaStands, lockMember, membersAtPosts } from '../store/roll.ts'
import { handOut } from './invitations.ts'
import { enterMember } from './roll.ts'
import { changed } from './settings-change.ts'

/** Whoever is there from the beginning: a leader gives every other post, an officer but those that watch over officers. */
export type First = { readonly role: 'leader' | 'officer'; readonly name: string; readonly mark: string }

export type Founding = {
  readonly name: string
  readonly area: AreaCode
  readonly profile: ProfileCode
  readonly first: readonly First[]
}

/**
 * 建立采购单位: the authority, and its first people each at a post over the whole of it and with an invitation. An operator's deed, and on
 * the authority's own record as that. Two at once with one key: the later one is refused.
 */
export async function foundAuthority(
  tx: Tx,
  acting: Acting,
  { name, area, profile, first }: Founding,
): Promise<Result<undefined, { code: 'authority-known' | 'no-such-area' }>> {
  const { tenant } = acting
  const today = civilDateOf(acting.now)
  if (await authority(tx, tenant)) return refuse({ code: 'authority-known' })
  if (!(await areaStands(tx, area, today))) return refuse({ code: 'no-such-area' })
  if (!(await enterAuthority(tx, { tenant, name, area, profile }))) return refuse({ code: 'authority-known' })
  await changed(acting, tx, 'authority.found', tenant)
  for (const { role, name: called, mark } of first) {
    const post = { role, party: null, area, from: today, until: null }
    await handOut(tx, acting, await enterMember(tx, acting, { name: called, title: null }, post), mark)
  }
  return ok(undefined)
}

/** The leaders of an authority who have never had a login: a lost invitation would shut everybody out for good. */
export async function leadersWithoutLogin(tx: Tx, acting: Acting): Promise<{ member: MemberId; name: string }[]> {
  const waiting: { member: MemberId; name: string }[] = []
  for (const { id: member, name } of await membersAtPosts(tx, acting, ['leader'], civilDateOf(acting.now))) {
    const row = await lockMember(tx, acting, member)
    if (row !== undefined && (await loginsOf(tx, [row.person])).length === 0) waiting.push({ member, name })
  }
  return waiting
}
