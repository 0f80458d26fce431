import type { ReactNode } from 'react'
import { useVoice } from '../voice.tsx'
import { timeWords } from '../words/common.ts'
import './css/time-line.css'

export type TimeLineStep = {
  readonly key: string
  readonly label: string
  /** `next`: its turn, but nobody has begun. */
  readonly state: 'done' | 'now' | 'next' | 'coming'
  /** In words already: a date, a period, a time of day. */
  readonly when?: string
  readonly note?: ReactNode
}

const isCurrent = ({ state }: TimeLineStep) => state === 'now' || state === 'next'

/** What was done, what runs, what comes. The state is said in words too: colour alone would not reach everyone. */
export function TimeLine({ label, steps }: { label: string; steps: readonly TimeLineStep[] }) {
  const { t } = useVoice()
  return (
    <ol className="time-line" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={isCurrent(step) ? 'step' : undefined}>
          <span className="time-line-mark" aria-hidden="true">
            {step.state === 'done' ? '✓' : ''}
          </span>
          <span className="time-line-label">{step.label}</span>
          <span className={isCurrent(step) ? 'time-line-now' : 'hidden'}>{t(timeWords[step.state])}</span>
          {step.when !== undefined && <span className="time-line-when">{step.when}</span>}
          {step.note !== undefined && <span className="time-line-when">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
