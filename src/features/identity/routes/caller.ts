import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { civilDateOf } from '../../../kernel/civil.ts'
import { type MemberId, NOBODY, type Tenant } from '../../../kernel/ids.ts'
import type { Post } from '../../../kernel/posts.ts'
import { glance } from '../../../platform/act.ts'
import type { Plain } from '../../../platform/db.ts'
import type { Caller, House, Who } from '../../../platform/http/env.ts'
import type { Login } from '../../../platform/session.ts'
import { slipHolder } from '../service/slips.ts'
import { personOf, postsOf } from '../store/people.ts'

export const SLIP_COOKIE = 'heli.slip'

const STRANGER = { actor: NOBODY, posts: [] }

/** Finds out who calls. A juror's slip goes before a login: on the room's computer nobody else's session may speak. */
export async function callerOf(c: Context, house: House, plain: Plain, login: Login): Promise<Caller> {
  const who = await identify(c, house, plain, login)
  return {
    who,
    async in(tenant) {
      const actor = knownAs(who, tenant)
      if (actor === undefined) return STRANGER
      return { actor, posts: await postsHeld(house, tenant, actor, who.by === 'slip') }
    },
  }
}

async function identify(c: Context, { clock }: House, plain: Plain, login: Login): Promise<Who> {
  const token = getCookie(c, SLIP_COOKIE)
  if (token !== undefined) {
    const slip = await slipHolder(plain, token, clock.now())
    if (slip) return { by: 'slip', ...slip }
  }
  const account = await login.accountOf(c.req.raw.headers)
  const person = account === undefined ? undefined : await personOf(plain, account)
  return person ? { by: 'login', person: person.id, name: person.name, members: person.members } : { by: 'nobody' }
}

function knownAs(who: Who, tenant: Tenant): MemberId | undefined {
  if (who.by === 'login') return who.members.get(tenant)
  return who.by === 'slip' && who.tenant === tenant ? who.member : undefined
}

/** With a slip a person is a juror and nothing else. */
async function postsHeld({ pool, clock }: House, tenant: Tenant, actor: MemberId, onlyJuror: boolean): Promise<Post[]> {
  const posts = await glance(pool, { tenant, actor }, (tx) => postsOf(tx, { tenant }, actor, civilDateOf(clock.now())))
  return onlyJuror ? posts.filter(({ role }) => role === 'juror') : posts
}
