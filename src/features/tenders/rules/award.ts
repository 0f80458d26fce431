import { civilDateOf, type CivilDate, endOf, type Instant, isAfter, plusDays, startOf } from '../../../kernel/civil.ts'
import { type Calendar, type Deadline, deadline, type Term } from '../../../kernel/working-days.ts'
import type { AwardStatus, LotState } from './lot.ts'
import type { Profile } from './profile.ts'

type Terms = 'standstill' | 'answer' | 'inquiry' | 'reviewAsked' | 'signing' | 'publication'
const UNITS = {
  standstill: 'working-day',
  answer: 'working-day',
  inquiry: 'working-day',
  reviewAsked: 'working-day',
  signing: 'day',
  publication: 'working-day',
} as const satisfies Record<Terms, Term['unit']>

/** A term of the profile counted from a day, which is not counted itself; keeps its steps. */
export const termOf = (calendar: Calendar, profile: Profile, term: Terms, start: CivilDate): Deadline =>
  deadline(calendar, { rule: `${profile.code}:${term}`, start, amount: profile[term].value, unit: UNITS[term] })

/** The first instant at which a day is over: when a term that ends with it is acted on, or is overdue. */
export const dayIsOver = (day: CivilDate): Instant => startOf(plusDays(day, 1))

export const isOverdue = (due: CivilDate, now: Instant): boolean => isAfter(civilDateOf(now), due)

type Noticed = Pick<LotState, 'status' | 'standstillEnds'>

/** The public notice runs to the last millisecond of its last day; until then objections are heard, also while suspended. */
export const isInNotice = ({ status, standstillEnds }: Noticed, now: Instant): boolean =>
  (status === 'announced' || status === 'suspended') && standstillEnds !== null && !isAfter(now, endOf(standstillEnds))

/** A paper counts by the day on which it was received, and is entered before the result is final. */
export const cameInNotice = (
  { announcedAt, standstillEnds }: Pick<LotState, 'announcedAt' | 'standstillEnds'>,
  arrivedOn: CivilDate,
  now: Instant,
): boolean =>
  announcedAt !== null &&
  standstillEnds !== null &&
  civilDateOf(announcedAt) <= arrivedOn &&
  arrivedOn <= standstillEnds &&
  arrivedOn <= civilDateOf(now)

/** A person signs with their name; an organisation under its seal where the way of purchasing asks for it (94号令 Art. 12). */
export const lacksStampedPaper = (
  { stampedObjection }: Pick<Profile, 'stampedObjection'>,
  { ofParty, papers }: { readonly ofParty: boolean; readonly papers: number },
): boolean => ofParty && stampedObjection.value === 'required' && papers === 0

/** Nobody objected, or everyone who did has been answered, and the notice is over. */
export const isReadyToAward = ({ status, standstillEnds }: Noticed, pending: number, now: Instant): boolean =>
  status === 'announced' && standstillEnds !== null && isAfter(now, endOf(standstillEnds)) && pending === 0

/** The deeds that need the result to stand in one way: a lot's status alone does not tell. */
const NEEDED = {
  'lot.confirm': 'proposed',
  'lot.return': 'proposed',
  'lot.resubmit': 'returned',
  'lot.announce': 'confirmed',
  'lot.notify': 'final',
} as const satisfies Record<string, AwardStatus>
export type AwardDeed = keyof typeof NEEDED

export const isAwardReadyFor = ({ awardStatus }: Pick<LotState, 'awardStatus'>, deed: AwardDeed): boolean =>
  awardStatus === NEEDED[deed]
