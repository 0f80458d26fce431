import { createRoute } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Tenant } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/result.ts'
import { look } from '../../../platform/act.ts'
import type { Plain } from '../../../platform/db.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Caller, Held, House, Known, Who } from '../../../platform/http/env.ts'
import type { ForgivingThrottle } from '../../../platform/http/limits.ts'
import { unscoped } from '../../../platform/http/guard.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { Authorities } from '../contract/admission.ts'
import { type Me, Me as MeSchema, Nothing, type SlipRefusalCode, SlipReply, SlipRequest } from '../contract/me.ts'
import { LoginEvents, LoginEventsQuery } from '../contract/login-event.ts'
import { ownLoginEvents } from '../service/login-events.ts'
import { passwordFrom } from '../service/password-from.ts'
import { leaveWithSlip, redeemSlip } from '../service/slips.ts'
import { areaNames, authorities, authority, membersOf, partiesOf } from '../store/people.ts'
import { SLIP_COOKIE } from './caller.ts'

const requires = unscoped

type Rooms = { plain: Plain; demo: boolean; secure: boolean; elsewhere: string | null; tries: ForgivingThrottle }

const me = createRoute({
  method: 'get',
  path: '/me',
  middleware: [requires('session.see', { login: false })] as const,
  responses: gives(MeSchema, 'who calls, where they are known and what they do there'),
})

const ownEvents = createRoute({
  method: 'get',
  path: '/me/login-events',
  middleware: [requires('session.events', { login: false })] as const,
  request: { query: LoginEventsQuery },
  responses: gives(LoginEvents, 'what happened at the caller’s own login, the newest first; nothing without one'),
})

const useSlip = createRoute({
  method: 'post',
  path: '/slip',
  middleware: [requires('slip.use', { login: false })] as const,
  request: { body: takes(SlipRequest) },
  responses: gives(SlipReply, 'the juror is known on this computer'),
})

const leaveSlip = createRoute({
  method: 'post',
  path: '/slip/leave',
  middleware: [requires('slip.leave', { login: false })] as const,
  responses: gives(Nothing, 'this computer is free for the next juror'),
})

const known = createRoute({
  method: 'get',
  path: '/authorities',
  middleware: [requires('authority.list', { login: false })] as const,
  responses: gives(Authorities, 'the authorities that buy here'),
})

const SLIP_STATUS = {
  'slip-not-valid': 404,
  'slip-ended': 404,
  'too-many-tries': 429,
} as const satisfies Record<SlipRefusalCode, number>

/** Who am I, and the juror's way in by a printed slip. Login and logout are the login library's. */
export const sessionRoutes = ({ plain, demo, secure, elsewhere, tries }: Rooms) =>
  router()
    .openapi(me, async (c) => {
      const { house, caller } = c.var
      return c.json({ ...(await describe(house, caller)), demo, elsewhere }, 200)
    })
    .openapi(ownEvents, async (c) => {
      const { who } = c.var.caller
      if (who.by !== 'login') return c.json({ items: [], next: null }, 200)
      return c.json(await ownLoginEvents(plain, who.person, c.req.valid('query')), 200)
    })
    .openapi(known, async (c) => c.json({ items: await authorities(plain) }, 200))
    .openapi(useSlip, async (c) => {
      const { house, client } = c.var
      if (!tries(client)) return answer(c, SLIP_STATUS, refuse({ code: 'too-many-tries' }))
      const slip = await redeemSlip(plain, c.req.valid('json').code, house, house.clock.now())
      if (!slip.ok) return refused(c, SLIP_STATUS, slip.error)
      // A room of jurors comes from one address: those who type it right do not use up the tries of the others.
      tries.forgive(client)
      setCookie(c, SLIP_COOKIE, slip.value.token, { httpOnly: true, sameSite: 'Strict', secure, path: '/' })
      return c.json({ tenant: slip.value.tenant }, 200)
    })
    .openapi(leaveSlip, async (c) => {
      const token = getCookie(c, SLIP_COOKIE)
      if (token !== undefined) await leaveWithSlip(plain, token, c.var.house.clock.now())
      deleteCookie(c, SLIP_COOKIE, { path: '/' })
      return c.json({}, 200)
    })

async function describe(house: House, { who, in: inTenant }: Caller): Promise<Omit<Me, 'demo' | 'elsewhere'>> {
  const tenants = tenantsOf(who)
  const standings: Me['standings'] = []
  for (const tenant of tenants) {
    const held = await inTenant(tenant)
    if (held !== undefined) standings.push(await standingIn(house, tenant, held))
  }
  const login = who.by === 'login' ? who : undefined
  return {
    name: await nameOf(house, who),
    by: who.by,
    secondFactor: login?.secondFactor ?? false,
    mustChangePassword: login?.mustChangePassword ?? false,
    passwordFrom: login?.mustChangePassword === true ? await lastMade(house, login.known) : null,
    standings,
    now: house.clock.now(),
  }
}

/** A login is one everywhere: whichever authority's record tells of it last. */
async function lastMade({ pool, clock }: House, places: readonly Known[]): Promise<Me['passwordFrom']> {
  let last: Me['passwordFrom'] = null
  for (const { tenant, member: actor } of places) {
    const scope = { tenant, actor, now: clock.now() }
    const made = await look(pool, scope, (tx) => passwordFrom(tx, scope))
    if (made !== undefined && (last === null || made.at > last.at)) last = made
  }
  return last
}

/** A juror on a shared computer is named too: whose session it is must be seen, and a declaration bears a name. */
async function nameOf({ pool, clock }: House, who: Who): Promise<string | null> {
  if (who.by === 'login') return who.name
  if (who.by === 'nobody') return null
  const scope = { tenant: who.tenant, actor: who.member, now: clock.now() }
  const [person] = await look(pool, scope, (tx) => membersOf(tx, scope, [who.member]))
  return person?.name ?? null
}

function tenantsOf(who: Who): Tenant[] {
  if (who.by === 'login') return who.known.map(({ tenant }) => tenant)
  return who.by === 'slip' ? [who.tenant] : []
}

async function standingIn(
  { pool, clock }: House,
  tenant: Tenant,
  { actor, posts, demandsSecondFactor }: Held,
): Promise<Me['standings'][number]> {
  return look(pool, { tenant, actor, now: clock.now() }, async (tx) => {
    const purchaser = await authority(tx, tenant)
    const parties = await partiesOf(tx, { tenant }, [...new Set(posts.flatMap(({ party }) => party ?? []))])
    const areas = await areaNames(tx, [...new Set(posts.map(({ area }) => area))])
    return {
      tenant,
      name: purchaser?.name ?? tenant,
      area: purchaser?.area ?? '',
      profile: purchaser?.profile ?? 'local-selection',
      member: actor,
      demandsSecondFactor,
      posts: posts.map((post) => ({
        ...post,
        partyName: parties.find(({ id }) => id === post.party)?.shortName ?? null,
        areaName: areas.get(post.area) ?? null,
      })),
    }
  })
}
