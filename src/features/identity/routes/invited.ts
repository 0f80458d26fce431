import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { refuse } from '../../../kernel/result.ts'
import { act } from '../../../platform/act.ts'
import type { Plain } from '../../../platform/db.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { unscoped } from '../../../platform/http/guard.ts'
import type { ForgivingThrottle } from '../../../platform/http/limits.ts'
import { problems, refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { passwordHash } from '../../../platform/password-hash.ts'
import {
  InvitationAsked,
  InvitationOpened,
  InvitationOpening,
  InvitationJoined,
  type InvitationRefusalCode,
  InvitationSeen,
  type JoiningRefusalCode,
} from '../contract/invitation.ts'
import { acceptAsKnown, acceptByPassword, invitationMark, openInvitation, viewInvitation } from '../service/invitations.ts'

const requires = unscoped

const OPENING = {
  'invitation-not-valid': 404,
  'invitation-ended': 404,
  'user-name-taken': 409,
  'user-name-needed': 422,
  'too-many-tries': 429,
} as const satisfies Record<InvitationRefusalCode, number>

const JOINING = {
  ...OPENING,
  'login-needed': 401,
  'password-change-required': 403,
  'known-here-already': 409,
  'login-there': 409,
  'other-name': 409,
} as const satisfies Record<JoiningRefusalCode, number>

const ask = createRoute({
  method: 'post',
  path: '/invitations/ask',
  middleware: [requires('invitation.ask', { login: false })] as const,
  request: { body: takes(InvitationAsked) },
  responses: gives(InvitationSeen, 'whom the invitation is for, and until when'),
})

const open = createRoute({
  method: 'post',
  path: '/invitations/open',
  middleware: [requires('invitation.open', { login: false })] as const,
  request: { body: takes(InvitationOpening) },
  responses: gives(InvitationOpened, 'the login has a password of its holder’s own; the invitation is used up'),
})

const join = createRoute({
  method: 'post',
  path: '/invitations/join',
  middleware: [requires('invitation.join', { login: true })] as const,
  request: { body: takes(InvitationAsked) },
  responses: {
    ...gives(InvitationJoined, 'the caller works at that authority too; the invitation is used up'),
    ...problems(403),
  },
})

type Rooms = { readonly plain: Plain; readonly tries: ForgivingThrottle }

/** For whoever holds an invitation, and is nobody yet or somebody elsewhere. */
export const invitedRoutes = ({ plain, tries }: Rooms) =>
  router()
    .openapi(ask, async (c) => {
      const now = c.var.house.clock.now()
      const { code } = c.req.valid('json')
      if (!tries(c.var.client)) return answer(c, OPENING, refuse({ code: 'too-many-tries' }))
      const seen = await viewInvitation(plain, markOf(c, code), now)
      if (seen.ok) tries.forgive(c.var.client)
      return answer(c, OPENING, seen)
    })
    .openapi(open, async (c) => {
      const { house, client } = c.var
      const { code, username, password } = c.req.valid('json')
      if (!tries(client)) return answer(c, OPENING, refuse({ code: 'too-many-tries' }))
      const now = house.clock.now()
      const invitation = await openInvitation(plain, markOf(c, code), now)
      if (!invitation.ok) return refused(c, OPENING, invitation.error)
      tries.forgive(client)
      const { mark, tenant, member: actor } = invitation.value
      const chosen = { mark, username, passwordHash: await passwordHash(password) }
      const acting = { tenant, actor, posts: [], now, newId: house.newId }
      return answer(c, OPENING, await act(house.pool, acting, (tx) => acceptByPassword(tx, acting, chosen)))
    })
    .openapi(join, async (c) => {
      const { house, client, caller } = c.var
      const { who } = caller
      // On the room's computer a juror's slip speaks, and nobody's login.
      if (who.by !== 'login') return refused(c, JOINING, { code: 'login-needed' })
      if (!tries(client)) return answer(c, JOINING, refuse({ code: 'too-many-tries' }))
      const now = house.clock.now()
      const invitation = await openInvitation(plain, markOf(c, c.req.valid('json').code), now)
      if (!invitation.ok) return refused(c, JOINING, invitation.error)
      tries.forgive(client)
      const { mark, tenant, member: actor } = invitation.value
      const acting = { tenant, actor, posts: [], now, newId: house.newId }
      const { person } = who
      return answer(c, JOINING, await act(house.pool, acting, (tx) => acceptAsKnown(tx, acting, { mark, person })))
    })

const markOf = (c: Context<Env>, code: string) => invitationMark(c.var.house.fingerprint, code)
