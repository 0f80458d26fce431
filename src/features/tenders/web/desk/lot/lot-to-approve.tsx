import { Panel } from '../../../../../ui/desk/panel.tsx'
import { PlanChanges } from '../../../../../ui/desk/plan-changes.tsx'
import { ServiceDoubts } from '../../../../../ui/desk/service-doubts.tsx'
import { WithoutNeed } from '../../../../../ui/desk/without-need.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { approvalWords } from '../../../../../ui/words/approval.ts'
import type { LotView } from '../../../contract/lot.ts'

/** While a project waits for the leader by itself: what was approved, and what it says now. */
export function LotToApprove({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  if (lot.toApprove.length === 0) return null
  return (
    <Panel title={t(approvalWords.changes)}>
      <PlanChanges lot={lot} />
      <WithoutNeed lots={[lot]} />
      <ServiceDoubts lots={[lot]} />
    </Panel>
  )
}
