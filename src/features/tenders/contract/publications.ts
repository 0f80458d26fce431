import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { LotId, PartyId, ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line } from '../../../kernel/text.ts'
import type { LotStanding } from '../rules/lot-standing.ts'
import { PanelChosen } from '../rules/panel-chosen.ts'
import { RecusalGround } from '../rules/recusal.ts'
import { AcceptanceBody } from './acceptance-body.ts'
import { VariationBody } from './variation-body.ts'
import { Objection, Receiver } from './award.ts'
import { Computation } from './lot.ts'
import { AmendmentBody, CallBody, EndBody } from './notice.ts'
import { OfflineTold } from './offline-told.ts'
import { CallAnswer } from './question.ts'

/** The body of a result (结果公示): the winner and who judged, nobody else's score. */
export const ResultBody = z
  .object({
    lotId: LotId,
    code: z.string(),
    cls: z.enum(['A', 'B']),
    name: z.string(),
    authority: z.string(),
    programme: z.object({ code: z.string(), name: z.string(), year: z.int() }),
    winner: z.object({
      partyId: PartyId,
      name: z.string(),
      creditCode: z.string(),
      /** As it stood on record that day, where the law asks for it (87号令 Art. 69); null elsewhere, or where none is known. */
      address: z.string().nullable().default(null),
      total: z.string().nullable(),
    }),
    awardFen: Fen,
    /** The award is the winner's last offer, made after its sealed bid was opened (214号 Art. 21). */
    isLastOffer: z.boolean().default(false),
    /** What share was taken off the winner's price before it was compared, where it was a small bidder's. */
    preferred: z.string().nullable().default(null),
    services: z.string(),
    jurors: z.array(z.object({ name: z.string(), title: z.string().nullable(), expert: z.boolean() })),
    /** How those of a panel that sat on paper were found. */
    panelChosen: PanelChosen.nullable().default(null),
    /** Who neither signed the report nor dissented until its last day, and is deemed to agree (条例 Art. 41). */
    silent: z
      .object({ by: CivilDate, names: z.array(z.string()) })
      .nullable()
      .default(null),
    /**
     * Who stepped aside from this panel or was kept from it, on which kinds of ground, and who took the seat (条例 Art. 9); what they wrote
     * of it is no public matter. Null where no panel sat here: the review was held on paper, or one supplier was asked.
     */
    recusals: z
      .array(z.object({ name: z.string(), grounds: z.array(RecusalGround).min(1), replacedBy: z.string().nullable() }))
      .nullable()
      .default(null),
    /** The review was held on paper, and nothing of it was sealed here (线下评审，未封存); the scans are kept and not public. */
    offline: OfflineTold.nullable().default(null),
    /** Each panel that was drawn before this one and disbanded, with the reason given. */
    disbanded: z.array(z.object({ on: CivilDate, reason: z.string() })).default([]),
    /** Who was chosen before and gave it up; named with the notice by which that was public, and not where it never was. */
    declines: z.array(z.object({ name: z.string().nullable(), noticeNo: z.string().nullable(), on: CivilDate })).default([]),
    /** The day on which the review took place, whichever the call had announced. */
    reviewOn: CivilDate.nullable(),
    standstill: Computation,
    /** Until when the result may be challenged, where that is longer than its notice. */
    challengeEnds: CivilDate.nullable().default(null),
    receiver: Receiver,
    answerDays: z.int(),
    reviewDays: z.int(),
  })
  .openapi('ResultBody')
export type ResultBody = z.infer<typeof ResultBody>

/** The parts in which a contract may say otherwise than the call, the leader agreeing. */
export const DepartedPart = z.enum(['place', 'goal', 'periodFrom', 'periodTo', 'indicators', 'instalments'])
export type DepartedPart = z.infer<typeof DepartedPart>

/** An indicator with what counts for it. */
export const PublicIndicator = Indicator.pick({
  name: true,
  target: true,
  unit: true,
  recordKind: true,
  qualify: true,
  note: true,
})

