import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { NOBODY, Tenant } from '../../kernel/ids.ts'
import { couldHold, heardWith, type Policy, type Sentence } from '../../kernel/policy.ts'
import type { Post } from '../../kernel/posts.ts'
import type { Role } from '../../kernel/roles.ts'
import type { Env, Guard } from './env.ts'
import { problem } from './problem.ts'
import { isForeign } from './shield.ts'

export type Guarded = { readonly permission: string; readonly sentences: readonly Sentence[] }
const guarded = new WeakMap<object, Guarded>()

/** What guards a handler, for the generated access document and the tests; undefined where the handler is no guard. */
export const guardOf = (handler: object): Guarded | undefined => guarded.get(handler)

const NO_ROLES: ReadonlySet<Role> = new Set()

/** At which of several posts somebody works just now; the page sets it for the paths of one authority. */
const POST_COOKIE = 'heli.post'

/** Whoever has chosen one of their posts is heard at that one alone; a choice that they do not hold is none. */
const atChosen = (held: readonly Post[], chosen: string | undefined): readonly Post[] => {
  const found = held.filter(({ id }) => id === chosen)
  return found.length === 0 ? held : found
}

/**
 * Opens the tenant named in the path to whoever could hold the permission; the use-case asks again with the object at hand. Where
 * there is no such tenant nothing is, for anybody. A visitor is asked to log in; anyone else who may not gets 404, so that an
 * outsider cannot learn what exists. Whose password somebody else has made gets nowhere before they have changed it. Whose post
 * demands a second factor that their login lacks reads what everyone may, as everyone does, and gets nowhere else before they have
 * set it up. A post that is heard with a slip alone
 * is not heard with a login. Whoever is led here by a page of another site comes as nobody: what everyone may read can be linked,
 * the rest cannot. A request that was kept for later names its member in `heli-member`, and is done as nobody else: the browser's
 * cookie may be another's by then.
 */
export const guard =
  <P extends string>(policy: Policy<P>) =>
  (permission: P): Guard => {
    const sentences = policy[permission]
    const middleware = createMiddleware<Env>(async (c, next) => {
      const named = Tenant.safeParse(c.req.param('tenant'))
      if (!named.success) return problem(c, 404, 'not-found')
      const { house, caller } = c.var
      const here = await caller.in(named.data)
      const meant = c.req.header('heli-member')
      if (meant !== undefined && meant !== here?.actor) return problem(c, 401, 'login-needed')
      if (here === undefined) return problem(c, 404, 'not-found')
      const { actor, posts: all, demandsSecondFactor } = here
      const { who } = caller
      const held = who.by === 'login' ? atChosen(all, getCookie(c, POST_COOKIE)) : all
      const posts = heardWith(sentences, held, who.by === 'slip')
      if (who.by === 'login' && who.mustChangePassword) return problem(c, 403, 'password-change-required')
      if (demandsSecondFactor && who.by === 'login' && !who.secondFactor) {
        if (c.req.method !== 'GET' || !couldHold(sentences, NO_ROLES)) return problem(c, 403, 'second-factor-required')
        c.set('acting', { tenant: named.data, actor: NOBODY, posts: [], now: house.clock.now(), newId: house.newId })
        return next()
      }
      if (!couldHold(sentences, new Set(posts.map(({ role }) => role)))) {
        if (isForeign(c)) return problem(c, 403, 'foreign-origin')
        return who.by === 'nobody' ? problem(c, 401, 'login-needed') : problem(c, 404, 'not-found')
      }
      const onlyLot = who.by === 'slip' ? who.lot : undefined
      c.set('acting', { tenant: named.data, actor, posts, now: house.clock.now(), newId: house.newId, onlyLot })
      await next()
    })
    guarded.set(middleware, { permission, sentences })
    return middleware
  }

/** For the few routes that name no tenant: login state, health, the list of authorities. */
export const unscoped = (permission: string, { login }: { login: boolean }): Guard => {
  const middleware = createMiddleware<Env>(async (c, next) => {
    if (login && isForeign(c)) return problem(c, 403, 'foreign-origin')
    if (login && c.var.caller.who.by === 'nobody') return problem(c, 401, 'login-needed')
    await next()
  })
  guarded.set(middleware, { permission, sentences: login ? [] : [{ role: 'public' }] })
  return middleware
}
