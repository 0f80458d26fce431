import type { AreaCode } from '../../../kernel/area.ts'
import { type PartyId } from '../../../kernel/ids.ts'
import { coversArea, type Post } from '../../../kernel/posts.ts'
import type { Role } from '../../../kernel/roles.ts'

/** What a post would be, before anybody holds it. */
export type PostGiven = { readonly role: Role; readonly area: AreaCode; readonly party: PartyId | null }

const OF_A_PROVIDER: ReadonlySet<Role> = new Set(['provider_manager', 'social_worker', 'provider_finance'])

/** Whoever works for a provider works for one in particular. */
export const needsParty = (role: Role): boolean => OF_A_PROVIDER.has(role)

/** An officer stands below the leader, and a manager's people below the manager. */
const NOT_BY_OFFICER: ReadonlySet<Role> = new Set(['leader', 'public'])
const BY_MANAGER: ReadonlySet<Role> = new Set(['social_worker', 'provider_finance'])

/** Practice: within one's own area and below it, never a role above one's own, and a provider's manager for the own party alone. */
export const mayGive = (own: readonly Pick<Post, 'role' | 'area' | 'party'>[], { role, area, party }: PostGiven): boolean =>
  own.some((post) => {
    if (!coversArea(post, area)) return false
    if (post.role === 'officer') return !NOT_BY_OFFICER.has(role)
    return post.role === 'provider_manager' && post.party !== null && post.party === party && BY_MANAGER.has(role)
  })
