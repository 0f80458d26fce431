import { z } from 'zod'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { LotId, MemberId, NeedId, SurveyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const NeedStatus = z.enum([
  'draft',
  'submitted',
  'verified',
  'merged',
  'listed',
  'in_consultation',
  'adopted',
  'transferred',
  'answered',
  'declined',
  'closed',
])
export type NeedStatus = z.infer<typeof NeedStatus>

/** How to reach whoever asked may be looked up and erased as long as there is a need: consent can be withdrawn at any time (个人信息保护法 15, 47). */
const contact = <S extends NeedStatus>(status: S) => ({ 'need.see-contact': status, 'need.erase-contact': status })

export const NEED_LIFE = {
  draft: {},
  submitted: {
    ...contact('submitted'),
    'need.confirm-phone': 'submitted',
    'need.complete': 'submitted',
    'need.return': 'submitted',
    'need.verify': 'verified',
    'need.decline': 'declined',
    'need.merge': 'merged',
  },
  verified: {
    ...contact('verified'),
    'need.confirm-phone': 'verified',
    'need.list': 'listed',
    'need.answer': 'answered',
    'need.decline': 'declined',
    'need.transfer': 'transferred',
    'need.merge': 'merged',
  },
  /** Undone, a need is again what it was (NEED_ALSO). */
  merged: { ...contact('merged'), 'need.unmerge': 'verified' },
  listed: {
    ...contact('listed'),
    'need.consult': 'in_consultation',
    'need.adopt': 'adopted',
    'need.answer': 'answered',
    'need.decline': 'declined',
  },
  /** Until the opinions are summed up nothing is decided on it. */
  in_consultation: { ...contact('in_consultation'), 'need.relist': 'listed' },
  /** Another project may take up another aspect of it (practice: 一个项目针对一个需求的一个方面), or buy it anew. */
  adopted: { ...contact('adopted'), 'need.adopt': 'adopted', 'need.answer': 'adopted', 'need.close': 'closed' },
  transferred: { ...contact('transferred'), 'need.answer': 'answered' },
  answered: { ...contact('answered'), 'need.close': 'closed' },
  declined: { ...contact('declined'), 'need.close': 'closed' },
  closed: { ...contact('closed') },
} as const satisfies Life<NeedStatus, string>
export type NeedDeed = { [S in NeedStatus]: keyof (typeof NEED_LIFE)[S] }[NeedStatus]
/** A need that nobody had verified before it was merged is not verified by its parting. */
export const NEED_ALSO = { 'need.unmerge': ['submitted'] } as const satisfies Partial<Record<NeedDeed, readonly NeedStatus[]>>
const LIFE: Life<NeedStatus, NeedDeed> = NEED_LIFE

export const NeedChannel = z.enum([
  'home-visit',
  'council',
  'survey',
  'hotline',
  'chat',
  'box',
  'village',
  'school',
  'evaluation',
  'workers',
  'purchaser',
  'phone',
])
export type NeedChannel = z.infer<typeof NeedChannel>

export const CountUnit = z.enum(['persons', 'households', 'groups', 'organisations'])
export type CountUnit = z.infer<typeof CountUnit>

/** What is needed, by whom, how many and where; nothing here identifies a person. */
export const NeedStatement = z.strictObject({
  title: line(60),
  text: prose(2000),
  target: line(60),
  count: z.int().min(1).max(10_000_000).nullable(),
  unit: CountUnit,
  area: AreaCode,
  place: prose(100),
  channel: NeedChannel,
  receivedOn: CivilDate,
})
export type NeedStatement = z.infer<typeof NeedStatement>

/** Salted hash of the contact data, which lie in a side table that can be erased. */
export const Commitment = z.string().regex(/^[0-9a-f]{64}$/)

export const NeedState = NeedStatement.extend({
  id: NeedId,
  revision: z.int().min(1),
  no: z.string(),
  status: NeedStatus,
  filedBy: MemberId,
  onBehalf: z.boolean(),
  contact: Commitment.nullable(),
  /** Whoever is to be reached agreed to it that the contact is kept (个人信息保护法 13, 14), as those who filed say. */
  contactAgreed: z.boolean(),
  /** Of which survey it is, and which row of its sheet, counted from 1. */
  surveyId: SurveyId.nullable(),
  surveyRow: z.int().min(1).nullable(),
  submittedAt: Instant,
  verification: z.string().nullable(),
  returnReason: z.string().nullable(),
  /** When it was put into the catalogue. */
  listedAt: Instant.nullable(),
  /** The project that took it up last. */
  lotId: LotId.nullable(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  /** With which need it is handled together; what was filed here stays as it was. */
  headId: NeedId.nullable(),
  /** The project that the head was part of by then. */
  headLotId: LotId.nullable(),
  mergedFrom: z.enum(['submitted', 'verified']).nullable(),
  mergedAt: Instant.nullable(),
  transferredTo: z.string().nullable(),
  transferReason: z.string().nullable(),
  /** When whoever told it without a login proved, by a code sent there, that the number is theirs. */
  phoneConfirmedAt: Instant.nullable(),
})
export type NeedState = z.infer<typeof NeedState>

const Filing = NeedStatement.extend({
  no: line(30),
  onBehalf: z.boolean(),
  contact: Commitment.nullable(),
  contactAgreed: z.boolean().default(false),
  surveyId: SurveyId.nullable(),
  surveyRow: z.int().min(1).nullable(),
})
export type NeedFiled = z.infer<typeof Filing>
const ANSWER = z.strictObject({ answer: prose(1000) })
const REASON = z.strictObject({ reason: line(500) })
const MERGER = z.strictObject({ into: NeedId, lotId: LotId.nullable() })
const TRANSFER = z.strictObject({ to: line(60), reason: line(500) })
const ALONE = { headId: null, headLotId: null, mergedFrom: null, mergedAt: null } as const

type Facts = {
  'need.file': z.infer<typeof Filing>
  'need.complete': NeedStatement
  'need.return': { reason: string }
  'need.verify': { verification: string }
  'need.list': Record<string, never>
  'need.consult': Record<string, never>
  'need.relist': Record<string, never>
  'need.adopt': { lotId: LotId }
  'need.answer': { answer: string }
  'need.decline': { reason: string }
  'need.merge': z.infer<typeof MERGER>
  'need.unmerge': { reason: string }
  'need.transfer': z.infer<typeof TRANSFER>
  'need.close': Record<string, never>
  'need.confirm-phone': Record<string, never>
  'need.see-contact': Record<string, never>
  'need.erase-contact': Record<string, never>
}

const to = (state: NeedState, deed: NeedDeed) => ({ status: become(LIFE, state.status, deed) })

export const NEED = noun<NeedState, Facts>('need', {
  'need.file': starts(Filing, (filing, { actor, at }) => ({
    ...filing,
    status: 'submitted',
    filedBy: actor,
    submittedAt: at,
    verification: null,
    returnReason: null,
    listedAt: null,
    lotId: null,
    answer: null,
    answeredAt: null,
    ...ALONE,
    transferredTo: null,
    transferReason: null,
    phoneConfirmedAt: null,
  })),
  'need.complete': follows(NeedStatement, (state, statement) => ({
    ...statement,
    ...to(state, 'need.complete'),
    returnReason: null,
  })),
  'need.return': follows(REASON, (state, { reason }) => ({ ...to(state, 'need.return'), returnReason: reason })),
  'need.verify': follows(z.strictObject({ verification: prose(1000) }), (state, { verification }) => ({
    ...to(state, 'need.verify'),
    verification,
  })),
  'need.list': follows(z.strictObject({}), (state, _, { at }) => ({ ...to(state, 'need.list'), listedAt: at })),
  'need.consult': follows(z.strictObject({}), (state) => to(state, 'need.consult')),
  'need.relist': follows(z.strictObject({}), (state) => to(state, 'need.relist')),
  'need.adopt': follows(z.strictObject({ lotId: LotId }), (state, { lotId }) => ({ ...to(state, 'need.adopt'), lotId })),
  'need.answer': follows(ANSWER, (state, { answer }, { at }) => ({ ...to(state, 'need.answer'), answer, answeredAt: at })),
  'need.decline': follows(REASON, (state, { reason }, { at }) => ({
    ...to(state, 'need.decline'),
    answer: reason,
    answeredAt: at,
  })),
  'need.merge': follows(MERGER, (state, { into, lotId }, { at }) => ({
    ...to(state, 'need.merge'),
    headId: into,
    headLotId: lotId,
    mergedFrom: state.status === 'submitted' ? 'submitted' : 'verified',
    mergedAt: at,
  })),
  'need.unmerge': follows(REASON, (state) => ({
    ...to(state, 'need.unmerge'),
    ...(state.mergedFrom === null ? {} : { status: state.mergedFrom }),
    ...ALONE,
  })),
  'need.transfer': follows(TRANSFER, (state, { to: department, reason }) => ({
    ...to(state, 'need.transfer'),
    transferredTo: department,
    transferReason: reason,
  })),
  'need.close': follows(z.strictObject({}), (state) => to(state, 'need.close')),
  'need.confirm-phone': follows(z.strictObject({}), (state, _, { at }) => ({
    ...to(state, 'need.confirm-phone'),
    phoneConfirmedAt: at,
  })),
  /** Who looked, and when; never at what. */
  'need.see-contact': follows(z.strictObject({}), (state) => to(state, 'need.see-contact')),
  'need.erase-contact': follows(z.strictObject({}), (state) => ({ ...to(state, 'need.erase-contact'), contact: null })),
})
