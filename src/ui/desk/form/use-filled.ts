import { useState } from 'react'
import { useVoice } from '../../voice.tsx'
import { hints } from '../../words/common.ts'
import type { Word } from '../../words/say.ts'

const NONE: Readonly<Record<string, string>> = {}

/** For short forms that carry no schema: names what was left empty before anything is sent. `labels` are those of the fields, by name. */
export function useFilled(labels: Readonly<Record<string, Word>>) {
  const { t } = useVoice()
  const [errors, setErrors] = useState(NONE)
  return {
    errors,
    isFilled(typed: Readonly<Record<string, string>>): boolean {
      const gaps = Object.entries(labels).filter(([name]) => (typed[name] ?? '').trim() === '')
      const told = gaps.map(([name, label]) => [name, t(hints.emptyRequired, { label: t(label) })] as const)
      setErrors(gaps.length === 0 ? NONE : Object.fromEntries(told))
      return gaps.length === 0
    },
  }
}
