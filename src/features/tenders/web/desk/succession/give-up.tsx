import { Button } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { bidProblems } from '../../../../../ui/words/bid-problems.ts'
import { successionProblems, successionWords } from '../../../../../ui/words/succession.ts'
import type { BidView } from '../../../contract/bid.ts'
import { declineAward } from '../../declines-api.ts'

const PROBLEMS = { ...bidProblems, ...successionProblems }

/** The winner gives it up, told first what that brings about; nothing for whoever may not. */
export function GiveUp({ bid }: { bid: BidView }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [asking, setAsking] = useState(false)
  const decline = useDeed((reason: string, id) => declineAward({ tenant, bid: bid.id }, { reason }, id))
  if (bid.can['bid.decline'] !== true) return null
  return (
    <p className="after-facts">
      <Button danger onClick={() => setAsking(true)}>
        {t(successionWords.decline)}
      </Button>
      <ReasonDialog
        about={['bid-decline', bid.id]}
        open={asking}
        onClose={() => setAsking(false)}
        title={t(successionWords.declineTitle)}
        sample={successionWords.sampleReason}
        words={PROBLEMS}
        onReason={(reason) => decline.mutateAsync(reason)}
      >
        <p>{t(successionWords.declineConsequence)}</p>
      </ReasonDialog>
    </p>
  )
}
