// Before every schema: one that is made earlier cannot be named in the description of the routes.
import '@hono/zod-openapi'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { createMetrics } from '../platform/metrics.ts'
import { settings } from '../platform/settings.ts'
import { createApi } from './api.ts'
import { DEMO_LOGINS } from './demo/people.ts'
import { clockRoutes } from './demo/clock-routes.ts'
import { faces } from './faces.ts'
import { CLIENT_HEADER, openHouse } from './open-house.ts'
import { startSweeping } from './worker.ts'

const read = settings()
if (!read.ok) {
  for (const fault of read.error) process.stderr.write(`heli: ${fault}\n`)
  process.exit(1)
}
const { host, port, origin } = read.value

const house = await openHouse(read.value)
const { db, login, log, demoClock } = house
const sweeping = await startSweeping(house)
const app = createApi({
  house,
  plain: db.plain,
  login,
  observers: { log, metrics: createMetrics(), newId: house.newId },
  database: db,
  demo: demoClock !== undefined,
  secure: origin?.startsWith('https:') === true,
  clientHeader: CLIENT_HEADER,
  clientOf: (c) => getConnInfo(c).remote.address ?? 'unknown',
  ...(demoClock === undefined ? {} : { more: clockRoutes(demoClock, house, sweeping) }),
})
app.route('/', faces())

const server = serve({ fetch: app.fetch, hostname: host, port }, ({ address, port: bound }) => {
  const shown = address.includes(':') ? `[${address}]` : address
  process.stdout.write(`Heli 合力  http://${shown}:${bound}/  (desk /desk/ · phone /m/)\n`)
  if (demoClock !== undefined) process.stdout.write(`${DEMO_LOGINS}\n`)
})

let leaving: Promise<void> | undefined
const leave = () => {
  leaving ??= (async () => {
    server.close()
    await sweeping.stop()
    await db.close()
    process.exit(0)
  })()
}
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
