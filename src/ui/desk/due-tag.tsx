import { type CivilDate, civilDateOf, daysBetween, Instant } from '../../kernel/civil.ts'
import { countShown, dateShown, instantShown } from '../format.ts'
import { useVoice } from '../voice.tsx'
import { timeWords } from '../words/common.ts'
import type { Lang } from '../words/say.ts'

export type Moment = Instant | CivilDate

const instantIn = (moment: Moment): Instant | undefined => Instant.safeParse(moment).data

export const dayOf = (moment: Moment): CivilDate => {
  const instant = instantIn(moment)
  return instant === undefined ? (moment as CivilDate) : civilDateOf(instant)
}

/** A day, or a day with its time of day where the hour matters. */
export function momentShown(lang: Lang, moment: Moment): string {
  const instant = instantIn(moment)
  return instant === undefined ? dateShown(lang, dayOf(moment)) : instantShown(lang, instant)
}

/** How near a term is. An instant that has passed is overdue even on its own day. */
export function urgency(due: Moment, now: Instant): 'overdue' | 'today' | 'near' | 'far' {
  const instant = instantIn(due)
  const days = daysBetween(civilDateOf(now), dayOf(due))
  if (days < 0 || (instant !== undefined && instant <= now)) return 'overdue'
  if (days === 0) return 'today'
  return days <= 3 ? 'near' : 'far'
}

const TONES = { overdue: 'bad', today: 'bad', near: 'waiting', far: 'quiet' } as const

export function DueTag({ due, now }: { due: Moment; now: Instant }) {
  const { t, lang } = useVoice()
  const near = urgency(due, now)
  const days = daysBetween(civilDateOf(now), dayOf(due))
  return (
    <span className="tag" data-tone={TONES[near]}>
      {near === 'overdue' &&
        (days < 0 ? t(timeWords.overdueBy, { days: countShown(lang, 'days', -days) }) : t(timeWords.overdue))}
      {near === 'today' && t(timeWords.dueToday)}
      {(near === 'near' || near === 'far') && t(timeWords.daysLeft, { days: countShown(lang, 'days', days) })}
    </span>
  )
}
