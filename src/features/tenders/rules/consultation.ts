import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, endOf, Instant, isAfter } from '../../../kernel/civil.ts'
import { ConsultationId, NeedId, ProgrammeId } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { line, prose } from '../../../kernel/text.ts'
import { type Calendar, type Deadline, deadline } from '../../../kernel/working-days.ts'
import type { CountUnit as NeedUnit } from '../../needs/rules/need.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const ConsultationStatus = z.enum(['open', 'ended', 'concluded'])
export type ConsultationStatus = z.infer<typeof ConsultationStatus>

/** The clock ends the period; what was said in it is answered, and then summed up. */
export const CONSULTATION_LIFE = {
  open: { 'consultation.end': 'ended' },
  ended: { 'consultation.conclude': 'concluded' },
  concluded: {},
} as const satisfies Life<ConsultationStatus, string>
export type ConsultationDeed = { [S in ConsultationStatus]: keyof (typeof CONSULTATION_LIFE)[S] }[ConsultationStatus]
const LIFE: Life<ConsultationStatus, ConsultationDeed> = CONSULTATION_LIFE

/** Working days for which a catalogue lies open: no law counts them; a week is what districts give (practice). */
export const OPINION_DAYS = { least: 5, usual: 7, most: 30 } as const

const Unit = z.enum(['persons', 'households', 'groups', 'organisations']) satisfies z.ZodType<NeedUnit>

/** A line of the catalogue as it was put to the public on that day; `no` is its number there, from 1. */
export const ConsultedNeed = z.strictObject({
  no: z.int().min(1).max(500),
  needId: NeedId,
  title: line(60),
  target: line(60),
  count: z.int().min(1).nullable(),
  unit: Unit,
  area: AreaCode,
  areaName: z.string().max(200),
  /** What is suggested to be bought for it. */
  service: prose(300),
})
export type ConsultedNeed = z.infer<typeof ConsultedNeed>

const Opening = z.strictObject({
  programmeId: ProgrammeId,
  items: z.array(ConsultedNeed).min(1).max(200),
  /** Where else an opinion can be given: an address, a telephone of the office. */
  contact: line(200),
  endsOn: CivilDate,
})
const Concluding = z.strictObject({ summary: prose(3000).min(1), opinions: z.int().min(0) })

export const ConsultationState = Opening.extend({
  id: ConsultationId,
  revision: z.int().min(1),
  status: ConsultationStatus,
  openedAt: Instant,
  /** What the office says of all opinions together. */
  summary: z.string().nullable(),
  /** How many there were, once they are summed up. */
  opinions: z.int().nullable(),
  concludedAt: Instant.nullable(),
}).strip()
export type ConsultationState = z.infer<typeof ConsultationState>

type Facts = {
  'consultation.open': z.infer<typeof Opening>
  'consultation.end': Record<string, never>
  'consultation.conclude': z.infer<typeof Concluding>
}

export const CONSULTATION = noun<ConsultationState, Facts>('consultation', {
  'consultation.open': starts(Opening, (opening, { at }) => ({
    ...opening,
    status: 'open',
    openedAt: at,
    summary: null,
    opinions: null,
    concludedAt: null,
  })),
  'consultation.end': follows(z.strictObject({}), (state) => ({ status: become(LIFE, state.status, 'consultation.end') })),
  'consultation.conclude': follows(Concluding, (state, { summary, opinions }, { at }) => ({
    status: become(LIFE, state.status, 'consultation.conclude'),
    summary,
    opinions,
    concludedAt: at,
  })),
})

/** The last day for opinions on a catalogue that is put to the public on this day. */
export const opinionTerm = (calendar: Calendar, openedOn: CivilDate, workingDays: number): Deadline =>
  deadline(calendar, { rule: 'consultation:opinions', start: openedOn, amount: workingDays, unit: 'working-day' })

/** To the last millisecond of the last day, the clock alone telling. */
export const isOpenToOpinions = ({ status, endsOn }: Pick<ConsultationState, 'status' | 'endsOn'>, now: Instant): boolean =>
  status === 'open' && !isAfter(now, endOf(endsOn))

/** Ways of purchasing under the procurement law: public services are put to the public first (实施条例 Art. 15). */
const ASKS_THE_PUBLIC: ReadonlySet<ProfileCode> = new Set<ProfileCode>(['national-tender', 'consultation', 'direct'])

/** Whether a plan that was never put to the public goes to the leader with a reason for it; a local selection is free to. */
export const owesConsultation = ({
  profile,
  consultedAt,
}: {
  readonly profile: ProfileCode
  readonly consultedAt: Instant | null
}) => ASKS_THE_PUBLIC.has(profile) && consultedAt === null
