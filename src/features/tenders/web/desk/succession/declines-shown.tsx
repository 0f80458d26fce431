import { civilDateOf } from '../../../../../kernel/civil.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { successionWords } from '../../../../../ui/words/succession.ts'
import type { AwardView } from '../../../contract/award.ts'
import { statementHref } from '../../declines-api.ts'

/** Who gave it up, when, why and by which paper: for the office alone, which is sent nothing else of it. */
export function DeclinesShown({ award: { lotId: lot, declines } }: { award: Pick<AwardView, 'lotId' | 'declines'> }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  return (
    <ul>
      {declines.map(({ bid, partyName, at, arrivedOn, reason, paper }) => (
        <li key={bid}>
          {t(successionWords.declinedLine, { party: partyName, date: dateShown(lang, civilDateOf(at)), reason })}{' '}
          {arrivedOn === null ? (
            <span className="quiet">{t(successionWords.byItself)}</span>
          ) : (
            <span className="quiet">{t(successionWords.byPaper, { date: dateShown(lang, arrivedOn) })}</span>
          )}{' '}
          {paper !== null && <a href={statementHref({ tenant, lot }, paper.id)}>{paper.name}</a>}
        </li>
      ))}
    </ul>
  )
}
