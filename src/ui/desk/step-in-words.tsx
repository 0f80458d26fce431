import type { Instant } from '../../kernel/civil.ts'
import type { Role } from '../../kernel/roles.ts'
import { useVoice } from '../voice.tsx'
import { nextWords, stepWords } from '../words/next.ts'
import type { Speaker } from '../words/profile.ts'
import { roleWords } from '../words/roles.ts'
import type { Word } from '../words/say.ts'
import { DueTag, type Moment, urgency } from './due-tag.tsx'
import { useStanding } from './standing.tsx'

/** What is to be done next, by whom (`system`: by the clock), and by when if a term runs. */
type Step = { readonly deed: string; readonly who: Role | 'system'; readonly mine: boolean; readonly due: Moment | null }

const WORDS: Readonly<Record<string, Word>> = nextWords

/** What is to be done, as an order; a deed of tomorrow is at least not shown as a code. */
export const stepTitle = (t: Speaker, deed: string): string => t(WORDS[deed] ?? stepWords.unknown)

/** Whose it is: the reader's, somebody's, or the clock's. */
export function whoseStep(t: Speaker, { who, mine }: Pick<Step, 'who' | 'mine'>): string {
  if (mine) return t(stepWords.mine)
  return who === 'system' ? t(stepWords.byClock) : t(stepWords.waitsFor, { role: t(roleWords[who]) })
}

/** The next step in a list: what, by whom, by when; `none` where nothing is to be done by anybody now. */
export function StepInWords({ next, none }: { next: Step | null; none: Word }) {
  const { t } = useVoice()
  const { now } = useStanding()
  if (next === null) return <span className="quiet">{t(none)}</span>
  return (
    <span>
      {stepTitle(t, next.deed)} <span className="quiet">{whoseStep(t, next)}</span>{' '}
      {next.due !== null && isWorthSaying(next.who, next.due, now) && <DueTag due={next.due} now={now} />}
    </span>
  )
}

/** What the clock brings about is not anybody's delay: once its time has come it needs no warning. */
const isWorthSaying = (who: Step['who'], due: Moment, now: Instant) => who !== 'system' || urgency(due, now) !== 'overdue'
