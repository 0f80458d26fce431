import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, Tenant } from '../../../kernel/ids.ts'
import { isGuessable, PASSWORD_LENGTH } from '../../../kernel/password.ts'
import { UserName } from '../../../kernel/user-name.ts'

/** `code`: told this once; null where the same deed was done before. */
export const InvitationMade = z
  .object({ member: MemberId, name: z.string(), code: z.string().nullable(), expiresAt: Instant })
  .openapi('InvitationMade')
export type InvitationMade = z.infer<typeof InvitationMade>

export const InvitationAsked = z.strictObject({ code: z.string().max(40) }).openapi('InvitationAsked')

/** `username`: of the login that is there already, which stays; null where one is made. */
export const InvitationSeen = z
  .object({ authority: z.string(), name: z.string(), username: z.string().nullable(), expiresAt: Instant })
  .openapi('InvitationSeen')
export type InvitationSeen = z.infer<typeof InvitationSeen>

export const InvitationOpening = z
  .strictObject({
    code: z.string().max(40),
    /** Null where the login that is there has one. */
    username: UserName.nullable(),
    password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max),
  })
  .refine(({ username, password }) => !isGuessable(password, username ?? ''), { path: ['password'], error: 'password-guessable' })
  .openapi('InvitationOpening')
export type InvitationOpening = z.infer<typeof InvitationOpening>

export const InvitationOpened = z.object({ username: z.string() }).openapi('InvitationOpened')

export const InvitationRefusalCode = z.enum([
  'invitation-not-valid',
  'invitation-ended',
  'user-name-taken',
  'user-name-needed',
  'too-many-tries',
])
export type InvitationRefusalCode = z.infer<typeof InvitationRefusalCode>

/** Whoever is logged in comes in as themselves. */
export const InvitationJoined = z.object({ tenant: Tenant }).openapi('InvitationJoined')

export const JoiningRefusalCode = z.enum([
  ...InvitationRefusalCode.options,
  'login-needed',
  'password-change-required',
  'known-here-already',
  'login-there',
  'other-name',
])
export type JoiningRefusalCode = z.infer<typeof JoiningRefusalCode>
