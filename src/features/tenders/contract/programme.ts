import { z } from '@hono/zod-openapi'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { line, prose } from '../../../kernel/text.ts'
import { ProgrammePlan as Plan, ProgrammeState, ProgrammeStatus } from '../rules/programme.ts'

/** As it was read: where somebody has written since, it is another. */
export const Revision = z.int().min(1)

export const ProgrammesAt = z.object({ tenant: Tenant })
export const ProgrammeAt = z.object({ tenant: Tenant, programme: ProgrammeId })

// A schema made before the description was loaded cannot describe itself; an extended one is made anew.
export const ProgrammePlan = Plan.extend({}).openapi('ProgrammePlan')

/** A plan rewritten from the revision that was read. */
export const ProgrammeRevision = z.strictObject({ revision: Revision, plan: ProgrammePlan }).openapi('ProgrammeRevision')
export type ProgrammeRevision = z.infer<typeof ProgrammeRevision>

/** What the caller may do to the object now, by the name of the deed. */
export const Can = z.record(z.string(), z.boolean())

/** A programme with what has been put into lots, and who approved it. */
export const ProgrammeView = ProgrammeState.extend({
  lots: z.int(),
  allottedFen: Fen,
  /** By how much its contracts go over the budgets of their projects, as far as the reader sees them: gone from what is left as well. */
  overspentFen: Fen,
  awardedFen: Fen,
  approvedBy: z.string().nullable(),
  can: Can,
}).openapi('Programme')
export type ProgrammeView = z.infer<typeof ProgrammeView>
export const ProgrammeList = z.object({ items: z.array(ProgrammeView) }).openapi('ProgrammeList')

export const Opinion = z.strictObject({ opinion: prose(500) }).openapi('Opinion')

/** A plan beyond it would not be read line by line. */
export const LOTS_OF_A_PLAN = 1000
/** Consent to a plan as it was read, and to each of its lots as they were read with it. */
export const PlanConsent = Opinion.extend({
  revision: Revision,
  lots: z.array(z.strictObject({ id: LotId, revision: Revision })).max(LOTS_OF_A_PLAN),
}).openapi('PlanConsent')
export type PlanConsent = z.infer<typeof PlanConsent>

/** `unconsulted`: why its needs were not put to the public, where the way of purchasing asks for that. */
export const PlanSubmission = z.strictObject({ unconsulted: tellingReason(500).exactOptional() }).openapi('PlanSubmission')
export type PlanSubmission = z.infer<typeof PlanSubmission>

export const Reason = z.strictObject({ reason: line(500) }).openapi('Reason')
export const ProgrammeDone = z.object({ id: ProgrammeId, status: ProgrammeStatus }).openapi('ProgrammeDone')
export type ProgrammeDone = z.infer<typeof ProgrammeDone>

export const ProgrammeRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'profile-not-supported',
  'profile-fixed',
  'code-taken',
  'budget-below-lots',
  'no-lots',
  'consultation-missing',
  'ceiling-reasons-missing',
])
export type ProgrammeRefusalCode = z.infer<typeof ProgrammeRefusalCode>
