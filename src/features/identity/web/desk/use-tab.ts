import { useEffect } from 'react'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'

/** Names the browser's tab where there is no page title to do so. */
export function useTab(title: string) {
  const { t } = useVoice()
  const tab = `${title} · ${t(shellWords.product)}`
  useEffect(() => {
    document.title = tab
  }, [tab])
}
