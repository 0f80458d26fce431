import type { BidStatus } from './bid.ts'

// Whoever supervises or evaluates a project carries it out neither itself (政府采购法实施条例第18条: whoever has provided supervision or the
// like for a purchase takes no other part in it). The two projects are the two sides; an organisation stands on one of them.

/** A bid by which its organisation stands on a side while bids are handed in: sealed, or further, and not lost. */
export const BIDDING: readonly BidStatus[] = ['sealed', 'opened', 'qualified', 'ranked', 'won']

/** The same once bids are opened: of two, the one that is let in first stands. */
export const LET_IN: readonly BidStatus[] = ['qualified', 'ranked', 'won']

type Named = { readonly cls: 'A' | 'B'; readonly status: string; readonly id: string }

/** Why these projects cannot be supervised by a plan; none where they can. */
export function supervisionFault(
  plan: { readonly cls: 'A' | 'B'; readonly supervises: readonly string[] },
  named: readonly Named[],
): 'not-class-b' | 'twice' | 'not-direct-services' | undefined {
  const { cls, supervises } = plan
  if (supervises.length === 0) return undefined
  if (cls !== 'B') return 'not-class-b'
  if (new Set(supervises).size !== supervises.length) return 'twice'
  const served = new Set(named.filter((lot) => lot.cls === 'A' && lot.status !== 'cancelled').map(({ id }) => id))
  return supervises.every((id) => served.has(id)) ? undefined : 'not-direct-services'
}
