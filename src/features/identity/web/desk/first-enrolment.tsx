import { Button } from 'antd'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import Enrolment from './enrolment.tsx'
import { useLeaving } from './leaving.tsx'
import { useTab } from './use-tab.ts'

/** At the door, for whoever holds a post that demands a second factor and has none. */
export default function FirstEnrolment({ onLang }: { onLang: () => void }) {
  const { t } = useVoice()
  useTab(t(secondFactorWords.setUp))
  const goOn = () => window.location.assign('/desk/')
  const { leave, question } = useLeaving(goOn)
  return (
    <main className="entry" id="content">
      <header>
        <h1>{t(secondFactorWords.setUp)}</h1>
      </header>
      <Remark tone="waiting">{t(secondFactorWords.mustStart)}</Remark>
      <Enrolment onDone={goOn} />
      {question}
      <footer>
        <Button type="link" onClick={leave}>
          {t(shellWords.signOut)}
        </Button>
        <Button type="link" onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </Button>
      </footer>
    </main>
  )
}
