import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type MemberId, NOBODY, type Tenant } from '../../../kernel/ids.ts'
import type { Plain } from '../../../platform/db.ts'
import type { Caller, House, Who } from '../../../platform/http/env.ts'
import { isForeign } from '../../../platform/http/shield.ts'
import type { Login } from '../../../platform/session.ts'
import { slipHolder } from '../service/slips.ts'
import { isTenant, personOf, postsOf } from '../store/people.ts'

export const SLIP_COOKIE = 'heli.slip'

const STRANGER = { actor: NOBODY, posts: [], demandsSecondFactor: false }

/** Finds out who calls. A juror's slip goes before a login: on the room's computer nobody else's session may speak. */
export async function callerOf(c: Context, house: House, plain: Plain, login: Login): Promise<Caller> {
  const who = await identify(c, house, plain, login)
  return {
    who,
    async in(tenant) {
      const actor = knownAs(who, tenant)
      if (actor === undefined) return (await isTenant(plain, tenant)) ? STRANGER : undefined
      const held = await postsOf(plain, { tenant }, actor, civilDateOf(house.clock.now()))
      // With a slip a person is a juror and nothing else, and needs no login to be one.
      if (who.by !== 'slip') return { actor, ...held }
      return { actor, posts: held.posts.filter(({ role }) => role === 'juror'), demandsSecondFactor: false }
    },
  }
}

async function identify(c: Context, { clock }: House, plain: Plain, login: Login): Promise<Who> {
  // A link on a foreign page must do nothing in the name of whoever follows it: a look at a contact is recorded.
  if (isForeign(c)) return { by: 'nobody' }
  const token = getCookie(c, SLIP_COOKIE)
  if (token !== undefined) {
    const slip = await slipHolder(plain, token, clock.now())
    if (slip) return { by: 'slip', ...slip }
  }
  const account = await login.accountOf(c.req.raw.headers)
  const person = account && (await personOf(plain, account.id))
  return account && person
    ? {
        by: 'login',
        person: person.id,
        name: person.name,
        known: person.known,
        secondFactor: account.secondFactor,
        mustChangePassword: account.mustChangePassword,
      }
    : { by: 'nobody' }
}

function knownAs(who: Who, tenant: Tenant): MemberId | undefined {
  if (who.by === 'login') return who.known.find((known) => known.tenant === tenant)?.member
  return who.by === 'slip' && who.tenant === tenant ? who.member : undefined
}
