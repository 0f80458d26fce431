import type { Instant } from '../../../../../kernel/civil.ts'
import { DueTag, type Moment, urgency } from '../../../../../ui/desk/due-tag.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { nextWords, stepWords } from '../../../../../ui/words/next.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import type { Speaker } from '../../../../../ui/words/profile.ts'
import type { Word } from '../../../../../ui/words/say.ts'
import type { NextStep } from '../../../contract/lot.ts'

const WORDS: Readonly<Record<string, Word>> = nextWords

/** What is to be done, as an order; a deed of tomorrow is at least not shown as a code. */
export const stepTitle = (t: Speaker, deed: string): string => t(WORDS[deed] ?? stepWords.unknown)

/** Whose it is: the reader's, somebody's, or the clock's. */
export function whoseStep(t: Speaker, { who, mine }: Pick<NextStep, 'who' | 'mine'>): string {
  if (mine) return t(stepWords.mine)
  return who === 'system' ? t(stepWords.byClock) : t(stepWords.waitsFor, { role: t(roleWords[who]) })
}

/** The next step in a list: what, by whom, by when. */
export function NextInWords({ next, ended = false }: { next: NextStep | null; ended?: boolean }) {
  const { t } = useVoice()
  const { now } = useStanding()
  if (next === null) return <span className="quiet">{t(ended ? stepWords.ended : stepWords.finished)}</span>
  return (
    <span>
      {stepTitle(t, next.deed)} <span className="quiet">{whoseStep(t, next)}</span>{' '}
      {next.due !== null && isWorthSaying(next.who, next.due, now) && <DueTag due={next.due} now={now} />}
    </span>
  )
}

/** What the clock brings about is not anybody's delay: once its time has come it needs no warning. */
const isWorthSaying = (who: NextStep['who'], due: Moment, now: Instant) => who !== 'system' || urgency(due, now) !== 'overdue'
