import { createRoute } from '@hono/zod-openapi'
import { answer, gives, takes } from '../../../platform/http/describe.ts'
import { guard } from '../../../platform/http/guard.ts'
import { DEED_STATUS, perform, view } from '../../../platform/http/perform.ts'
import { router } from '../../../platform/http/router.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import {
  OwnRelationPlan,
  RelationAt,
  RelationCorrection,
  RelationDone,
  RelationEnd,
  RelationParties,
  RelationPlan,
  RelationQuery,
  type RelationRefusalCode,
  Relations,
  RelationsAt,
} from '../contract/relation.ts'
import {
  correctRelation,
  declareRelation,
  endRelation,
  eraseRelation,
  listRelations,
  partiesToName,
  recordRelation,
} from '../service/relations.ts'

const requires = guard(IDENTITY_POLICY)

const STATUS = {
  ...DEED_STATUS,
  'not-found': 404,
  'wrong-status': 409,
  'no-such-person': 422,
  'no-such-organisation': 422,
  'relation-shape': 422,
  'same-organisation': 422,
  'relation-dates': 422,
  'relation-known': 409,
  'paper-missing': 422,
  'not-spent': 409,
} as const satisfies Record<RelationRefusalCode | keyof typeof DEED_STATUS, number>

const all = '/tenants/{tenant}/relations'
const one = `${all}/{relation}`

const list = createRoute({
  method: 'get',
  path: all,
  middleware: [requires('relation.see')] as const,
  request: { params: RelationsAt, query: RelationQuery },
  responses: gives(Relations, 'who is near whom, as it was declared: the office all of it, a juror their own'),
})

const parties = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/relation-parties',
  middleware: [requires('relation.declare')] as const,
  request: { params: RelationsAt, query: RelationQuery },
  responses: gives(RelationParties, 'organisations that one may say one is near, by name'),
})

const record = createRoute({
  method: 'post',
  path: all,
  middleware: [requires('relation.write')] as const,
  request: { params: RelationsAt, body: takes(RelationPlan) },
  responses: gives(RelationDone, 'entered by the office, with the paper it rests on'),
})

const declare = createRoute({
  method: 'post',
  path: `${all}/own`,
  middleware: [requires('relation.declare')] as const,
  request: { params: RelationsAt, body: takes(OwnRelationPlan) },
  responses: gives(RelationDone, 'declared by a juror of themselves'),
})

const end = createRoute({
  method: 'post',
  path: `${one}/end`,
  middleware: [requires('relation.write')] as const,
  request: { params: RelationAt, body: takes(RelationEnd) },
  responses: gives(RelationDone, 'over from that day on; it counts for three years yet'),
})

const correct = createRoute({
  method: 'post',
  path: `${one}/correct`,
  middleware: [requires('relation.write')] as const,
  request: { params: RelationAt, body: takes(RelationCorrection) },
  responses: gives(RelationDone, 'never was so; it counts for nothing'),
})

const erase = createRoute({
  method: 'post',
  path: `${one}/erase`,
  middleware: [requires('relation.write')] as const,
  request: { params: RelationAt },
  responses: gives(RelationDone, 'what was told of it is forgotten'),
})

export const relationRoutes = router()
  .openapi(list, async (c) => {
    const { q } = c.req.valid('query')
    return c.json(await view(c, (tx, acting) => listRelations(tx, acting, q ?? '')), 200)
  })
  .openapi(parties, async (c) => {
    const { q } = c.req.valid('query')
    return c.json({ items: await view(c, (tx, acting) => partiesToName(tx, acting, q ?? '')) }, 200)
  })
  .openapi(record, async (c) => {
    const plan = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => recordRelation(tx, acting, plan, c.var.house.draw)))
  })
  .openapi(declare, async (c) => {
    const plan = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => declareRelation(tx, acting, plan, c.var.house.draw)))
  })
  .openapi(end, async (c) => {
    const { relation } = c.req.valid('param')
    const given = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => endRelation(tx, acting, relation, given)))
  })
  .openapi(correct, async (c) => {
    const { relation } = c.req.valid('param')
    const given = c.req.valid('json')
    return answer(c, STATUS, await perform(c, (tx, acting) => correctRelation(tx, acting, relation, given)))
  })
  .openapi(erase, async (c) => {
    const { relation } = c.req.valid('param')
    const { erasures } = c.var.house
    return answer(c, STATUS, await perform(c, (tx, acting) => eraseRelation(tx, acting, relation, erasures)))
  })
