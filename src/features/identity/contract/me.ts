import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { Post } from '../../../kernel/posts.ts'

/** Where the caller is known, and what they do there today. */
export const Standing = z.object({
  tenant: Tenant,
  name: z.string(),
  area: z.string(),
  profile: ProfileCode,
  member: MemberId,
  posts: z.array(Post.extend({ partyName: z.string().nullable(), areaName: z.string().nullable() })),
  /** A post held here demands a second factor of a login; one that has none is refused here until it is set up. */
  demandsSecondFactor: z.boolean(),
})
export type Standing = z.infer<typeof Standing>

/** `by`, `unit`: null where an operator did it. */
export const PasswordFrom = z.object({ by: z.string().nullable(), unit: z.string().nullable(), at: Instant })
export type PasswordFrom = z.infer<typeof PasswordFrom>

export const Me = z
  .object({
    /** Null for a visitor. */
    name: z.string().nullable(),
    /** `slip`: a juror on the room's computer. */
    by: z.enum(['nobody', 'login', 'slip']),
    /** Whether the login has a second factor. */
    secondFactor: z.boolean(),
    /** The password is one that somebody else has made: nothing is open before it is changed. */
    mustChangePassword: z.boolean(),
    /** Who made that password and when, as the record has it. */
    passwordFrom: PasswordFrom.nullable(),
    standings: z.array(Standing),
    now: Instant,
    /** What the provider is called with whose account people log in as well; null where there is none. */
    elsewhere: z.string().nullable(),
    demo: z.boolean(),
  })
  .openapi('Me')
export type Me = z.infer<typeof Me>

export const SlipRequest = z.object({ code: z.string().max(40) }).openapi('SlipRequest')
export const SlipReply = z.object({ tenant: Tenant }).openapi('SlipReply')
export const SlipRefusalCode = z.enum(['slip-not-valid', 'slip-ended', 'too-many-tries'])
export type SlipRefusalCode = z.infer<typeof SlipRefusalCode>

export const Nothing = z.object({}).openapi('Nothing')
