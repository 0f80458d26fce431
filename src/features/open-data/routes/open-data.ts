import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { etag } from 'hono/etag'
import { answer, gives } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { guard } from '../../../platform/http/guard.ts'
import { fewForVisitors } from '../../../platform/http/paper.ts'
import { view } from '../../../platform/http/perform.ts'
import { problems } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  LotOpenDataAt,
  MonthAt,
  OcdsMonths,
  OcdsRecordPackage,
  OcdsReleasePackage,
  OpenDataAt,
  type OpenDataRefusalCode,
} from '../contract/packages.ts'
import { OPEN_DATA_POLICY } from '../contract/policy.ts'
import type { Publishing } from '../rules/publisher.ts'
import { monthsOpen, recordOfLot, recordsOfMonth, releasesOfLot, releasesOfMonth } from '../service/packages.ts'

const requires = guard(OPEN_DATA_POLICY)
const STATUS = { 'not-found': 404 } as const satisfies Record<OpenDataRefusalCode, number>

/**
 * The same for everybody, so that any cache may hold it and any site's page may read it; whether it is still so is asked each time and
 * costs a line.
 */
const sameForAll = createMiddleware<Env>(async (c, next) => {
  await next()
  if (!c.res.ok && c.res.status !== 304) return
  c.header('cache-control', 'public, no-cache')
  c.header('access-control-allow-origin', '*')
})
/** Packages are dear to make: visitors get so many a minute from one address, and a few at a time. */
const open = [sameForAll, etag(), fewForVisitors] as const
const opened = <S extends Parameters<typeof gives>[0]>(schema: S, description: string) => ({
  ...gives(schema, description),
  ...problems(503),
})

const months = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/ocds',
  middleware: [requires('open-data.see'), ...open] as const,
  request: { params: OpenDataAt },
  responses: opened(OcdsMonths, 'the months in which something happened, with their OCDS packages'),
})

const monthReleases = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/ocds/releases/{month}',
  middleware: [requires('open-data.see'), ...open] as const,
  request: { params: MonthAt },
  responses: opened(OcdsReleasePackage, 'OCDS releases of all that happened in a month'),
})

const monthRecords = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/ocds/records/{month}',
  middleware: [requires('open-data.see'), ...open] as const,
  request: { params: MonthAt },
  responses: opened(OcdsRecordPackage, 'OCDS records of all that began in a month'),
})

const lotReleases = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/ocds/releases',
  middleware: [requires('open-data.see'), ...open] as const,
  request: { params: LotOpenDataAt },
  responses: opened(OcdsReleasePackage, 'OCDS releases of one lot'),
})

const lotRecords = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/lots/{lot}/ocds/records',
  middleware: [requires('open-data.see'), ...open] as const,
  request: { params: LotOpenDataAt },
  responses: opened(OcdsRecordPackage, 'the OCDS record of one lot'),
})

/** `origin`: as people type it, where that is configured; else as it was asked for. */
export type Opening = Omit<Publishing, 'origin'> & { readonly origin: string | undefined }

export function openDataRoutes({ origin, ...opening }: Opening) {
  const publishing = (c: Context): Publishing => ({ ...opening, origin: origin ?? new URL(c.req.url).origin })
  return router()
    .openapi(months, async (c) => c.json(await view(c, (tx, acting) => monthsOpen(tx, acting, publishing(c))), 200))
    .openapi(monthReleases, async (c) => {
      const { month } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => releasesOfMonth(tx, acting, publishing(c), month)))
    })
    .openapi(monthRecords, async (c) => {
      const { month } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => recordsOfMonth(tx, acting, publishing(c), month)))
    })
    .openapi(lotReleases, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => releasesOfLot(tx, acting, publishing(c), lot)))
    })
    .openapi(lotRecords, async (c) => {
      const { lot } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => recordOfLot(tx, acting, publishing(c), lot)))
    })
}
