import { z } from '@hono/zod-openapi'
import { CivilDate } from '../../../kernel/civil.ts'
import { AcceptanceId, LotId } from '../../../kernel/ids.ts'

const Spread = z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()])

/** The body of an acceptance's result (验收结果公开): nobody by name, neither who sat in the panel nor who gave an opinion. */
export const AcceptanceBody = z
  .object({
    lotId: LotId,
    acceptanceId: AcceptanceId,
    /** The first look is 1. */
    round: z.int(),
    occasion: z.enum(['period_over', 'done_early', 'terminated']),
    earlyReason: z.string(),
    contractNo: z.string(),
    code: z.string(),
    name: z.string(),
    purchaser: z.string(),
    provider: z.string(),
    periodFrom: CivilDate,
    endedOn: CivilDate,
    heldOn: CivilDate,
    place: z.string(),
    manner: z.string(),
    /** How many sat in the panel for whom. */
    panel: z.array(z.object({ seat: z.enum(['purchaser', 'community', 'user', 'expert']), people: z.int() })),
    indicators: z.array(
      z.object({
        name: z.string(),
        unit: z.string(),
        target: z.int(),
        delivered: z.int(),
        verified: z.int(),
        finding: z.enum(['met', 'partly', 'not_met']),
        reason: z.string(),
      }),
    ),
    /** How many were asked, how many answered, and how many of them gave each mark from 1 to 5. */
    opinions: z.object({ invited: z.int(), answered: z.int(), spread: Spread, heard: z.string(), fewReason: z.string() }),
    conclusion: z.enum(['passed', 'basic', 'failed']),
    statement: z.string(),
    rectification: z.object({ matters: z.string(), by: CivilDate }).nullable(),
    signedOn: CivilDate,
    publishedOn: CivilDate,
    publishBy: CivilDate,
  })
  .openapi('AcceptanceBody')
export type AcceptanceBody = z.infer<typeof AcceptanceBody>
