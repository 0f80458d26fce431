import { createRoute, z } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { fewForVisitors, unprinted } from '../../../platform/http/paper.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { sendWorkbook } from '../../../platform/http/workbook.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import {
  EditionOfServicesAt,
  ServiceCatalogueAt,
  ServiceCatalogueConsent,
  ServiceCatalogueDone,
  ServiceCatalogueDraft,
  type ServiceCatalogueRefusalCode,
  ServiceCatalogueView,
} from '../contract/service-catalogue.ts'
import { serviceSheets, SERVICES_TITLE } from '../documents/service-catalogue.ts'
import { publishServiceCatalogue, viewServiceCatalogue, writeServiceCatalogue } from '../service/service-catalogues.ts'

const requires = guard(TENDER_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'changed-meanwhile': 409,
  invalid: 422,
} as const satisfies Record<ServiceCatalogueRefusalCode | keyof typeof DEED_STATUS, number>

const at = '/tenants/{tenant}/service-catalogue'
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const see = createRoute({
  method: 'get',
  path: at,
  middleware: [requires('service-catalogue.see')] as const,
  request: { params: ServiceCatalogueAt },
  responses: gives(ServiceCatalogueView, 'what the authority buys, and what may not be bought as a service'),
})

const workbook = createRoute({
  method: 'get',
  path: `${at}/workbook.xlsx`,
  middleware: [requires('service-catalogue.see'), fewForVisitors] as const,
  request: { params: ServiceCatalogueAt },
  responses: { 200: { description: 'made now from the record', content: bytes }, ...unprinted },
})

const write = createRoute({
  method: 'put',
  path: at,
  middleware: [requires('service-catalogue.write')] as const,
  request: { params: ServiceCatalogueAt, body: takes(ServiceCatalogueDraft) },
  responses: gives(ServiceCatalogueDone, 'the edition that comes next, as a draft'),
})

const publish = createRoute({
  method: 'post',
  path: `${at}/{catalogue}/publish`,
  middleware: [requires('service-catalogue.decide')] as const,
  request: { params: EditionOfServicesAt, body: takes(ServiceCatalogueConsent) },
  responses: gives(ServiceCatalogueDone, 'in force, and public'),
})

/** 购买服务目录. */
export const serviceCatalogueRoutes = router()
  .openapi(see, async (c) => c.json(await view(c, viewServiceCatalogue), 200))
  .openapi(workbook, async (c) => {
    const { current, negative } = await view(c, viewServiceCatalogue)
    return sendWorkbook(c, SERVICES_TITLE, serviceSheets(current?.items ?? [], negative))
  })
  .openapi(write, async (c) => {
    const draft = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => writeServiceCatalogue(tx, acting, draft)))
  })
  .openapi(publish, async (c) => {
    const [{ catalogue }, { revision }] = [c.req.valid('param'), c.req.valid('json')]
    return answer(c, STATUS, await perform(c, (tx, acting) => publishServiceCatalogue(tx, acting, catalogue, revision)))
  })
