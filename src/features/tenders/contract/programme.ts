import { z } from '@hono/zod-openapi'
import { Fen } from '../../../kernel/fen.ts'
import { ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { ProgrammePlan as Plan, ProgrammeState, ProgrammeStatus } from '../rules/programme.ts'

export const ProgrammesAt = z.object({ tenant: Tenant })
export const ProgrammeAt = z.object({ tenant: Tenant, programme: ProgrammeId })

// A schema made before the description was loaded cannot describe itself; an extended one is made anew.
export const ProgrammePlan = Plan.extend({}).openapi('ProgrammePlan')

/** What the caller may do to the object now, by the name of the deed. */
export const Can = z.record(z.string(), z.boolean())

/** A programme with what has been put into lots, and who approved it. */
export const ProgrammeView = ProgrammeState.extend({
  lots: z.int(),
  allottedFen: Fen,
  awardedFen: Fen,
  approvedBy: z.string().nullable(),
  can: Can,
}).openapi('Programme')
export type ProgrammeView = z.infer<typeof ProgrammeView>
export const ProgrammeList = z.object({ items: z.array(ProgrammeView) }).openapi('ProgrammeList')

export const Opinion = z.strictObject({ opinion: prose(500) }).openapi('Opinion')
export const Reason = z.strictObject({ reason: line(500) }).openapi('Reason')
export const ProgrammeDone = z.object({ id: ProgrammeId, status: ProgrammeStatus }).openapi('ProgrammeDone')
export type ProgrammeDone = z.infer<typeof ProgrammeDone>

export const ProgrammeRefusalCode = z.enum(['not-found', 'wrong-status', 'code-taken', 'budget-below-lots', 'no-lots'])
export type ProgrammeRefusalCode = z.infer<typeof ProgrammeRefusalCode>
