import { Button } from 'antd'
import { Remark } from '../../../../ui/desk/states.tsx'
import { instantShown } from '../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { firstPasswordWords } from '../../../../ui/words/settings.ts'
import type { PasswordFrom } from '../../contract/me.ts'
import { PasswordForm } from './change-password.tsx'
import { useLeaving } from './leaving.tsx'
import { useTab } from './use-tab.ts'

const sayMadeBy = ({ t, lang }: Pick<Voice, 't' | 'lang'>, { by, unit, at }: PasswordFrom) => {
  const when = instantShown(lang, at)
  return by === null
    ? t(firstPasswordWords.madeByOperator, { when })
    : t(firstPasswordWords.madeBy, { name: by, unit: unit ?? '', when })
}

/** At the door, for whoever logs in with a password that somebody else has made. */
export default function FirstPassword({ madeBy, onLang }: { madeBy: PasswordFrom | null; onLang: () => void }) {
  const { t, lang } = useVoice()
  useTab(t(firstPasswordWords.title))
  const goOn = () => window.location.assign('/desk/')
  const { leave, question } = useLeaving(goOn)
  return (
    <main className="entry" id="content">
      <header>
        <h1>{t(firstPasswordWords.title)}</h1>
      </header>
      <Remark tone="waiting">
        {t(firstPasswordWords.explain)}
        {madeBy && (
          <>
            <br />
            {sayMadeBy({ t, lang }, madeBy)}
          </>
        )}
      </Remark>
      <PasswordForm onDone={goOn} onCancel={leave} />
      {question}
      <footer>
        <Button type="link" onClick={onLang}>
          {t(shellWords.otherLanguage)}
        </Button>
      </footer>
    </main>
  )
}