/** The body of a contract's publication (合同公开): no account, no address, no private person but who signed. */
export const ContractBody = z
  .object({
    lotId: LotId,
    contractNo: z.string(),
    code: z.string(),
    name: z.string(),
    programme: z.object({ code: z.string(), name: z.string(), year: z.int() }),
    purchaser: z.string(),
    provider: z.object({ partyId: PartyId, name: z.string(), creditCode: z.string() }),
    amountFen: Fen,
    periodFrom: CivilDate,
    periodTo: CivilDate,
    place: z.string(),
    instalments: z.array(z.object({ name: z.string(), percent: z.int(), amountFen: Fen, condition: z.string() })),
    indicators: z.array(PublicIndicator),
    /** What was agreed otherwise than called, and why: anyone may hold a contract against its call (政府采购法 Art. 46). */
    departures: z.array(DepartedPart).default([]),
    departureReason: z.string().default(''),
    signedOn: CivilDate,
    publishedOn: CivilDate,
    /** The last day on which it should have been public (条例 Art. 50). */
    publishBy: CivilDate,
    phone: z.string(),
  })
  .openapi('ContractBody')
export type ContractBody = z.infer<typeof ContractBody>

export const NoticeKind = z.enum(['call', 'amendment', 'result', 'contract', 'variation', 'acceptance', 'void'])
export type NoticeKind = z.infer<typeof NoticeKind>

export const NoticesAt = z.object({ tenant: Tenant })
export const NoticeAt = z.object({ tenant: Tenant, notice: z.uuid() })

