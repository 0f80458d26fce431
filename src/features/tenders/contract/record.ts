import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { PageOfDeeds } from '../../../kernel/page-mark.ts'
import { Role } from '../../../kernel/roles.ts'

export const RecordQuery = PageOfDeeds
export type RecordQuery = z.infer<typeof RecordQuery>

/** One deed: what, by whom in which role, and when. What came about by itself names no person. */
export const RecordedDeed = z
  .object({
    id: z.string(),
    deed: z.string(),
    at: Instant,
    role: z.union([Role, z.literal('system')]),
    name: z.string().nullable(),
    /** The organisation or the juror whom it concerned, where that is not who did it. */
    about: z.string().nullable(),
    /** The opinion, reason or note given with it, where the reader may know it. */
    remark: z.string().nullable(),
  })
  .openapi('RecordedDeed')
export type RecordedDeed = z.infer<typeof RecordedDeed>

/** Newest first; `next` is the `after` of the page with what was before. */
export const LotRecord = z.object({ items: z.array(RecordedDeed), next: z.string().nullable() }).openapi('LotRecord')
export type LotRecord = z.infer<typeof LotRecord>
