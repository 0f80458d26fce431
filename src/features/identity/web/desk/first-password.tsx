import { Button } from 'antd'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { firstPasswordWords } from '../../../../ui/words/settings.ts'
import { signOut } from '../door.ts'
import { PasswordForm } from './change-password.tsx'
import { useTab } from './use-tab.ts'

/** At the door, for whoever logs in with a password that somebody else has made. */
export default function FirstPassword({ onLang }: { onLang: () => void }) {
  const { t } = useVoice()
  useTab(t(firstPasswordWords.title))
  const goOn = () => window.location.assign('/desk/')
  const leave = () => void signOut().finally(goOn)
  return (
    <main className="entry" id="content">
      <header>
        <h1>{t(firstPasswordWords.title)}</h1>
      </header>
      <Remark tone="waiting">{t(firstPasswordWords.explain)}</Remark>
      <PasswordForm onDone={goOn} onCancel={leave} />
      <footer>
        <Button type="link" onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </Button>
      </footer>
    </main>
  )
}
