import { moneyShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { resultWords } from '../../../../../ui/words/result.ts'
import type { PanelResults } from '../../../contract/results.ts'
import { isChecked } from './check-list.tsx'

type Props = { results: Pick<PanelResults, 'proposal' | 'refused' | 'checks'>; names: ReadonlyMap<string, string> }

/** What the panel's report comes to: who is proposed, or that nobody reached the pass mark; nothing while there is no ranking. */
export function Outcome({ results, names }: Props) {
  const { t } = useVoice()
  const { proposal, refused } = results
  if (proposal === null) {
    if (refused !== 'below-pass') return null
    return <p className="proposal">{t(isChecked(results) ? resultWords.nobody : resultWords.preliminaryNobody)}</p>
  }
  return (
    <p className="proposal">
      {t(isChecked(results) ? resultWords.proposal : resultWords.preliminary, {
        name: names.get(proposal.winner) ?? '',
        amount: moneyShown(proposal.awardFen),
      })}
    </p>
  )
}
