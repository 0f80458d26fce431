import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { InWords, useVoice } from '../../../../../ui/voice.tsx'
import { backfilledWords } from '../../../../../ui/words/backfilled.ts'
import { lotStanding } from '../../../../../ui/words/lot.ts'
import type { LotItem } from '../../../contract/lot.ts'

/** Where a project stands: an objection goes before its being in public notice, its contract before its being decided. */
export function LotTag({
  lot: { standing, backfillId = null, profile },
}: {
  lot: Pick<LotItem, 'standing'> & Partial<Pick<LotItem, 'backfillId' | 'profile'>>
}) {
  const { t } = useVoice()
  return (
    <InWords of={profile}>
      <StatusTag table={lotStanding} status={standing} />
      {backfillId !== null && <span className="quiet"> {t(backfilledWords.mark)}</span>}
    </InWords>
  )
}
