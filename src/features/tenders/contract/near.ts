import { z } from '@hono/zod-openapi'
import { PartyId } from '../../../kernel/ids.ts'

const Named = z.object({ id: PartyId, name: z.string() })

/**
 * Two organisations that stand nearer to each other than bidders may: of one project, or of two of which one supervises the other.
 * `b` holds shares in `a`, or manages it; with the same head neither is first. `share`: hundredths of a percent.
 */
export const NearPair = z
  .object({
    a: Named,
    b: Named,
    why: z.enum(['same-head', 'holding', 'management']),
    share: z.int().nullable(),
    controlling: z.boolean(),
    /** The other project, where they stand on the two sides; null for rivals. */
    other: z.string().nullable(),
  })
  .openapi('NearPair')
export type NearPair = z.infer<typeof NearPair>
/** Nothing before the bids are opened. */
export const NearPairs = z.object({ items: z.array(NearPair) }).openapi('NearPairs')
