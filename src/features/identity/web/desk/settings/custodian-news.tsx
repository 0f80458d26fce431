import { CivilDate, civilDateOf, plusDays } from '../../../../../kernel/civil.ts'
import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { changeWords, custodianNews } from '../../../../../ui/words/changes.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import { settingsWords } from '../../../../../ui/words/settings.ts'
import { useChangesAbout } from './use-settings.ts'
import '../../../../../ui/desk/css/settings.css'

const NEWS: Readonly<Record<string, Word>> = custodianNews
const DAYS = 30

/**
 * Whoever appoints those who unseal, or makes their passwords, could be both of them: so each change of the last days is before the
 * custodians’ own eyes and the officer’s, unasked.
 */
export default function CustodianNews() {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const since: CivilDate = plusDays(today, -DAYS)
  const found = useChangesAbout('custodian')
  const news = found.data?.items.filter(({ at }) => civilDateOf(at) >= since) ?? []
  if (news.length === 0) return null
  return (
    <div className="spaced">
      <Remark tone="waiting">
        {t(changeWords.ofCustodians)}
        <ul>
          {news.map(({ id, at, by, what, about }) => (
            <li key={id}>
              {t(NEWS[what] ?? changeWords.other, {
                about: about ?? '—',
                when: instantShown(lang, at),
                by: by ?? t(changeWords.operator),
              })}
            </li>
          ))}
        </ul>
        <PageLink to={['settings', 'changes']}>{t(settingsWords.changes)}</PageLink>
      </Remark>
    </div>
  )
}
