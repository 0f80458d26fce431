import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { MemberId, PartyId, RelationId, Tenant } from '../../../kernel/ids.ts'
import { line, prose, searched } from '../../../kernel/text.ts'
import { Kin, RelationKind, RelationSource, RelationStatus } from '../rules/relation.ts'

export { Kin, RelationKind }

export const RelationsAt = z.object({ tenant: Tenant })
export const RelationAt = RelationsAt.extend({ relation: RelationId })
export const RelationQuery = z.object({ q: searched })

/** `share`: hundredths of a percent. `note`: the paper it is known by, or what was said; never the relative's name. */
export const RelationPlan = z
  .strictObject({
    kind: RelationKind,
    member: MemberId.nullable(),
    partyId: PartyId,
    otherId: PartyId.nullable(),
    kin: Kin.nullable(),
    share: z.int().min(1).max(10_000).nullable(),
    validFrom: CivilDate,
    validUntil: CivilDate.nullable(),
    source: RelationSource,
    note: prose(200),
  })
  .openapi('RelationPlan')
export type RelationPlan = z.infer<typeof RelationPlan>

/** Somebody's own word of themselves: of whom and on what ground is known. */
export const OwnRelationPlan = RelationPlan.omit({ member: true, otherId: true, source: true }).openapi('OwnRelationPlan')
export type OwnRelationPlan = z.infer<typeof OwnRelationPlan>

/** `revision`: as it was read, so that nobody ends what another has corrected meanwhile. */
export const RelationEnd = z.strictObject({ revision: z.int(), validUntil: CivilDate, reason: line(200) }).openapi('RelationEnd')
export type RelationEnd = z.infer<typeof RelationEnd>
export const RelationCorrection = z.strictObject({ revision: z.int(), reason: line(200) }).openapi('RelationCorrection')
export type RelationCorrection = z.infer<typeof RelationCorrection>

export const RelationView = z
  .object({
    id: RelationId,
    revision: z.int(),
    status: RelationStatus,
    kind: RelationKind,
    member: MemberId.nullable(),
    name: z.string().nullable(),
    partyId: PartyId,
    partyName: z.string(),
    otherId: PartyId.nullable(),
    otherName: z.string().nullable(),
    kin: Kin.nullable(),
    share: z.int().nullable(),
    validFrom: CivilDate,
    validUntil: CivilDate.nullable(),
    source: RelationSource,
    note: z.string(),
    recordedAt: Instant,
    by: z.string(),
    reason: z.string().nullable(),
    can: z.object({ end: z.boolean(), correct: z.boolean(), erase: z.boolean() }),
  })
  .openapi('Relation')
export type RelationView = z.infer<typeof RelationView>

/** `of`: organisations that one may name. `can.record`: of anybody; `can.declare`: of oneself. */
export const Relations = z
  .object({
    items: z.array(RelationView),
    more: z.boolean(),
    can: z.object({ record: z.boolean(), declare: z.boolean() }),
  })
  .openapi('Relations')
export type Relations = z.infer<typeof Relations>
export const RelationDone = z.object({ id: RelationId, status: RelationStatus }).openapi('RelationDone')
export type RelationDone = z.infer<typeof RelationDone>

/** Whom one may say that one is near: the organisations known here, by name. */
export const RelationParties = z
  .object({ items: z.array(z.object({ id: PartyId, name: z.string() })) })
  .openapi('RelationParties')

export const RelationRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'no-such-person',
  'no-such-organisation',
  'relation-shape',
  'same-organisation',
  'relation-dates',
  'relation-known',
  'paper-missing',
  'not-spent',
])
export type RelationRefusalCode = z.infer<typeof RelationRefusalCode>
