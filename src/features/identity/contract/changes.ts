import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { Tenant } from '../../../kernel/ids.ts'
import { PageOfDeeds } from '../../../kernel/page-mark.ts'
import { FieldChange } from '../rules/changed-fields.ts'
import { HeldRole } from './second-factor.ts'

export const ChangesAt = z.object({ tenant: Tenant })

export const ChangesQuery = PageOfDeeds.extend({
  /** Only what was done about those who hold or ever held such a post: their appointment to it, its end, their logins. */
  role: HeldRole.optional(),
})
export type ChangesQuery = z.infer<typeof ChangesQuery>

/** One change of the settings: by whom, what, and for whom or of which organisation; with the post where it is one. */
export const ChangeView = z.object({
  id: z.string(),
  at: Instant,
  /** Null where an operator did it. */
  by: z.string().nullable(),
  what: z.string(),
  about: z.string().nullable(),
  role: HeldRole.nullable(),
  /** Of an organisation's details: what they were and what they are. */
  fields: z.array(FieldChange),
})
export type ChangeView = z.infer<typeof ChangeView>

/** Newest first; `next` is the `after` of the page with what was before. */
export const Changes = z.object({ items: z.array(ChangeView), next: z.string().nullable() }).openapi('Changes')
export type Changes = z.infer<typeof Changes>
