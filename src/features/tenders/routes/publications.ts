import { createRoute } from '@hono/zod-openapi'
import { answer, gives } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  AwardedList,
  AwardedQuery,
  FigureList,
  FiguresQuery,
  NoticeAt,
  NoticeList,
  NoticeQuery,
  NoticesAt,
  NoticeView,
  type PublicationRefusalCode,
} from '../contract/publications.ts'
import { Picture, PictureQuery } from '../contract/picture.ts'
import type { Ahead } from '../service/contracts-ahead.ts'
import { listAwarded, programmeFigures } from '../service/figures.ts'
import { viewPicture } from '../service/picture.ts'
import { listNotices, viewNotice } from '../service/publications.ts'

const requires = guard(TENDER_POLICY)
const STATUS = { 'not-found': 404 } as const satisfies Record<PublicationRefusalCode, number>

const list = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/notices',
  middleware: [requires('notice.see')] as const,
  request: { params: NoticesAt, query: NoticeQuery },
  responses: gives(NoticeList, 'calls, results, contracts and ends, newest first'),
})

const see = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/notices/{notice}',
  middleware: [requires('notice.see')] as const,
  request: { params: NoticeAt },
  responses: gives(NoticeView, 'one notice as it was published'),
})

const figures = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/figures',
  middleware: [requires('figures.see')] as const,
  request: { params: NoticesAt, query: FiguresQuery },
  responses: gives(FigureList, 'what was bought, programme by programme; every number with its rows'),
})

const picture = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/picture',
  middleware: [requires('figures.see')] as const,
  request: { params: NoticesAt, query: PictureQuery },
  responses: gives(Picture, 'what was called, area by area (GeoJSON, a sketch without boundaries) and field by field'),
})

const awarded = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/awarded',
  middleware: [requires('figures.see')] as const,
  request: { params: NoticesAt, query: AwardedQuery },
  responses: gives(AwardedList, 'who won what, for how much'),
})

/** `contractsOf`: what has become of the contracts, which alone say what is still served. */
export const publicationRoutes = ({ contractsOf }: Ahead) =>
  router()
    .openapi(list, async (c) => {
      const query = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => listNotices(tx, acting, query)), 200)
    })
    .openapi(see, async (c) => {
      const { notice } = c.req.valid('param')
      return answer(c, STATUS, await view(c, (tx, acting) => viewNotice(tx, acting, notice)))
    })
    .openapi(figures, async (c) => {
      const { programme } = c.req.valid('query')
      return c.json({ items: await view(c, (tx, acting) => programmeFigures(tx, acting, programme)) }, 200)
    })
    .openapi(picture, async (c) => {
      const { programme } = c.req.valid('query')
      return c.json(await view(c, (tx, acting) => viewPicture(tx, acting, programme)), 200)
    })
    .openapi(awarded, async (c) => {
      const query = c.req.valid('query')
      return c.json({ items: await view(c, (tx, acting) => listAwarded(tx, acting, query, contractsOf)) }, 200)
    })
