import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { lotStanding } from '../../../../../ui/words/lot.ts'
import type { LotItem } from '../../../contract/lot.ts'

/** Where a project stands; that somebody objected to its result goes before its being in public notice. */
export const LotTag = ({ lot: { status, disputed } }: { lot: Pick<LotItem, 'status' | 'disputed'> }) => (
  <StatusTag table={lotStanding} status={disputed ? 'disputed' : status} />
)
