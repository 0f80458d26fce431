import type { LotStatus } from './lot.ts'

export type LotStanding = LotStatus | 'disputed' | 'confirmed' | 'drawing' | 'approving' | 'signing' | 'signed'

const CONTRACT: Readonly<Record<string, LotStanding>> = {
  'contract.submit': 'drawing',
  'contract.approve': 'approving',
  'contract.sign': 'signing',
  'contract.publish': 'signed',
}

type Seen = { readonly status: LotStatus; readonly disputed: boolean; readonly next: string | null }

/**
 * Where a lot stands, for its reader. What comes next tells whether its result is confirmed and how far its contract is; whoever may not know of the contract has
 * no such next step, and sees the lot as decided until the contract is public.
 */
export function lotStandingOf({ status, disputed, next }: Seen): LotStanding {
  if (disputed) return 'disputed'
  if (status === 'scored' && next === 'lot.announce') return 'confirmed'
  if (status !== 'awarded' || next === null || !Object.hasOwn(CONTRACT, next)) return status
  return CONTRACT[next] ?? status
}
