import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { VariationId } from '../../../kernel/ids.ts'
import { Beyond } from '../rules/covered.ts'
import { InShort } from '../rules/supplement.ts'
import { VariationKind, VariationStatus } from '../rules/variation-kind.ts'

/** What is being changed of any contract and is not public yet, in a line. */
export const OpenVariations = z
  .object({
    items: z.array(
      z.object({
        id: VariationId,
        kind: VariationKind,
        status: VariationStatus,
        lotName: z.string(),
        reason: z.string(),
        /** Of a supplement, what it changes; null of what changes no terms. */
        changes: InShort.nullable(),
        /** Of a supplement that waits for the leader, by how much it goes beyond its project; null elsewhere. */
        beyond: Beyond.nullable(),
        publishBy: CivilDate.nullable(),
        publishOverdue: z.boolean(),
      }),
    ),
  })
  .openapi('OpenVariations')
export type OpenVariations = z.infer<typeof OpenVariations>
