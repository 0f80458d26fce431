import { Button } from 'antd'
import { useState } from 'react'
import type { LotId } from '../../../../../kernel/ids.ts'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotWords } from '../../../../../ui/words/lot.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import { moveAward } from '../../awards-api.ts'
import { SECTIONS } from './ways.ts'
import { challengeWords } from '../../../../../ui/words/challenge.ts'

/** While the lot is suspended: answer the objections below, then let the notice run on with a reason. */
export function ResumeButton({ lot }: { lot: LotId }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const resume = useDeed((reason: string, id) => moveAward({ tenant, lot }, { deed: 'lot.resume', reason }, id))
  return (
    <>
      <Refusal error={resume.error} words={tenderProblems} />
      <Button type="primary" loading={resume.isPending} onClick={() => setAsking(true)}>
        {t(lotWords.resume)}
      </Button>
      <Button href={`#${SECTIONS.challenges}`}>{t(challengeWords.challenge)}</Button>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t(lotWords.resume)}
        onReason={(reason) => {
          setAsking(false)
          resume.mutate(reason)
        }}
      />
    </>
  )
}
