import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { lotStanding } from '../../../../../ui/words/lot.ts'
import type { LotItem } from '../../../contract/lot.ts'
import { lotStandingOf } from '../../../rules/lot-standing.ts'

type Seen = Pick<LotItem, 'status' | 'disputed'> & { readonly next?: LotItem['next'] }

/** Where a project stands: an objection goes before its being in public notice, its contract before its being decided. */
export const LotTag = ({ lot: { status, disputed, next = null } }: { lot: Seen }) => (
  <StatusTag table={lotStanding} status={lotStandingOf({ status, disputed, next: next?.deed ?? null })} />
)
