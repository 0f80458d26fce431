import { z } from 'zod'
import { CivilDate, civilDateOf, daysBetween, endOf, Instant, isAfter, isBefore, plusDays } from '../../../kernel/civil.ts'
import { ChallengeId, FileId, LotId, PauseId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line, prose } from '../../../kernel/text.ts'
import { type Calendar, type Deadline, deadline, type Term } from '../../../kernel/working-days.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { type LotState, LotStatus } from './lot.ts'
import longest from './data/finance-pause.json'

// 财政部门暂停采购: while the finance bureau deals with a complaint it may have the purchase wait, for thirty days at most in all (采购法 Art. 57).

export const PauseStatus = z.enum(['standing', 'over', 'lifted'])
export type PauseStatus = z.infer<typeof PauseStatus>

export const PAUSE_LIFE = {
  standing: { 'pause.end': 'over', 'pause.lift': 'lifted' },
  /** Its last day has passed. */
  over: {},
  /** The bureau decided before. */
  lifted: {},
} as const satisfies Life<PauseStatus, string>
export type PauseDeed = { [S in PauseStatus]: keyof (typeof PAUSE_LIFE)[S] }[PauseStatus]
const LIFE: Life<PauseStatus, PauseDeed> = PAUSE_LIFE

/** The bureau's written notice; `until`: the last day of the pause. */
const Noticed = z.strictObject({
  lotId: LotId,
  /** The objection whose answer the bureau was complained to about; null where the complaint is not entered here. */
  complaint: ChallengeId.nullable(),
  authority: line(60),
  no: line(60),
  noticedOn: CivilDate,
  until: CivilDate,
  /** The scan, one of the lot's papers. */
  file: FileId,
  sha256: Sha256,
})
const Lifting = z.strictObject({ liftedOn: CivilDate, liftNo: line(60), liftText: prose(1000) })

export const PauseState = z.object({
  id: PauseId,
  revision: z.int().min(1),
  status: PauseStatus,
  ...Noticed.shape,
  enteredAt: Instant,
  endedAt: Instant.nullable(),
  liftedOn: CivilDate.nullable(),
  liftNo: z.string().nullable(),
  liftText: z.string(),
})
export type PauseState = z.infer<typeof PauseState>

type Facts = {
  'pause.enter': z.infer<typeof Noticed>
  'pause.end': Record<string, never>
  'pause.lift': z.infer<typeof Lifting>
}

export const PAUSE = noun<PauseState, Facts>('pause', {
  'pause.enter': starts(Noticed, (noticed, { at }) => ({
    ...noticed,
    status: 'standing',
    enteredAt: at,
    endedAt: null,
    liftedOn: null,
    liftNo: null,
    liftText: '',
  })),
  'pause.end': follows(z.strictObject({}), (state, _, { at }) => ({
    status: become(LIFE, state.status, 'pause.end'),
    endedAt: at,
  })),
  'pause.lift': follows(Lifting, (state, lifting, { at }) => ({
    ...lifting,
    status: become(LIFE, state.status, 'pause.lift'),
    endedAt: at,
  })),
})

/** Civil days that the pauses for one complaint last at most together, each counted from its notice. */
export const LONGEST_PAUSE = longest.value
export const PAUSE_SOURCE = longest.source

export const GOES_ON = LotStatus.exclude(['draft', 'ready', 'suspended', 'contracted', 'void', 'cancelled'])
/** A purchase that is under way; from the publication of its contract on there is none to pause. */
export const mayBePaused = ({ status }: Pick<LotState, 'status'>): boolean => GOES_ON.safeParse(status).success

type Days = Pick<PauseState, 'noticedOn' | 'until'>
type Waited = Days & Pick<PauseState, 'liftedOn'>

/** Its last day, or the one on which the bureau decided before that. */
const lastDayOf = ({ until, liftedOn }: Waited): CivilDate => (liftedOn !== null && isBefore(liftedOn, until) ? liftedOn : until)

type About = Pick<PauseState, 'complaint'>

/**
 * How many days of a pause for a complaint are left after the earlier ones. One that names no complaint may have been for any: it counts
 * for each, and each for it.
 */
export const daysLeft = (earlier: readonly (Waited & About)[], { complaint }: About): number =>
  earlier
    .filter((one) => one.complaint === complaint || one.complaint === null || complaint === null)
    .reduce((left, one) => left - daysBetween(one.noticedOn, lastDayOf(one)), LONGEST_PAUSE)

/** What stands against the days of a notice, if anything: it is entered on its day or later, while it runs, and is no longer than the law lets it be, `left` days. */
export function pauseFault(
  { noticedOn, until }: Days,
  left: number,
  today: CivilDate,
): 'noticed-ahead' | 'pause-reversed' | 'pause-too-long' | 'pause-past' | undefined {
  if (isAfter(noticedOn, today)) return 'noticed-ahead'
  if (isBefore(until, noticedOn)) return 'pause-reversed'
  if (daysBetween(noticedOn, until) > left) return 'pause-too-long'
  return isBefore(until, today) ? 'pause-past' : undefined
}

/** The bureau's decision lies between its notice and today. */
export const liftFault = ({ noticedOn }: Days, liftedOn: CivilDate, today: CivilDate): 'lifted-wrong-day' | undefined =>
  isAfter(liftedOn, today) || isBefore(liftedOn, noticedOn) ? 'lifted-wrong-day' : undefined

/** Whether the purchase waits now: to the last millisecond of the last day, the clock alone telling. */
export const isPausing = ({ status, until }: Pick<PauseState, 'status' | 'until'>, now: Instant): boolean =>
  status === 'standing' && !isAfter(now, endOf(until))

/** Whether nothing could be done on a day: from that of the notice on, and on that of a decision to go on no more. */
export const isPausedOn = ({ noticedOn, until, liftedOn }: Waited, day: CivilDate): boolean =>
  !isBefore(day, noticedOn) && !isAfter(day, until) && (liftedOn === null || isBefore(day, liftedOn))

/** Whether the purchase waited on any day from the first to the last of these. */
export const isPausedBetween = (pause: Waited, from: CivilDate, to: CivilDate): boolean => {
  const first = isBefore(from, pause.noticedOn) ? pause.noticedOn : from
  return !isAfter(first, to) && isPausedOn(pause, first)
}

type Held = Days & Pick<PauseState, 'endedAt'>

/** Whether nobody could go on here on a day: as long as a decision to go on was not entered, whenever it was made. */
export const wasHeldUpOn = (
  { noticedOn, until, liftedOn, endedAt }: Held & Pick<PauseState, 'liftedOn'>,
  day: CivilDate,
): boolean =>
  !isBefore(day, noticedOn) &&
  !isAfter(day, until) &&
  (liftedOn === null || endedAt === null || isBefore(day, civilDateOf(endedAt)))

/** The civil days on which a pause held everything up, both ends counted in: a decision that is entered late ends it on that day only. */
function daysOf({ noticedOn, until, endedAt }: Held): CivilDate[] {
  const ended = endedAt === null ? until : civilDateOf(endedAt)
  const last = isBefore(ended, until) ? ended : until
  return Array.from({ length: daysBetween(noticedOn, last) + 1 }, (_, nth) => plusDays(noticedOn, nth))
}

/** A term in working days that counts no day on which the purchase waited (practice: what nobody may do does not run out). */
export const termWithout = (calendar: Calendar, { rule, start, amount }: Omit<Term, 'unit'>, pauses: readonly Held[]): Deadline =>
  deadline({ ...calendar, paused: new Set(pauses.flatMap(daysOf)) }, { rule, start, amount, unit: 'working-day' })
