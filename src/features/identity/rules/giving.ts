import type { AreaCode } from '../../../kernel/area.ts'
import { type PartyId } from '../../../kernel/ids.ts'
import { coversArea, type Post } from '../../../kernel/posts.ts'
import type { Role } from '../../../kernel/roles.ts'

/** What a post would be, before anybody holds it. */
export type PostGiven = { readonly role: Role; readonly area: AreaCode; readonly party: PartyId | null }

const OF_A_PROVIDER: ReadonlySet<Role> = new Set(['provider_manager', 'social_worker', 'provider_finance'])

/** Whoever works for a provider works for one in particular. */
export const needsParty = (role: Role): boolean => OF_A_PROVIDER.has(role)

/** Whoever buys chooses neither who approves, nor who unseals, nor who pays (不相容岗位分离, 财会〔2012〕21号). */
const NOT_BY_OFFICER: ReadonlySet<Role> = new Set(['leader', 'custodian', 'finance', 'public'])
/** A leader is appointed by whoever runs the system for the authority. */
const NOT_BY_LEADER: ReadonlySet<Role> = new Set(['leader', 'public'])
const BY_MANAGER: ReadonlySet<Role> = new Set(['social_worker', 'provider_finance'])

type Giver = Pick<Post, 'role' | 'area' | 'party'>

/** Within one's own area and below it; a provider's manager for the own party alone. */
export const mayGive = (own: readonly Giver[], { role, area, party }: PostGiven): boolean =>
  own.some((post) => {
    if (!coversArea(post, area)) return false
    if (post.role === 'officer') return !NOT_BY_OFFICER.has(role)
    if (post.role === 'leader') return !NOT_BY_LEADER.has(role)
    return post.role === 'provider_manager' && post.party !== null && post.party === party && BY_MANAGER.has(role)
  })

/** An officer names jurors, but makes no password by which one could mark in a juror's name. */
export const mayOpenLogin = (own: readonly Giver[], post: PostGiven): boolean =>
  mayGive(
    own.filter(({ role }) => role !== 'officer' || post.role !== 'juror'),
    post,
  )
