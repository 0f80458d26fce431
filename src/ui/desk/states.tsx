import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useVoice } from '../voice.tsx'
import { buttons, hints } from '../words/common.ts'
import { problemWord } from '../words/problems.ts'
import type { Words } from '../words/say.ts'

/** Nothing here: say what would stand here, and offer the way to begin. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="state">
      <p>{children}</p>
      {action}
    </div>
  )
}

export function Loading() {
  const { t } = useVoice()
  return <output className="state">{t(hints.loading)}</output>
}

type ProblemProps = {
  code: string
  /** The feature's own words for its codes, before the common ones. */
  words?: Words
  filling?: Readonly<Record<string, string | number>>
  onRetry?: () => void
}

/** What went wrong, in words for people, never as a code. */
export function Problem({ code, words, filling, onRetry }: ProblemProps) {
  const { lang, profile, t } = useVoice()
  return (
    <div className="problem" role="alert">
      <p>{problemWord(lang, code, { profile, ...(words ? { own: words } : {}), ...(filling ? { filling } : {}) })}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t(buttons.retry)}</Button>}
    </div>
  )
}

/** Good news or a remark, said once to those who listen to the page. */
export function Remark({ tone = 'good', children }: { tone?: 'good' | 'quiet' | 'waiting'; children: ReactNode }) {
  return (
    <output className="remark" data-tone={tone}>
      {children}
    </output>
  )
}
