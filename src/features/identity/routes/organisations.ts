import { createRoute } from '@hono/zod-openapi'
import { scanEnding } from '../../../kernel/stored-file.ts'
import { answer, gives, givesBytes, takes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import {
  AuthorityDone,
  AuthorityEdit,
  AuthorityView,
  OrganisationAt,
  OrganisationContact,
  OrganisationDone,
  OrganisationEdit,
  OrganisationPlan,
  OrganisationQuery,
  type OrganisationRefusalCode,
  Organisations,
  OrganisationsAt,
  OrganisationView,
} from '../contract/organisation.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import {
  addOrganisation,
  editOrganisation,
  keepAuthority,
  keepContact,
  listOrganisations,
  openCertificate,
  viewAuthority,
  viewOrganisation,
} from '../service/organisations.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = { ...DEED_STATUS, 'not-found': 404, 'organisation-known': 409 } as const satisfies Record<
  OrganisationRefusalCode | keyof typeof DEED_STATUS,
  number
>

const all = '/tenants/{tenant}/organisations'
const one = `${all}/{party}`

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('organisation.list')] as const,
  request: { params: OrganisationsAt, query: OrganisationQuery },
  responses: gives(Organisations, 'the organisations that the authority knows, by name or credit code'),
})

const add = createRoute({
  method: 'post',
  path: all,
  middleware: [requires('organisation.write')] as const,
  request: { params: OrganisationsAt, body: takes(OrganisationPlan) },
  responses: gives(OrganisationDone, 'known from now on'),
})

const see = createRoute({
  method: 'get',
  path: one,
  middleware: [requires('organisation.see')] as const,
  request: { params: OrganisationAt },
  responses: gives(OrganisationView, 'one organisation'),
})

const edit = createRoute({
  method: 'put',
  path: one,
  middleware: [requires('organisation.write')] as const,
  request: { params: OrganisationAt, body: takes(OrganisationEdit) },
  responses: gives(OrganisationDone, 'as it reads from now on; its code stays'),
})

const contact = createRoute({
  method: 'put',
  path: `${one}/contact`,
  middleware: [requires('organisation.contact')] as const,
  request: { params: OrganisationAt, body: takes(OrganisationContact) },
  responses: gives(OrganisationDone, 'reached there from now on'),
})

const certificate = createRoute({
  method: 'get',
  path: `${one}/certificate`,
  middleware: [requires('organisation.see')] as const,
  request: { params: OrganisationAt },
  responses: givesBytes,
})

const own = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/authority',
  middleware: [requires('organisation.list')] as const,
  request: { params: OrganisationsAt },
  responses: gives(AuthorityView, 'the purchaser itself, as its contracts print it'),
})

const keep = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/authority',
  middleware: [requires('organisation.write')] as const,
  request: { params: OrganisationsAt, body: takes(AuthorityEdit) },
  responses: gives(AuthorityDone, 'printed so from now on'),
})

export const organisationRoutes = router()
  .openapi(list, async (c) => {
    const { q } = c.req.valid('query')
    return c.json(await view(c, (tx, acting) => listOrganisations(tx, acting, q ?? '')), 200)
  })
  .openapi(add, async (c) => {
    const plan = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => addOrganisation(tx, acting, plan)))
  })
  .openapi(see, async (c) => {
    const { party } = c.req.valid('param')
    return answer(c, STATUS, await view(c, (tx, acting) => viewOrganisation(tx, acting, party)))
  })
  .openapi(edit, async (c) => {
    const { party } = c.req.valid('param')
    const given = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => editOrganisation(tx, acting, party, given)))
  })
  .openapi(contact, async (c) => {
    const { party } = c.req.valid('param')
    const given = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => keepContact(tx, acting, party, given)))
  })
  .openapi(certificate, async (c) => {
    const { party } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openCertificate(tx, acting, party))
    if (!found.ok) return refused(c, STATUS, found.error)
    const { no, sha256, type } = found.value
    return sendFile(c, { sha256, type, name: `${no}${scanEnding(type)}` })
  })
  .openapi(own, async (c) => answer(c, STATUS, await view(c, viewAuthority)))
  .openapi(keep, async (c) => {
    const details = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => keepAuthority(tx, acting, details)))
  })
