import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { lotStanding } from '../../../../../ui/words/lot.ts'
import type { LotItem } from '../../../contract/lot.ts'

/** Where a project stands: an objection goes before its being in public notice, its contract before its being decided. */
export const LotTag = ({ lot: { standing } }: { lot: Pick<LotItem, 'standing'> }) => (
  <StatusTag table={lotStanding} status={standing} />
)
