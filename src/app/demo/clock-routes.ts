import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { Instant } from '../../kernel/civil.ts'
import { SYSTEM } from '../../kernel/ids.ts'
import { DemoStanding } from '../../features/identity/contract/demo-clock.ts'
import { tenantsOf } from '../../features/identity/store/people.ts'
import { nextDue } from '../../features/tenders/service/sweep.ts'
import { look } from '../../platform/act.ts'
import type { DemoClock } from '../../platform/clock.ts'
import { gives } from '../../platform/http/describe.ts'
import type { Env } from '../../platform/http/env.ts'
import { unscoped } from '../../platform/http/guard.ts'
import { problem } from '../../platform/http/problem.ts'
import type { OpenHouse } from '../open-house.ts'
import type { Sweeping } from '../worker.ts'

const requires = unscoped
const OWN_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** A page of another site whose name was made to point here is no page of ours. */
const byOwnName = createMiddleware<Env>((c, next) =>
  OWN_NAME.test(c.req.header('host') ?? 'localhost') ? next() : Promise.resolve(problem(c, 404, 'not-found')),
)

const see = createRoute({
  method: 'get',
  path: '/demo/clock',
  middleware: [byOwnName, requires('demo-clock.see', { login: false })] as const,
  responses: gives(DemoStanding, 'where the demonstration’s clock stands, and the next deadline'),
})

const step = createRoute({
  method: 'post',
  path: '/demo/clock/step',
  middleware: [byOwnName, requires('demo-clock.step', { login: false })] as const,
  responses: gives(DemoStanding, 'the clock stands at the next deadline, and what was due has been done'),
})

type Clocked = Pick<OpenHouse, 'pool' | 'clock' | 'log'> & { readonly db: Pick<OpenHouse['db'], 'plain'> }

/** The demonstration's clock stands still; stepping it brings the next deadline about, for every tenant, and is logged. */
export function clockRoutes(clock: DemoClock, house: Clocked, sweeping: Pick<Sweeping, 'now'>): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  app.openapi(see, async (c) => c.json({ now: clock.now(), next: (await earliest(house)) ?? null }, 200))
  app.openapi(step, async (c) => {
    const next = await earliest(house)
    if (next === undefined) return problem(c, 409, 'no-deadline-ahead')
    await clock.stepTo(next.at)
    house.log.info('demonstration-clock-stepped')
    await sweeping.now()
    return c.json({ now: clock.now(), next: (await earliest(house)) ?? null }, 200)
  })
  return app
}

type Next = { at: Instant; deed: string }

async function earliest({ db, pool, clock }: Clocked): Promise<Next | undefined> {
  const found: Next[] = []
  for (const tenant of await tenantsOf(db.plain)) {
    const scope = { tenant, actor: SYSTEM, now: clock.now() }
    const due = await look(pool, scope, (tx) => nextDue(tx, scope))
    if (due) found.push({ at: due.at, deed: due.deed })
  }
  return found.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
}
