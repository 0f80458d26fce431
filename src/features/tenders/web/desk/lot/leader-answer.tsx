import { Button } from 'antd'
import { useState } from 'react'
import { ConsentButton } from '../../../../../ui/desk/consent-button.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { consequences, deedButtons } from '../../../../../ui/words/next.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { LotView } from '../../../contract/lot.ts'
import { type AwardMove, moveAward } from '../../awards-api.ts'

type Props = { lot: Pick<LotView, 'id' | 'revision' | 'can'> }

/** The leader confirms the result, or sends it back with a reason. */
export function LeaderAnswer({ lot: { id: lot, revision: seen, can } }: Props) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const move = useDeed((input: AwardMove, id) => moveAward({ tenant, lot }, input, id))
  return (
    <>
      <Refusal error={move.error} words={tenderProblems} />
      {can['lot.confirm'] === true && (
        <ConsentButton
          label={t(deedButtons['lot.confirm'])}
          consequence={t(consequences['lot.confirm'])}
          busy={move.isPending}
          seen={seen}
          onConsent={(revision) => move.mutate({ deed: 'lot.confirm', opinion: '', revision })}
        />
      )}
      {can['lot.return'] === true && <Button onClick={() => setAsking(true)}>{t(lotWords.askReview)}</Button>}
      <ReasonDialog
        about={['lot-return', lot]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(lotWords.askReview)}
        words={tenderProblems}
        onReason={(reason) => move.mutateAsync({ deed: 'lot.return', reason })}
      />
    </>
  )
}
