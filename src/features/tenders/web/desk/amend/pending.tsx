import { Button } from 'antd'
import { useState } from 'react'
import { saysNothing } from '../../../../../kernel/stock-reasons.ts'
import { ConsentButton } from '../../../../../ui/desk/consent-button.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { amendingWords, pendingStatus } from '../../../../../ui/words/amending.ts'
import { amendmentProblems } from '../../../../../ui/words/amendment-problems.ts'
import { amendmentWords } from '../../../../../ui/words/amendment.ts'
import type { LotAmendments } from '../../../contract/amendment.ts'
import type { LotView } from '../../../contract/lot.ts'
import { changesBetween } from '../../../rules/amendment.ts'
import { answerAmendment, type AmendmentAnswer } from '../../amendments-api.ts'
import { ChangesTable } from './changes-table.tsx'

type Props = { lot: LotView; pending: NonNullable<LotAmendments['pending']>; can: LotAmendments['can'] }

/** What is on its way: the change beside what the call says, the reason, and the leader's two answers. */
export function Pending({ lot, pending, can }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const answer = useDeed((input: AmendmentAnswer, id) => answerAmendment({ tenant, lot: lot.id }, input, id))
  const changes = changesOf(lot, pending)
  return (
    <Panel title={t(amendingWords.pending)}>
      <Refusal error={answer.error} words={amendmentProblems} />
      <p>
        <StatusTag table={pendingStatus} status={pending.status} />
      </p>
      <ChangesTable changes={changes} />
      <p>
        {t(amendmentWords.reason)} {pending.reason}
      </p>
      {pending.note !== null && <p>{t(amendingWords.returnedFor, { reason: pending.note })}</p>}
      <p className="row-actions alone">
        {can['lot.approve-amendment'] === true && (
          <ConsentButton
            label={t(amendingWords.agree)}
            about={lot.name}
            consequence={t(amendingWords.agreeConsequence)}
            busy={answer.isPending}
            seen={lot.revision}
            onConsent={(revision) => answer.mutate({ agree: true, revision })}
          />
        )}
        {can['lot.return-amendment'] === true && <Button onClick={() => setAsking(true)}>{t(amendingWords.sendBack)}</Button>}
      </p>
      <ReasonDialog
        about={['amendment-return', lot.id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(amendingWords.sendBack)}
        words={amendmentProblems}
        tooLittle={saysNothing}
        onReason={(reason) => answer.mutateAsync({ agree: false, revision: lot.revision, reason })}
      />
    </Panel>
  )
}

/** Against the call as it stands; nothing of a lot that was never called. */
function changesOf(lot: LotView, { substance }: Props['pending']) {
  const { bidDeadline, reviewOn, reviewPlace, contact } = lot
  if (bidDeadline === null || reviewOn === null) return []
  return changesBetween(lot, { bidDeadline, reviewOn, reviewPlace: reviewPlace ?? '', contact: contact ?? '', ...substance })
}
