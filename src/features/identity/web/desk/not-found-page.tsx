import { Empty } from '../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'

/** An address that leads nowhere, or to what is not the reader's to see. */
export function NotFoundPage() {
  const { t } = useVoice()
  return <Empty action={<a href="/desk/">{t(shellWords.goHome)}</a>}>{t(shellWords.notFound)}</Empty>
}
