import { hc } from 'hono/client'
import type { RelationId, Tenant } from '../../../kernel/ids.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  type OwnRelationPlan,
  type RelationCorrection,
  RelationDone,
  type RelationEnd,
  RelationParties,
  type RelationPlan,
  Relations,
} from '../contract/relation.ts'
import type { relationRoutes } from '../routes/relations.ts'

const tenants = hc<typeof relationRoutes>('/api').tenants[':tenant']
const one = tenants.relations[':relation']

const named = (id: string) => ({ headers: deedNamed(id) })

export const fetchRelations = (tenant: Tenant, q: string) =>
  readReply(Relations, tenants.relations.$get({ param: { tenant }, query: { q } }))
export const fetchPartiesToName = (tenant: Tenant, q: string) =>
  readReply(RelationParties, tenants['relation-parties'].$get({ param: { tenant }, query: { q } }))
export const recordRelation = (tenant: Tenant, json: RelationPlan, id: string) =>
  readReply(RelationDone, tenants.relations.$post({ param: { tenant }, json }, named(id)))
export const declareRelation = (tenant: Tenant, json: OwnRelationPlan, id: string) =>
  readReply(RelationDone, tenants.relations.own.$post({ param: { tenant }, json }, named(id)))
export const endRelation = (tenant: Tenant, relation: RelationId, json: RelationEnd, id: string) =>
  readReply(RelationDone, one.end.$post({ param: { tenant, relation }, json }, named(id)))
export const correctRelation = (tenant: Tenant, relation: RelationId, json: RelationCorrection, id: string) =>
  readReply(RelationDone, one.correct.$post({ param: { tenant, relation }, json }, named(id)))
export const eraseRelation = (tenant: Tenant, relation: RelationId, id: string) =>
  readReply(RelationDone, one.erase.$post({ param: { tenant, relation } }, named(id)))
