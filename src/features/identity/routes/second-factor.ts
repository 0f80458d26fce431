import { createRoute } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { Plain } from '../../../platform/db.ts'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import type { Env, Known } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { problem } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import type { Login } from '../../../platform/session.ts'
import {
  SecondFactorAt,
  SecondFactorDemand,
  SecondFactorDone,
  type SecondFactorRefusalCode,
  SecondFactorRoleAt,
  SecondFactorRoles,
} from '../contract/second-factor.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { demandSecondFactor, viewSecondFactorRoles } from '../service/second-factor.ts'
import type { IsTermRunning } from '../service/posts-ahead.ts'
import { personOf, postsOf } from '../store/people.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = { ...DEED_STATUS, 'not-found': 404, 'term-running': 409 } as const satisfies Record<
  SecondFactorRefusalCode | keyof typeof DEED_STATUS,
  number
>

const see = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/second-factor-roles',
  middleware: [requires('second-factor.see')] as const,
  request: { params: SecondFactorAt },
  responses: gives(SecondFactorRoles, 'which roles must log in with a second factor, and who said so'),
})

const demand = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/second-factor-roles/{role}',
  middleware: [requires('second-factor.write')] as const,
  request: { params: SecondFactorRoleAt, body: takes(SecondFactorDemand) },
  responses: gives(SecondFactorDone, 'holders of that role must have a second factor, or need none'),
})

export const secondFactorRoutes = ({ isTermRunning }: { isTermRunning: IsTermRunning }) =>
  router()
    .openapi(see, async (c) => c.json(await view(c, viewSecondFactorRoles), 200))
    .openapi(demand, async (c) => {
      const { role } = c.req.valid('param')
      const { required } = c.req.valid('json')
      return answer(
        c,
        STATUS,
        await perform(c, (tx, acting) => demandSecondFactor(tx, acting, { role, required, isTermRunning })),
      )
    })

/** Stands before the log-in's own way to turn the second factor off: nobody does so whom an authority asks for it. */
export const keptWhereDemanded = (plain: Plain, login: Login) =>
  createMiddleware<Env>(async (c, next) => {
    // By the login and not by the caller: a juror's slip on the same computer must not hide the login behind it.
    const account = await login.accountOf(c.req.raw.headers)
    const person = account && (await personOf(plain, account.id))
    if (person && (await isDemandedAnywhere(plain, person.known, civilDateOf(c.var.house.clock.now()))))
      return problem(c, 409, 'second-factor-demanded')
    return next()
  })

/** Whether any authority demands a second factor of this person: a login is the same everywhere. */
async function isDemandedAnywhere(plain: Plain, known: readonly Known[], on: CivilDate): Promise<boolean> {
  for (const { tenant, member } of known) if ((await postsOf(plain, { tenant }, member, on)).demandsSecondFactor) return true
  return false
}
