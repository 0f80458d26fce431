import { useState } from 'react'
import type { Lang } from '../../../../ui/words/say.ts'

const KEY = 'heli.lang'

/** Chinese unless this browser has been told otherwise. */
export function useLang(): [Lang, () => void] {
  const [lang, setLang] = useState<Lang>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'))
  return [
    lang,
    () => {
      const other = lang === 'zh' ? 'en' : 'zh'
      localStorage.setItem(KEY, other)
      setLang(other)
    },
  ]
}
