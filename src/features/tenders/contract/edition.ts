import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { EditionId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line } from '../../../kernel/text.ts'
import { EditionState, EditionStatus } from '../rules/edition.ts'
import { OwnRules } from '../rules/own-rules.ts'
import { Profile } from '../rules/profile.ts'
import { Can } from './programme.ts'

export const EditionsAt = z.object({ tenant: Tenant })
export const EditionAt = z.object({ tenant: Tenant, edition: EditionId })

/** What the officer proposes: changes to the rules as they were read, with the reason. `base` is null where the system's own are in force. */
export const EditionProposal = z
  .strictObject({ code: ProfileCode, base: EditionId.nullable(), changes: OwnRules, reason: line(500) })
  .openapi('EditionProposal')
export type EditionProposal = z.infer<typeof EditionProposal>

const Done = z.strictObject({ name: z.string(), at: Instant })

/** An edition with who proposed and who answered it. */
export const EditionView = EditionState.extend({
  proposedBy: Done.nullable(),
  answeredBy: Done.nullable(),
  can: Can,
}).openapi('Edition')
export type EditionView = z.infer<typeof EditionView>

/** The rules that calls published now will follow, and every edition there has been, newest first. */
export const EditionList = z
  .object({
    current: z.array(z.strictObject({ code: ProfileCode, edition: EditionId.nullable(), rules: Profile })),
    items: z.array(EditionView),
    can: Can,
  })
  .openapi('EditionList')
export type EditionList = z.infer<typeof EditionList>

export const EditionDone = z.object({ id: EditionId, status: EditionStatus }).openapi('EditionDone')
export type EditionDone = z.infer<typeof EditionDone>

export const EditionRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'already-proposed',
  'nothing-changed',
  'rules-not-possible',
])
export type EditionRefusalCode = z.infer<typeof EditionRefusalCode>
