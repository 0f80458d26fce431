import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { BidId, LotId } from '../../../kernel/ids.ts'
import { BidStatus } from '../rules/bid.ts'
import { FactStated } from '../rules/bid-content.ts'
import { FactValue } from '../rules/stated-facts.ts'
import { BidFile } from './bid.ts'
import { Can } from './programme.ts'

/** One stated fact that earns points: what the bidder typed, what was found on the papers, and what it earns. */
export const FactView = z
  .object({
    fact: FactStated,
    stated: FactValue.nullable(),
    /** Null until somebody has held it against the papers; `reason` where another value counts than the stated one. */
    confirmed: z.object({ value: FactValue, reason: z.string().nullable(), name: z.string(), at: Instant }).nullable(),
    /** By criterion; null while a fact of any qualified bid is open. */
    points: z.array(z.object({ leaf: z.string(), points: z.string().nullable() })),
  })
  .openapi('FactView')
export type FactView = z.infer<typeof FactView>

export const BidFacts = z
  .object({
    bidId: BidId,
    revision: z.int(),
    label: z.string().nullable(),
    partyName: z.string(),
    status: BidStatus,
    files: z.array(BidFile),
    facts: z.array(FactView),
    can: Can,
  })
  .openapi('BidFacts')
export type BidFacts = z.infer<typeof BidFacts>

/** The bids that were opened and not turned down, by label. */
export const LotFacts = z.object({ lotId: LotId, bids: z.array(BidFacts) }).openapi('LotFacts')
export type LotFacts = z.infer<typeof LotFacts>
