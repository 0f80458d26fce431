import { useId, useState } from 'react'
import type { CivilDate } from '../../kernel/civil.ts'
import { daysBetween } from '../../kernel/civil.ts'
import type { Deadline as Computed, Step } from '../../kernel/working-days.ts'
import { countShown, dateShown } from '../format.ts'
import { useVoice } from '../voice.tsx'
import { buttons, timeWords } from '../words/common.ts'
import type { Speaker } from '../words/profile.ts'
import './css/deadline.css'

type Props = {
  label: string
  deadline: Computed
  /** The rule in words, with its source: it shows only behind 查看依据. */
  rule: string
  /** The date and time that were set, where they may be later than what the rule asks at least. */
  set?: string
  /** Today in the authority's time; without it nothing is said about what is left. */
  today?: CivilDate
}

/** A date to keep. 查看依据 unfolds the rule and the count of days that led to it. */
export function Deadline({ label, deadline, rule, set, today }: Props) {
  const { lang, t } = useVoice()
  const [open, setOpen] = useState(false)
  const basis = useId()
  return (
    <div className="deadline">
      <p>
        <span className="quiet">{label}</span> <strong>{set ?? dateShown(lang, deadline.due)}</strong>{' '}
        {today !== undefined && <Left days={daysBetween(today, deadline.due)} />}{' '}
        <button type="button" className="link" aria-expanded={open} aria-controls={basis} onClick={() => setOpen(!open)}>
          {t(open ? buttons.hideBasis : buttons.seeBasis)}
        </button>
      </p>
      <div id={basis} className="deadline-basis" hidden={!open}>
        <p>{rule}</p>
        {deadline.provisional && <p className="deadline-provisional">{t(timeWords.provisional)}</p>}
        <ol>
          {numbered(deadline.steps).map(({ step, nth }) => (
            <li key={step.date} data-counts={step.counts}>
              <span>{dateShown(lang, step.date)}</span> <span>{reason(t, deadline.unit, step, nth)}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function Left({ days }: { days: number }) {
  const { t, lang } = useVoice()
  if (days < 0)
    return (
      <span className="tag" data-tone="bad">
        {t(timeWords.overdue)}
      </span>
    )
  const words = days === 0 ? t(timeWords.dueToday) : t(timeWords.daysLeft, { days: countShown(lang, 'days', days) })
  return (
    <span className="tag" data-tone={days <= 3 ? 'waiting' : 'quiet'}>
      {words}
    </span>
  )
}

/** Each counted step gets its number; the others keep that of the one before. */
const numbered = (steps: readonly Step[]) => {
  let nth = 0
  return steps.map((step) => {
    if (step.counts) nth += 1
    return { step, nth }
  })
}

const KINDS = {
  start: timeWords.startDay,
  weekend: timeWords.weekend,
  holiday: timeWords.holiday,
  'make-up': timeWords.makeUpDay,
  workday: timeWords.workingDay,
  paused: timeWords.paused,
} as const satisfies Record<Step['why'], unknown>

function reason(t: Speaker, unit: Computed['unit'], step: Step, nth: number): string {
  const kind = t(KINDS[step.why])
  if (step.why === 'start') return kind
  if (!step.counts) return `${kind} · ${t(timeWords.notCounted)}`
  if (unit === 'working-day')
    return step.why === 'make-up' ? `${kind} · ${t(timeWords.countedAs, { nth })}` : t(timeWords.countedAs, { nth })
  return t(unit === 'day' ? timeWords.dayNth : timeWords.monthNth, { nth })
}
