import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { MemberId, PartyId, PostId, Tenant } from '../../../kernel/ids.ts'
import { line, searched } from '../../../kernel/text.ts'
import { UserName } from '../../../kernel/user-name.ts'
import { HeldRole } from './second-factor.ts'

export const PeopleAt = z.object({ tenant: Tenant })
export const PersonAt = z.object({ tenant: Tenant, member: MemberId })
export const PostAt = z.object({ tenant: Tenant, post: PostId })
export const RollQuery = z.object({
  /** Part of a name, a title or a user name. */
  q: searched,
  /** Who holds such a post today. */
  role: HeldRole.optional(),
  /** `next` of the page before. */
  after: MemberId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type RollQuery = z.infer<typeof RollQuery>

const Given = z.strictObject({
  role: HeldRole,
  party: PartyId.nullable(),
  area: AreaCode,
  from: CivilDate,
  until: CivilDate.nullable(),
})
export const PostPlan = Given.openapi('PostPlan')
export type PostPlan = z.infer<typeof PostPlan>
export const PersonPlan = z.strictObject({ name: line(30), title: line(60).nullable(), post: Given }).openapi('PersonPlan')
export type PersonPlan = z.infer<typeof PersonPlan>
/** The last day on which the post is held; the day before it begins where it is not held at all. */
export const PostEnd = z.strictObject({ until: CivilDate }).openapi('PostEnd')

export const PostView = z.object({
  id: PostId,
  role: HeldRole,
  party: PartyId.nullable(),
  partyName: z.string().nullable(),
  area: AreaCode,
  areaName: z.string(),
  from: CivilDate,
  until: CivilDate.nullable(),
  /** As of today. */
  held: z.boolean(),
  can: z.object({ end: z.boolean() }),
})
export const PersonView = z
  .object({
    member: MemberId,
    name: z.string(),
    title: z.string().nullable(),
    /** Null where nobody has given this person a login. */
    username: z.string().nullable(),
    /** Null without a login. `first`: the one-time password has not been changed yet; `ended`: no password opens it until one is made anew. */
    login: z.enum(['open', 'first', 'ended']).nullable(),
    /** An account with the provider opens it too, or alone. */
    isElsewhere: z.boolean(),
    /** Until when an invitation to open it may be used; null where none is out. */
    invitedUntil: Instant.nullable(),
    posts: z.array(PostView),
    can: z.object({ login: z.boolean(), post: z.boolean() }),
  })
  .openapi('Person')
export type PersonView = z.infer<typeof PersonView>
/** By name; `next` is the `after` of the following page. `roles`: those that somebody holds today. */
export const People = z
  .object({
    items: z.array(PersonView),
    next: MemberId.nullable(),
    roles: z.array(HeldRole),
    can: z.object({ add: z.boolean() }),
  })
  .openapi('People')
export type People = z.infer<typeof People>

export const PersonDone = z.object({ member: MemberId }).openapi('PersonDone')
export type PersonDone = z.infer<typeof PersonDone>

/** With a user name the first login is made; without one the password of the login that is there is made anew. */
export const LoginOrder = z.strictObject({ username: UserName.nullable() }).openapi('LoginOrder')
export type LoginOrder = z.infer<typeof LoginOrder>
/** `password`: told this once; null where the same deed was done before. */
export const LoginGiven = z
  .object({ member: MemberId, username: z.string(), password: z.string().nullable() })
  .openapi('LoginGiven')

export const PeopleRefusalCode = z.enum([
  'not-found',
  'post-not-yours-to-give',
  'party-needed',
  'no-such-party',
  'no-such-area',
  'period-reversed',
  'period-past',
  'whole-area-needed',
  'own-post',
  'sits-in-review',
  'may-object',
  'posts-apart',
  'user-name-taken',
  'user-name-needed',
  'login-exists',
  'login-elsewhere',
])
export type PeopleRefusalCode = z.infer<typeof PeopleRefusalCode>