export const NoticeQuery = z.object({
  kind: NoticeKind.optional(),
  programme: ProgrammeId.optional(),
  lot: LotId.optional(),
  /** Found by pairs of neighbouring characters, so two at least. */
  q: line(60).min(2).optional(),
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
    .refine((text) => Instant.safeParse(text.split('_')[0]).success && z.uuid().safeParse(text.split('_')[1]).success)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type NoticeQuery = z.infer<typeof NoticeQuery>

const NamedNotice = z.object({ id: z.uuid(), no: z.string(), title: z.string(), publishedAt: Instant })
const head = {
  id: z.uuid(),
  no: z.string(),
  title: z.string(),
  lotId: LotId,
  lotCode: z.string(),
  lotName: z.string(),
  /** The way of purchasing, in whose words it speaks. */
  profile: ProfileCode,
  publishedAt: Instant,
  /** Its last day, where it stands for a time. */
  endsOn: CivilDate.nullable(),
  /** A result of a review that was held on paper: nothing of it was sealed here. */
  offline: z.boolean(),
  /** It stands now. */
  current: z.boolean(),
  /** What keeps a result from becoming final, or took it back, as far as the public knows: an open objection once the period is over. */
  held: z.enum(['disputed', 'upheld', 'revoked', 'declined']).nullable(),
  /** Of a result that was taken back: the notice that put the lot away. */
  endedBy: NamedNotice.nullable(),
  /** Of a result whose winner gave it up: the one that took its place, once it is public. */
  supersededBy: NamedNotice.nullable(),
}
export const NoticeItem = z.object({ ...head, kind: NoticeKind }).openapi('NoticeItem')
export type NoticeItem = z.infer<typeof NoticeItem>
/** Newest first; `next` is the `after` of the following page. */
export const NoticeList = z.object({ items: z.array(NoticeItem), next: z.string().nullable() }).openapi('NoticeList')
export type NoticeList = z.infer<typeof NoticeList>

/** An amendment beside its call. */
export const PublishedAmendment = NamedNotice.extend({ body: AmendmentBody })
export type PublishedAmendment = z.infer<typeof PublishedAmendment>

const published = z.discriminatedUnion('kind', [
  /** `answers`: what was asked about it and answered since; `amendments`: what it says otherwise since, in their order. */
  z.object({
    ...head,
    kind: z.literal('call'),
    body: CallBody,
    answers: z.array(CallAnswer),
    amendments: z.array(PublishedAmendment),
    /** The end that was put before the public of the lot in whose place this one is bought. */
    replaces: NamedNotice.nullable(),
  }),
  z.object({ ...head, kind: z.literal('amendment'), body: AmendmentBody, call: NamedNotice.nullable() }),
  z.object({
    ...head,
    kind: z.literal('result'),
    body: ResultBody,
    final: z.boolean(),
    objections: z.array(Objection),
    formerObjections: z.array(Objection),
  }),
  z.object({ ...head, kind: z.literal('contract'), body: ContractBody }),
  z.object({ ...head, kind: z.literal('variation'), body: VariationBody }),
  z.object({ ...head, kind: z.literal('acceptance'), body: AcceptanceBody }),
  /** `revokes` is the result that it takes back. */
  z.object({
    ...head,
    kind: z.literal('void'),
    body: EndBody,
    revokes: NamedNotice.nullable(),
    /** The call of the lot that is bought in its place. */
    replacedBy: NamedNotice.nullable(),
  }),
])
export const NoticeView = published.openapi('Notice')
export type NoticeView = z.infer<typeof NoticeView>

/** A number and the address (below the tenant's) of exactly the rows it counts or sums. */
export const Figure = z.object({ value: z.int(), list: z.string() }).openapi('Figure')
export type Figure = z.infer<typeof Figure>

/**
 * What the public is told of a year's purchase. `news` is the sentence 已签约…万元，向…家社会组织购买…个服务项目 as data: signed
 * and published contracts only.
 */
export const ProgrammeFigures = z
  .object({
    programme: z.object({
      id: ProgrammeId,
      code: z.string(),
      name: z.string(),
      year: z.int(),
      authority: z.string(),
      /** It holds contracts from before the system, and was never planned here. */
      backfilled: z.boolean(),
    }),
    budgetFen: Figure,
    lots: Figure,
    /** Awards that are final, under contract or not yet. */
    awardedFen: Figure,
    awardedLots: Figure,
    /** What these leave of the budget. */
    leftFen: Figure,
    /** Those with a contract that is signed and public, each once; the same as in the news. */
    organisations: Figure,
    news: z.object({ signedFen: Figure, organisations: Figure, lots: Figure }),
  })
  .openapi('ProgrammeFigures')
export type ProgrammeFigures = z.infer<typeof ProgrammeFigures>
export const FiguresQuery = z.object({ programme: ProgrammeId.optional() })
export const FigureList = z.object({ items: z.array(ProgrammeFigures) }).openapi('FigureList')

export const AwardedQuery = z.object({
  programme: ProgrammeId.optional(),
  /** Of the plans of one year. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  /** The rows are held against the plan's budget: pages say what is left of it. */
  left: z.literal('true').optional(),
  /** The area and everything below it. */
  area: AreaCode.optional(),
  /** Of the area as a whole, none that serve a part of it. */
  alone: z.literal('true').optional(),
  field: line(20).optional(),
  /** Only what a resident may still come to: under contract, and its service neither over, halted nor ended. */
  serving: z.literal('true').optional(),
  contracted: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
})
/** One lot that somebody won: what the figures add up. */
export const AwardedItem = z
  .object({
    lotId: LotId,
    lotCode: z.string(),
    lotName: z.string(),
    area: AreaCode,
    areaName: z.string(),
    place: z.string(),
    periodFrom: CivilDate,
    periodTo: CivilDate,
    partyId: PartyId,
    partyName: z.string(),
    amountFen: Fen,
    contracted: z.boolean(),
    /** Under contract before the system, and entered afterwards: nobody was judged here. */
    backfilled: z.boolean(),
  })
  .openapi('AwardedItem')
export type AwardedItem = z.infer<typeof AwardedItem>
export const AwardedList = z.object({ items: z.array(AwardedItem) }).openapi('AwardedList')

export const PublicationRefusalCode = z.enum(['not-found'])
export type PublicationRefusalCode = z.infer<typeof PublicationRefusalCode>

/** A lot that was called, as anyone may see it in a list. */
export type CalledLot = {
  readonly id: LotId
  readonly name: string
  readonly profile: ProfileCode
  readonly area: AreaCode
  readonly areaName: string
  readonly place: string
  readonly budgetFen: Fen
  /** For the public. */
  readonly standing: LotStanding
  /** Under contract before the system, and entered afterwards. */
  readonly backfilled: boolean
}
export type AreaCount = { readonly area: AreaCode; readonly lots: number; readonly budgetFen: Fen; readonly awardedFen: Fen }
