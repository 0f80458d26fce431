import { Fetched } from '../../../../../ui/desk/fetched.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { factWords } from '../../../../../ui/words/stated-facts.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { SeatView } from '../../../contract/seat.ts'
import { factsAsked } from '../../../rules/stated-facts.ts'
import { useLotFacts } from '../../bids-api.ts'
import { FactsTable } from './facts-table.tsx'

type Props = { seat: Pick<SeatView, 'lotId' | 'rubric'>; bid: string }

/** 按申报材料计算的得分: beside a juror's own marks for a bid, and not to be marked. */
export function CountedFacts({ seat, bid }: Props) {
  const { t } = useVoice()
  const isShown = factsAsked(seat.rubric).length > 0
  const facts = useLotFacts(seat.lotId, isShown)
  if (!isShown) return null
  return (
    <Panel title={t(factWords.counted)}>
      <p className="quiet">{t(factWords.countedHow)}</p>
      <Fetched query={facts} words={tenderProblems}>
        {({ bids }) =>
          bids
            .filter(({ bidId }) => bidId === bid)
            .map((one) => <FactsTable key={one.bidId} caption={t(factWords.counted)} facts={one.facts} isBrief />)
        }
      </Fetched>
    </Panel>
  )
}
