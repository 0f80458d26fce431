import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, civilDateOf, Instant, isAfter } from '../../../kernel/civil.ts'
import { ApplicationId, MemberId, NeedId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const ApplicationStatus = z.enum(['submitted', 'accepted', 'scheduled', 'guided', 'declined', 'closed'])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/** From a village's asking to its own word on what it got; a visit may be put off, and a need may come out of it on the way. */
export const APPLICATION_LIFE = {
  submitted: { 'village-application.accept': 'accepted', 'village-application.decline': 'declined' },
  accepted: { 'village-application.schedule': 'scheduled', 'village-application.raise-need': 'accepted' },
  scheduled: {
    'village-application.schedule': 'scheduled',
    'village-application.guide': 'guided',
    'village-application.raise-need': 'scheduled',
  },
  guided: { 'village-application.close': 'closed', 'village-application.raise-need': 'guided' },
  declined: {},
  closed: { 'village-application.raise-need': 'closed' },
} as const satisfies Life<ApplicationStatus, string>
export type ApplicationDeed = { [S in ApplicationStatus]: keyof (typeof APPLICATION_LIFE)[S] }[ApplicationStatus]
const LIFE: Life<ApplicationStatus, ApplicationDeed> = APPLICATION_LIFE

/** What villages ask for: guidance of their own people, training, learning beside social workers, a service in the village. */
export const ApplicationKind = z.enum(['guidance', 'training', 'learning', 'service'])
export type ApplicationKind = z.infer<typeof ApplicationKind>
export const Satisfaction = z.enum(['good', 'fair', 'poor'])
export type Satisfaction = z.infer<typeof Satisfaction>

/** Working days within which the office says whether it takes an application up (practice: a week). */
export const ANSWER_DAYS = 5

/** What a village or community committee asks the district for; nobody in it is named. */
export const ApplicationStatement = z.strictObject({
  title: line(60),
  kind: ApplicationKind,
  text: prose(1000).min(1),
  area: AreaCode,
  wishedOn: CivilDate.nullable(),
})
export type ApplicationStatement = z.infer<typeof ApplicationStatement>

const Filed = ApplicationStatement.extend({ no: line(30), answerDue: CivilDate })
/** Which house or team goes there, when and where; on a clock of 24 hours. */
export const Visit = z.strictObject({
  visitOn: CivilDate,
  visitAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: line(100),
  guides: line(100),
})
export type Visit = z.infer<typeof Visit>
export const Guided = z.strictObject({
  guidedOn: CivilDate,
  /** Persons of the village who took part. */
  attendance: z.int().min(0).max(10_000),
  result: prose(2000).min(1),
})
export type Guided = z.infer<typeof Guided>
export const VillageOpinion = z.strictObject({ satisfaction: Satisfaction, opinion: prose(500).min(1) })
export type VillageOpinion = z.infer<typeof VillageOpinion>
const Raised = z.strictObject({ needId: NeedId })
const Declined = z.strictObject({ reason: line(500) })

export const ApplicationState = Filed.extend({
  id: ApplicationId,
  revision: z.int().min(1),
  status: ApplicationStatus,
  filedBy: MemberId,
  filedAt: Instant,
  acceptedAt: Instant.nullable(),
  visitOn: CivilDate.nullable(),
  visitAt: z.string().nullable(),
  place: z.string().nullable(),
  guides: z.string().nullable(),
  guidedOn: CivilDate.nullable(),
  attendance: z.int().nullable(),
  result: z.string().nullable(),
  satisfaction: Satisfaction.nullable(),
  opinion: z.string().nullable(),
  closedAt: Instant.nullable(),
  reason: z.string().nullable(),
  /** The needs that came out of it, in the order in which they did. */
  needs: z.array(NeedId),
}).strip()
export type ApplicationState = z.infer<typeof ApplicationState>

type Facts = {
  'village-application.file': z.infer<typeof Filed>
  'village-application.accept': Record<string, never>
  'village-application.decline': z.infer<typeof Declined>
  'village-application.schedule': Visit
  'village-application.guide': Guided
  'village-application.close': VillageOpinion
  'village-application.raise-need': z.infer<typeof Raised>
}

const to = (state: ApplicationState, deed: ApplicationDeed) => ({ status: become(LIFE, state.status, deed) })
const NOT_VISITED = { visitOn: null, visitAt: null, place: null, guides: null, guidedOn: null, attendance: null, result: null }

export const VILLAGE_APPLICATION = noun<ApplicationState, Facts>('village-application', {
  'village-application.file': starts(Filed, (filed, { actor, at }) => ({
    ...filed,
    status: 'submitted',
    filedBy: actor,
    filedAt: at,
    acceptedAt: null,
    ...NOT_VISITED,
    satisfaction: null,
    opinion: null,
    closedAt: null,
    reason: null,
    needs: [],
  })),
  'village-application.accept': follows(z.strictObject({}), (state, _, { at }) => ({
    ...to(state, 'village-application.accept'),
    acceptedAt: at,
  })),
  'village-application.decline': follows(Declined, (state, { reason }, { at }) => ({
    ...to(state, 'village-application.decline'),
    reason,
    closedAt: at,
  })),
  'village-application.schedule': follows(Visit, (state, visit) => ({ ...to(state, 'village-application.schedule'), ...visit })),
  'village-application.guide': follows(Guided, (state, guided) => ({ ...to(state, 'village-application.guide'), ...guided })),
  'village-application.close': follows(VillageOpinion, (state, said, { at }) => ({
    ...to(state, 'village-application.close'),
    ...said,
    closedAt: at,
  })),
  'village-application.raise-need': follows(Raised, (state, { needId }) => ({
    ...to(state, 'village-application.raise-need'),
    needs: [...state.needs, needId],
  })),
})

/** Until when the office answers what was filed on this day. */
export const answerTerm = (calendar: Calendar, filedOn: CivilDate): Deadline =>
  deadline(calendar, { rule: 'village-application:answer', start: filedOn, amount: ANSWER_DAYS, unit: 'working-day' })

export const isOverdue = ({ status, answerDue }: Pick<ApplicationState, 'status' | 'answerDue'>, now: Instant): boolean =>
  status === 'submitted' && isAfter(civilDateOf(now), answerDue)

/** A visit is planned for a day to come, and has been made on one that has. */
export function visitFault(
  { status, filedAt }: Pick<ApplicationState, 'status' | 'filedAt'>,
  when: { readonly visitOn: CivilDate } | { readonly guidedOn: CivilDate },
  now: Instant,
): 'visit-in-past' | 'guided-in-future' | 'guided-before-filed' | undefined {
  const today = civilDateOf(now)
  if ('visitOn' in when) return status !== 'submitted' && isAfter(today, when.visitOn) ? 'visit-in-past' : undefined
  if (isAfter(when.guidedOn, today)) return 'guided-in-future'
  return isAfter(civilDateOf(filedAt), when.guidedOn) ? 'guided-before-filed' : undefined
}
