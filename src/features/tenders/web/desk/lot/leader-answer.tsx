import { Button } from 'antd'
import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { consequences, deedButtons } from '../../../../../ui/words/next.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { type AwardMove, moveAward } from '../../awards-api.ts'

type Props = { lot: LotId; can: Readonly<Record<string, boolean>> }

/** The leader confirms the result, or sends it back with a reason. */
export function LeaderAnswer({ lot, can }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: AwardMove, id) => moveAward({ tenant, lot }, input, id))
  return (
    <>
      <Refusal error={move.error} words={tenderProblems} />
      {can['lot.confirm'] === true && (
        <ConfirmButton
          label={t(deedButtons['lot.confirm'])}
          consequence={t(consequences['lot.confirm'])}
          busy={move.isPending}
          onConfirm={() => move.mutate({ deed: 'lot.confirm', opinion: '' })}
        />
      )}
      {can['lot.return'] === true && <Button onClick={() => setAsking(true)}>{t(lotWords.askReview)}</Button>}
      <ReasonDialog
        about={['lot-return', lot]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(lotWords.askReview)}
        onReason={(reason) => {
          setAsking(false)
          move.mutate({ deed: 'lot.return', reason })
        }}
      />
    </>
  )
}
