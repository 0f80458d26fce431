import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { passwordHash } from '../../../platform/password-hash.ts'
import {
  LoginGiven,
  LoginOrder,
  People,
  PeopleAt,
  type PeopleRefusalCode,
  PersonAt,
  PersonDone,
  PersonPlan,
  PersonView,
  PostAt,
  PostEnd,
  PostPlan,
  RollQuery,
} from '../contract/people.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { slipCode } from '../../../kernel/slip-code.ts'
import { giveLogin } from '../service/give-login.ts'
import type { Ahead } from '../service/posts-ahead.ts'
import { addPerson, closePost, givePost, listPeople, viewPerson } from '../service/roll.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'post-not-yours-to-give': 409,
  'party-needed': 422,
  'no-such-party': 422,
  'no-such-area': 422,
  'period-reversed': 422,
  'period-past': 422,
  'whole-area-needed': 422,
  'own-post': 409,
  'sits-in-review': 409,
  'may-object': 409,
  'posts-apart': 409,
  'user-name-taken': 409,
  'user-name-needed': 422,
  'login-exists': 409,
  'login-elsewhere': 409,
} as const satisfies Record<PeopleRefusalCode | keyof typeof DEED_STATUS, number>

const people = '/tenants/{tenant}/people'

const list = createRoute({
  method: 'get',
  path: people,
  middleware: [requires('person.see')] as const,
  request: { params: PeopleAt, query: RollQuery },
  responses: gives(People, 'people with their posts; to a provider’s manager those of the own organisation'),
})

const add = createRoute({
  method: 'post',
  path: people,
  middleware: [requires('post.give')] as const,
  request: { params: PeopleAt, body: takes(PersonPlan) },
  responses: gives(PersonDone, 'somebody new, with a first post'),
})

const see = createRoute({
  method: 'get',
  path: `${people}/{member}`,
  middleware: [requires('person.see')] as const,
  request: { params: PersonAt },
  responses: gives(PersonView, 'one person with every post'),
})

const give = createRoute({
  method: 'post',
  path: `${people}/{member}/posts`,
  middleware: [requires('post.give')] as const,
  request: { params: PersonAt, body: takes(PostPlan) },
  responses: gives(PersonDone, 'a further post'),
})

const end = createRoute({
  method: 'post',
  path: '/tenants/{tenant}/posts/{post}/end',
  middleware: [requires('post.end')] as const,
  request: { params: PostAt, body: takes(PostEnd) },
  responses: gives(PersonDone, 'the post ends with that day'),
})

const login = createRoute({
  method: 'post',
  path: `${people}/{member}/login`,
  middleware: [requires('login.give')] as const,
  request: { params: PersonAt, body: takes(LoginOrder) },
  responses: gives(LoginGiven, 'a one-time password, told this once; it opens nothing but its own change'),
})

export const peopleRoutes = ({ neededFor }: Ahead) =>
  router()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listPeople(tx, acting, query)), 200)
    })
    .openapi(add, async (c) => {
      const plan = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => addPerson(tx, acting, plan)))
    })
    .openapi(see, async (c) => {
      const { member } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewPerson(tx, acting, member)))
    })
    .openapi(give, async (c) => {
      const { member } = c.req.valid('param')
      const plan = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => givePost(tx, acting, member, plan)))
    })
    .openapi(end, async (c) => {
      const { post } = c.req.valid('param')
      const { until } = c.req.valid('json')
      return answer(c, STATUS, await perform(c, (tx, acting) => closePost(tx, acting, post, { until, neededFor })))
    })
    .openapi(login, async (c) => {
      const { member } = c.req.valid('param')
      const { username } = c.req.valid('json')
      const { draw, newId } = c.var.house
      const password = slipCode(draw)
      const made = { username, passwordHash: await passwordHash(password), mark: newId() }
      // The reply that is kept with the deed holds no password.
      const given = await perform(c, (tx, acting) => giveLogin(tx, acting, member, made))
      if (!given.ok) return refused(c, STATUS, given.error)
      const { mark, ...told } = given.value
      return c.json({ ...told, password: mark === made.mark ? password : null }, 200)
    })
