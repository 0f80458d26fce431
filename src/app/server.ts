// Before every schema: one that is made earlier cannot be named in the description of the routes.
import '@hono/zod-openapi'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { join } from 'node:path'
import { SERVER_TIMES } from '../platform/http/arrival.ts'
import { behind, countedAs } from '../platform/http/proxies.ts'
import { createMetrics } from '../platform/metrics.ts'
import { outbox } from '../platform/outbox.ts'
import { settings } from '../platform/settings.ts'
import { texterOf } from '../platform/sms.ts'
import { createApi } from './api.ts'
import { DEMO_LOGINS } from './demo/people.ts'
import { clockRoutes } from './demo/clock-routes.ts'
import { openDoor } from './door.ts'
import { faces } from './faces.ts'
import { finishErasures } from './finish-erasures.ts'
import { metricsRoute } from './metrics-route.ts'
import { authorities, publicFace } from './public.tsx'
import { CLIENT_HEADER, openHouse } from './open-house.ts'
import { startSweeping } from './worker.ts'

const read = settings()
if (!read.ok) {
  for (const fault of read.error) process.stderr.write(`heli: ${fault}\n`)
  process.exit(1)
}
const { host, port, origin, proxies, data, database, metricsToken, ocidPrefix, licence } = read.value

const house = await openHouse(read.value)
const { db, login, log, demoClock } = house
const count = await finishErasures(house)
if (count > 0) log.warn('contacts-erased-again', { count })
const door = database.kind === 'embedded' ? await openDoor(join(data, 'database'), house) : undefined
const metrics = createMetrics()
const opening = { origin, ocidPrefix, licence }
const addressOf = (c: Context) => getConnInfo(c).remote.address ?? 'unknown'
const named = behind(proxies)
const clientOf = (c: Context) => named(addressOf(c), c.req.header('x-forwarded-for'))
const sweeping = await startSweeping(house)
const app = createApi({
  house,
  plain: db.plain,
  login,
  observers: { log, metrics, newId: house.newId },
  database: db,
  demo: demoClock !== undefined,
  secure: origin?.startsWith('https:') === true,
  opening,
  clientHeader: CLIENT_HEADER,
  clientOf,
  ...(demoClock === undefined ? {} : { more: clockRoutes(demoClock, house, sweeping) }),
})
app.route('/', metricsRoute({ metrics, token: metricsToken, addressOf }))
app.route(
  '/',
  faces(() => authorities({ house, plain: db.plain })),
)
app.route(
  '/',
  publicFace({
    house,
    plain: db.plain,
    demo: demoClock !== undefined,
    opening,
    texter: demoClock === undefined ? texterOf(read.value.sms) : outbox(demoClock).texter,
    clientOf: (c) => countedAs(clientOf(c)),
  }),
)

const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions: SERVER_TIMES }, ({ address, port: bound }) => {
  const shown = address.includes(':') ? `[${address}]` : address
  process.stdout.write(`Heli 合力  http://${shown}:${bound}/  (desk /desk/ · phone /m/)\n`)
  if (demoClock !== undefined) process.stdout.write(`${DEMO_LOGINS}\n`)
})

let leaving: Promise<void> | undefined
const leave = () => {
  leaving ??= (async () => {
    server.close()
    door?.close()
    await sweeping.stop()
    await db.close()
    process.exit(0)
  })()
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
