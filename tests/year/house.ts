import { noTexter } from '../../src/platform/sms.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from 'hono'
import { createApi } from '../../src/app/api.ts'
import { clockRoutes } from '../../src/app/demo/clock-routes.ts'
import { publicFace } from '../../src/app/public.tsx'
import { sweepTenants } from '../../src/app/worker.ts'
import { DemoStanding } from '../../src/features/identity/contract/demo-clock.ts'
import { fingerprint } from '../../src/features/identity/fixtures/a-district.ts'
import { type Instant, isAfter } from '../../src/kernel/civil.ts'
import { type Chance, seededChance } from '../../src/platform/chance.ts'
import { demoClock } from '../../src/platform/clock.ts'
import { erasuresIn } from '../../src/platform/erasures.ts'
import { diskFiles } from '../../src/platform/files/disk-files.ts'
import { newId } from '../../src/platform/ids.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { printer } from '../../src/platform/papers.ts'
import { testLogin } from '../../src/platform/testing/test-login.ts'
import { ADDRESS, aVisitor, type Visitor } from './visitor.ts'

/** The whole program behind its routes, with its own log-in, on a clock that stands until it is stepped. */
export type YearsHouse = {
  /** Somebody at a device of their own, whom nobody knows yet. */
  visitor(): Visitor
  /** The clock comes to this instant, by way of every deadline before it. */
  until(instant: Instant): Promise<void>
  /** Whom chance calls from now on. */
  chance(chance: Chance): void
  readonly files: ReturnType<typeof diskFiles>
}

export async function aYearsHouse(db: Database, begins: Instant): Promise<YearsHouse> {
  let chance = seededChance('a year')
  const folder = mkdtempSync(join(tmpdir(), 'heli-year-'))
  const files = diskFiles(folder)
  const clock = await demoClock(begins, { load: async () => undefined, save: async () => {} })
  const login = testLogin(db.plain)
  const log = { info: () => {}, warn: () => {}, error: (...said: unknown[]) => console.error(...said) }
  const house = {
    db,
    pool: db.pool,
    clock,
    files,
    erasures: erasuresIn(folder),
    newId,
    papers: printer({ cache: join(tmpdir(), 'heli-print') }),
    visitors: { mayAsk: () => true, enter: async () => () => {} },
    draw: (...asked: Parameters<Chance['draw']>) => chance.draw(...asked),
    fingerprint,
    log,
  }
  const opening = { origin: undefined, ocidPrefix: 'heli', licence: undefined }
  const clientOf = (c: Context) => c.req.header(ADDRESS) ?? '127.0.0.1'
  const app = createApi({
    house,
    plain: db.plain,
    login,
    observers: { log, metrics: createMetrics(), newId },
    database: db,
    demo: true,
    opening,
    secure: false,
    clientHeader: 'x-heli-client',
    clientOf,
    more: clockRoutes(clock, house, { now: () => sweepTenants(house) }),
  })
  app.route('/', publicFace({ house, plain: db.plain, demo: true, texter: noTexter, opening, clientOf }))
  let devices = 0
  const visitor = () => aVisitor((path, request) => app.request(path, request), `10.1.${devices >> 8}.${devices++ & 255}`)
  const clerk = visitor()
  let next = await clerk.get('/api/demo/clock', DemoStanding)
  return {
    visitor,
    files,
    chance: (given) => void (chance = given),
    async until(instant) {
      next = await clerk.get('/api/demo/clock', DemoStanding)
      while (next.next !== null && !isAfter(next.next.at, instant))
        next = await clerk.post('/api/demo/clock/step', undefined, DemoStanding)
      await clock.stepTo(instant)
    },
  }
}
