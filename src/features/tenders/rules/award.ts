import { civilDateOf, type CivilDate, endOf, type Instant, isAfter, plusDays, startOf } from '../../../kernel/civil.ts'
import { type Calendar, type Deadline, deadline, type Term } from '../../../kernel/working-days.ts'
import type { About } from './challenge.ts'
import type { AwardStatus, LotState, LotStatus } from './lot.ts'
import type { Profile } from './profile.ts'
import { isInSoleNotice } from './sole-notice.ts'
import { announcedDeclines, resultsHeard } from './succession.ts'

type Terms =
  | 'reportSigning'
  | 'standstill'
  | 'filedAfterNotice'
  | 'answer'
  | 'inquiry'
  | 'reviewAsked'
  | 'reviewDecided'
  | 'signing'
  | 'publication'
  | 'acceptance'
  | 'acceptancePublished'
/** Terms that some ways of purchasing do not know. */
type OwnTerms = 'fixWinner' | 'resultPublished' | 'letterSent' | 'contractFiled' | 'complaintChecked' | 'complaintTold'
const UNITS = {
  reportSigning: 'working-day',
  standstill: 'working-day',
  filedAfterNotice: 'working-day',
  answer: 'working-day',
  inquiry: 'working-day',
  reviewAsked: 'working-day',
  reviewDecided: 'working-day',
  signing: 'day',
  publication: 'working-day',
  acceptance: 'working-day',
  acceptancePublished: 'working-day',
} as const satisfies Record<Terms, Term['unit']>

/** A term of the profile counted from a day, which is not counted itself; keeps its steps. */
export const termOf = (calendar: Calendar, profile: Profile, term: Terms, start: CivilDate): Deadline =>
  deadline(calendar, { rule: `${profile.code}:${term}`, start, amount: profile[term].value, unit: UNITS[term] })

/** The same of a term that the rules may not know: none then. */
export function ownTerm(calendar: Calendar, profile: Profile, term: OwnTerms, start: CivilDate): Deadline | undefined {
  const amount = profile[term]?.value
  return amount === undefined
    ? undefined
    : deadline(calendar, { rule: `${profile.code}:${term}`, start, amount, unit: 'working-day' })
}

/** Until when a result may be challenged whose notice ends on that day: with it, or some working days later (实施条例 Art. 53). */
export const challengeTerm = (calendar: Calendar, profile: Profile, standstillEnds: CivilDate): Deadline =>
  termOf(calendar, profile, 'filedAfterNotice', standstillEnds)

/** The first instant at which a day is over: when a term that ends with it is acted on, or is overdue. */
export const dayIsOver = (day: CivilDate): Instant => startOf(plusDays(day, 1))

export const isOverdue = (due: CivilDate, now: Instant): boolean => isAfter(civilDateOf(now), due)

type Noticed = Pick<LotState, 'status' | 'standstillEnds'>

/** The public notice runs to the last millisecond of its last day; until then objections are heard, also while suspended. */
export const isInNotice = ({ status, standstillEnds }: Noticed, now: Instant): boolean =>
  (status === 'announced' || status === 'suspended') && standstillEnds !== null && !isAfter(now, endOf(standstillEnds))

const PUBLIC: ReadonlySet<LotStatus> = new Set(['announced', 'suspended', 'awarded', 'contracted'])

type Challenged = Pick<LotState, 'status' | 'challengeEnds' | 'soleEnds'>

/** What objections lie against: the result once one is public, before it the notice that only one supplier is meant; else nothing. */
export function challengedIn({
  announcedAt,
  soleEnds,
  declines,
}: Pick<LotState, 'announcedAt' | 'soleEnds' | 'declines'>): About | undefined {
  if (announcedAt !== null || announcedDeclines({ declines }).length > 0) return 'result'
  return soleEnds === null ? undefined : 'notice'
}

/** To the last millisecond of the last day, the clock alone telling: a result that is final by then is challenged like any other. */
export const mayBeChallenged = ({ status, challengeEnds, soleEnds }: Challenged, now: Instant): boolean =>
  isInSoleNotice({ status, soleEnds }, now) ||
  (PUBLIC.has(status) && challengeEnds !== null && !isAfter(now, endOf(challengeEnds)))

type Dated = Pick<LotState, 'publishedAt' | 'soleEnds'> & Parameters<typeof resultsHeard>[0]

/** The last day on which there was something to object to; null where there never was. */
export const objectedUntil = (lot: Dated): CivilDate | null => resultsHeard(lot).at(-1)?.until ?? lot.soleEnds

/** A paper counts by the day on which it was received: while a result stood, also one that was given up since; before any, in the notice of a single source. */
export function cameInTime(lot: Dated, arrivedOn: CivilDate, now: Instant): boolean {
  const { publishedAt, soleEnds } = lot
  const results = resultsHeard(lot).map(({ announcedAt, until }) => ({ from: announcedAt, until }))
  const notice = publishedAt === null || soleEnds === null ? [] : [{ from: publishedAt, until: soleEnds }]
  if (arrivedOn > civilDateOf(now)) return false
  return (results.length > 0 ? results : notice).some(({ from, until }) => civilDateOf(from) <= arrivedOn && arrivedOn <= until)
}

/**
 * Papers are entered before the result is final, also after its winner gave it up: they may be about how all were judged. Where it becomes
 * final before the last of them may come, after it as well.
 */
export const mayEnterPapers = ({
  status,
  standstillEnds,
  challengeEnds,
  soleEnds,
  clearedAt,
  declines,
}: Noticed & Pick<LotState, 'challengeEnds' | 'soleEnds' | 'clearedAt' | 'declines'>): boolean =>
  (status === 'published' && soleEnds !== null && clearedAt === null) ||
  status === 'announced' ||
  (status === 'scored' && announcedDeclines({ declines }).length > 0) ||
  status === 'suspended' ||
  (PUBLIC.has(status) && standstillEnds !== null && challengeEnds !== null && challengeEnds > standstillEnds)

const UNDECIDED: ReadonlySet<AwardStatus> = new Set(['proposed', 'returned', 'declined'])

/** The purchaser kept silent for its term: the first in the ranking is deemed to have been fixed (87号令 Art. 68). */
export const isDeemed = ({ awardStatus, leaderNote }: Pick<LotState, 'awardStatus' | 'leaderNote'>): boolean =>
  awardStatus !== null && !UNDECIDED.has(awardStatus) && leaderNote === null

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
  'lot.succeed': 'declined',
} as const satisfies Record<string, AwardStatus>
export type AwardDeed = keyof typeof NEEDED | 'lot.notify'

type Noted = Pick<LotState, 'awardStatus' | 'notifying' | 'notifiedAt'>

export const isAwardReadyFor = (lot: Noted, deed: AwardDeed): boolean =>
  deed === 'lot.notify' ? mayNotify(lot) : lot.awardStatus === NEEDED[deed]

/**
 * The letter to whoever was chosen goes out once: where a term runs for it from the public result on, whoever objects to that (条例 Art. 43,
 * 87号令 Art. 69); elsewhere when the result is final.
 */
const mayNotify = ({ awardStatus, notifying, notifiedAt }: Noted): boolean =>
  notifiedAt === null && (awardStatus === 'final' || (awardStatus === 'announced' && notifying !== null))

/** Its winner is fixed and has no letter yet: as long as the term for that runs. */
export const isToBeNotified = (lot: Noted & Pick<LotState, 'status'>): boolean =>
  lot.notifying !== null && (lot.status === 'announced' || lot.status === 'awarded') && mayNotify(lot)
