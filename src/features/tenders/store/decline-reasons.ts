import { z } from 'zod'
import type { BidId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>
const Said = z.looseObject({ reason: z.string() })

/** Why awards were given up, by bid. It stands in the record alone, whose row the office and the bid's own organisation see: nothing for others. */
export async function declineReasons(tx: ReadTx, { tenant }: Own, bids: readonly BidId[]): Promise<ReadonlyMap<BidId, string>> {
  if (bids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('action')
    .select(['subject', 'facts'])
    .where('tenant', '=', tenant)
    .where('noun', '=', 'bid')
    .where('subject', 'in', bids)
    .where('type', 'in', ['bid.decline', 'bid.decline-on-paper'])
    .execute()
  const said = new Map<string, string>(rows.map(({ subject, facts }) => [subject, Said.parse(JSON.parse(facts)).reason]))
  return new Map(
    bids.flatMap((bid): [BidId, string][] => {
      const reason = said.get(bid)
      return reason === undefined ? [] : [[bid, reason]]
    }),
  )
}
