import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { VariationId } from '../../../kernel/ids.ts'
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
        changes: z
          .object({
            addedFen: Fen,
            amountFen: Fen,
            periodTo: z.object({ was: CivilDate, now: CivilDate }).nullable(),
            indicators: z.array(z.object({ name: z.string(), unit: z.string(), was: z.int().nullable(), now: z.int() })),
            payments: z.boolean(),
          })
          .nullable(),
        publishBy: CivilDate.nullable(),
        publishOverdue: z.boolean(),
      }),
    ),
  })
  .openapi('OpenVariations')
export type OpenVariations = z.infer<typeof OpenVariations>
