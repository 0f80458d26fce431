import { type AreaCode, covers, level } from '../../../kernel/area.ts'
import { type PartyId } from '../../../kernel/ids.ts'
import { coversArea, type Post } from '../../../kernel/posts.ts'
import type { Role } from '../../../kernel/roles.ts'

// The office opens doors only to itself: docs/decisions/005-doors.md.

/** What a post would be, before anybody holds it. */
export type PostGiven = { readonly role: Role; readonly area: AreaCode; readonly party: PartyId | null }

const OF_A_PROVIDER: ReadonlySet<Role> = new Set(['provider_manager', 'social_worker', 'provider_finance'])

/** Whoever works for a provider works for one in particular. */
export const needsParty = (role: Role): boolean => OF_A_PROVIDER.has(role)

/** Those who come from somewhere else: where from is what keeps a juror from judging their own (回避). */
const FROM_ELSEWHERE: ReadonlySet<Role> = new Set([
  ...OF_A_PROVIDER,
  'juror',
  'evaluator',
  'oversight',
  'volunteer',
  'partner',
  'school',
  'procuratorate',
])

/** Whether a post is one for an organisation; the office's own people and residents hold theirs for none. */
export const isForParty = (role: Role): boolean => FROM_ELSEWHERE.has(role)

/** The office's own helpers; and residents, jurors, oversight and evaluators, whom it names but whose password the officer does not make. */
const BY_OFFICER: ReadonlySet<Role> = new Set([
  'officer',
  'community_worker',
  'volunteer',
  'backbone',
  'resident',
  'partner',
  'child_officer',
  'school',
  'procuratorate',
  'oversight',
  'evaluator',
  'juror',
])
/** Whoever buys chooses neither who approves, nor who unseals, nor who pays (不相容岗位分离, 财会〔2012〕21号). */
const BY_LEADER: ReadonlySet<Role> = new Set([...BY_OFFICER, 'custodian', 'finance'])
/** Posts that watch over the officer: no login of theirs may ever have been one that the officer made. */
const WATCHING: ReadonlySet<Role> = new Set(['juror', 'custodian', 'finance', 'oversight', 'evaluator'])
/** A resident objects to what the office does, and takes an objection back: nobody there may be that resident. */
const NOT_BY_OFFICE: ReadonlySet<Role> = new Set(['resident'])
const WHOLE_AREA: ReadonlySet<Role> = new Set(['officer', 'leader', 'juror', 'custodian', 'finance'])

/** A purchase is not divided by area: whoever runs, approves, judges, unseals or pays does so for the authority as a whole. */
export const needsWholeArea = (role: Role): boolean => WHOLE_AREA.has(role)

/**
 * Where a post is held unless another place is chosen. A community worker's is never taken for granted: one for the whole district
 * by oversight would open every community. Only an authority of one community has nothing to choose from.
 */
export const proposedArea = (role: Role | undefined, whole: AreaCode): AreaCode | undefined =>
  role === 'community_worker' && level(whole) !== 'village' ? undefined : whole

export const missesWholeArea = ({ role, area }: Pick<PostGiven, 'role' | 'area'>, whole: AreaCode): boolean =>
  needsWholeArea(role) && !covers(area, whole)

type Giver = Pick<Post, 'role' | 'area' | 'party'>

/** Within one's own area and below it; a provider's manager for the own party alone. A leader comes with the authority, a provider by admission. */
export const mayGive = (own: readonly Giver[], { role, area, party }: PostGiven): boolean =>
  own.some((post) => {
    if (!coversArea(post, area)) return false
    if (post.role === 'officer') return BY_OFFICER.has(role)
    if (post.role === 'leader') return BY_LEADER.has(role)
    return post.role === 'provider_manager' && post.party !== null && post.party === party && OF_A_PROVIDER.has(role)
  })

/** Whether there is anything at all that these posts give. */
export const givesAny = (own: readonly Giver[]): boolean =>
  own.some(({ role, party }) => role === 'officer' || role === 'leader' || (role === 'provider_manager' && party !== null))

/** Whether these posts make passwords for a holder of that one: an officer not for whoever watches over officers. */
const opensFor = (own: readonly Giver[], post: PostGiven): boolean =>
  !NOT_BY_OFFICE.has(post.role) &&
  mayGive(
    own.filter(({ role }) => role !== 'officer' || !WATCHING.has(post.role)),
    post,
  )

/** Asked of every post that somebody holds or ever held, so that ending one opens nothing. */
export const mayOpenLogin = (own: readonly Giver[], ever: readonly PostGiven[]): boolean =>
  ever.length > 0 && ever.every((post) => opensFor(own, post))

const byOfficer = (role: Role) => BY_OFFICER.has(role) && !WATCHING.has(role)

/** Whether a post, given to somebody who has a login, ends it: an officer could have made its password and know it still. */
export const endsLogin = (role: Role, ever: readonly Pick<PostGiven, 'role'>[]): boolean =>
  WATCHING.has(role) &&
  ever.every((post) => byOfficer(post.role)) &&
  ever.some((post) => byOfficer(post.role) && !NOT_BY_OFFICE.has(post.role))
