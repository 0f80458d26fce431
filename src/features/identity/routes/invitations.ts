import { createRoute } from '@hono/zod-openapi'
import { slipCode } from '../../../kernel/slip-code.ts'
import { gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { InvitationMade } from '../contract/invitation.ts'
import { PersonAt } from '../contract/people.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { invitationMark, invite } from '../service/invitations.ts'

const requires = guard(IDENTITY_POLICY)

const INVITING = { ...DEED_STATUS, 'not-found': 404, 'login-elsewhere': 409 } as const

const make = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/people/{member}/invitation',
  middleware: [requires('login.give')] as const,
  request: { params: PersonAt },
  responses: gives(InvitationMade, 'a code with which that person opens their own login, told this once'),
})

export const invitationRoutes = router().openapi(make, async (c) => {
  const { member } = c.req.valid('param')
  const { draw, fingerprint } = c.var.house
  const code = slipCode(draw)
  const made = invitationMark(fingerprint, code) ?? ''
  // The reply that is kept with the deed holds no code.
  const given = await perform(c, (tx, acting) => invite(tx, acting, member, made))
  if (!given.ok) return refused(c, INVITING, given.error)
  const { mark, ...told } = given.value
  return c.json({ ...told, code: mark === made ? code : null }, 200)
})
