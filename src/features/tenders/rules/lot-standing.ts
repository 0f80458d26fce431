import { z } from 'zod'
import { LotStatus } from './lot.ts'

export const LotStanding = z.enum([
  ...LotStatus.options,
  'unpassed',
  'confirmed',
  'disputed',
  'paused',
  'upheld',
  'drawing',
  'approving',
  'signing',
  'signed',
])
export type LotStanding = z.infer<typeof LotStanding>

/** In the order in which a lot passes through them; the finance bureau may have it wait at any of them. */
export const STANDINGS = LotStatus.options.flatMap((status): readonly LotStanding[] => {
  if (status === 'closed') return [status, 'paused']
  if (status === 'auditing') return [status, 'unpassed']
  if (status === 'scored') return [status, 'confirmed']
  if (status === 'announced') return [status, 'disputed']
  if (status === 'suspended') return [status, 'upheld']
  return status === 'awarded' ? [status, 'drawing', 'approving', 'signing', 'signed'] : [status]
})

const CONTRACT: Readonly<Record<string, LotStanding>> = {
  'contract.submit': 'drawing',
  'contract.approve': 'approving',
  'contract.sign': 'signing',
  'contract.publish': 'signed',
}

/** `paused`: the finance bureau has it wait, and there is a purchase to wait (`mayBePaused`). */
type Seen = { readonly status: LotStatus; readonly disputed: boolean; readonly next: string | null; readonly paused: boolean }

/**
 * Where a lot stands, for its reader. What comes next tells whether its result is confirmed and how far its contract is; whoever
 * may not know of the contract has no such next step, and sees the lot as decided until the contract is public. A lot is suspended
 * by an objection that was upheld, and by nothing else.
 */
export function lotStandingOf({ status, disputed, next, paused }: Seen): LotStanding {
  if (paused) return 'paused'
  if (disputed) return 'disputed'
  if (status === 'suspended') return 'upheld'
  if (status === 'auditing' && next === 'lot.void-below-pass') return 'unpassed'
  if (status === 'scored' && next === 'lot.announce') return 'confirmed'
  if (status !== 'awarded' || next === null || !Object.hasOwn(CONTRACT, next)) return status
  return CONTRACT[next] ?? status
}
