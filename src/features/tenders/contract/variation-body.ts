import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { VariationId, LotId } from '../../../kernel/ids.ts'

const TERMS = z.object({
  amountFen: Fen,
  periodTo: CivilDate,
  instalments: z.array(z.object({ name: z.string(), percent: z.int(), amountFen: Fen, condition: z.string() })),
  indicators: z.array(
    Indicator.pick({ code: true, name: true, target: true, unit: true, recordKind: true, qualify: true, note: true }),
  ),
})

/** The body of what became of a contract (合同变更公开): a supplement old beside new, or that it is halted, taken up again or ended. */
export const VariationBody = z
  .object({
    lotId: LotId,
    variationId: VariationId,
    kind: z.enum(['supplement', 'suspension', 'resumption', 'termination']),
    no: z.string(),
    contractNo: z.string(),
    code: z.string(),
    name: z.string(),
    purchaser: z.string(),
    provider: z.string(),
    reason: z.string(),
    addedFen: Fen,
    before: TERMS.nullable(),
    terms: TERMS.nullable(),
    paidFen: Fen.nullable(),
    signedOn: CivilDate,
    publishedOn: CivilDate,
    publishBy: CivilDate,
  })
  .openapi('VariationBody')
export type VariationBody = z.infer<typeof VariationBody>
