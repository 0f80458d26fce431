import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, ContractId, LotId, MemberId, NeedId, PartyId, ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { Role } from '../../../kernel/roles.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { line } from '../../../kernel/text.ts'
import { misfit } from '../../../lib/rubric/read.ts'
import { BidStatus } from '../rules/bid.ts'
import { KeyRefusal } from '../rules/custody.ts'
import { Call as PublishedCall, LotPlan as Plan, LotState, LotStatus } from '../rules/lot.ts'
import { LotStanding } from '../rules/lot-standing.ts'
import { DoubtCode } from '../rules/doubt-code.ts'
import { LotStepKey } from '../rules/time-line.ts'
import { givesPhone } from '../../../kernel/phone.ts'
import { ProgrammeStatus } from '../rules/programme.ts'
import { Can, Revision } from './programme.ts'

export const LotsAt = z.object({ tenant: Tenant })
export const LotAt = z.object({ tenant: Tenant, lot: LotId })

/** The criteria nest, which the generated description cannot follow: `docs/score` holds their form in full. */
const rubric = Plan.shape.rubric.describe('a rubric as in the score file').openapi({ type: 'object' })

/** Looked over without recursion first: a tree of a thousand levels would end the parser, and not by a refusal. */
const sentRubric = z
  .custom<z.input<typeof rubric>>((value) => misfit(value) === undefined, { error: 'too-deep' })
  .pipe(Plan.shape.rubric)
  .openapi({ type: 'object' })
export const LotPlan = Plan.extend({ rubric: sentRubric }).openapi('LotPlan')

/** `replaces`: the lot that came to nothing, in whose place this one is bought. */
export const LotDraft = LotPlan.extend({ replaces: LotId.exactOptional() }).openapi('LotDraft')
export type LotDraft = z.infer<typeof LotDraft>

/** `revision` is the one the writer had before their eyes. */
export const LotRevision = z.strictObject({ revision: Revision, plan: LotPlan }).openapi('LotRevision')

/** The leader agrees to what was read, and to nothing that was written since. */
export const LotConsent = z.strictObject({ revision: Revision }).openapi('LotConsent')

/** What the officer fixes with the notice; the clock runs from its publication. */
export const LotCall = PublishedCall.extend({
  title: line(200),
  /** Who answers questions, with a telephone number somewhere in it. */
  contact: PublishedCall.shape.contact.refine(givesPhone, { error: 'phone-missing' }),
  /** When and where it was public that this was going to be bought (采购意向), and why no sooner. */
  intendedOn: CivilDate.exactOptional(),
  intendedWhere: line(120).exactOptional(),
  intentionReason: line(500).exactOptional(),
}).openapi('LotCall')
export type LotCall = z.infer<typeof LotCall>

/** An end before its time is put before the public as well. */
export const LotEnd = z.strictObject({ noticeNo: line(60), title: line(200), reason: tellingReason(500) }).openapi('LotEnd')
export type LotEnd = z.infer<typeof LotEnd>

export const LotQuery = z.object({
  programme: ProgrammeId.optional(),
  status: LotStatus.optional(),
  /** Where it stands for the caller, as every list shows it. */
  standing: LotStanding.optional(),
  /** The area and everything below it. */
  area: AreaCode.optional(),
  /** With an area: of the area as a whole, none that serve a part of it. */
  alone: z.literal('true').optional(),
  /** One of its fields of service. */
  field: line(20).optional(),
  /** Found by pairs of neighbouring characters, so two at least. */
  q: line(60).min(2).optional(),
  /** `next` of the page before. */
  after: line(20).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type LotQuery = z.infer<typeof LotQuery>

/** The one step that is highlighted: what is to be done next, by whom (`system`: by the clock), and by when if a term runs. */
export const NextStep = z.object({
  deed: z.string(),
  who: z.union([Role, z.literal('system')]),
  /** It is the caller's to do. */
  mine: z.boolean(),
  due: z.union([Instant, CivilDate]).nullable(),
})
export type NextStep = z.infer<typeof NextStep>

export const LotStep = z.object({
  key: LotStepKey,
  state: z.enum(['done', 'now', 'next', 'coming']),
  /** When it was done, or is to be done as far as that is fixed. */
  at: z.union([Instant, CivilDate]).nullable(),
})
export type LotStep = z.infer<typeof LotStep>

/** What raises doubts whether it is a service to be bought, and the reason that was given; empty while nobody gave one. */
const Doubted = z.object({ doubts: z.array(z.object({ code: DoubtCode, found: z.string().optional() })), reason: z.string() })

/** For the office, until it is called: a service that answers no need that was told, and why it is bought; null where it answers one. */
const WithoutNeed = z.object({ reason: z.string() })

/** The notice that put a lot away. */
const EndNotice = z.object({ id: z.uuid(), no: z.string(), title: z.string(), publishedAt: Instant })

export const LotItem = z
  .object({
    ...LotState.pick({
      id: true,
      revision: true,
      status: true,
      programmeId: true,
      code: true,
      cls: true,
      name: true,
      area: true,
      place: true,
      fields: true,
      budgetFen: true,
      periodFrom: true,
      periodTo: true,
      publishedAt: true,
      bidDeadline: true,
      reviewOn: true,
      reviewPlace: true,
      awardStatus: true,
      notifiedAt: true,
      endReason: true,
      backfillId: true,
    }).shape,
    endNotice: EndNotice.nullable(),
    /** The way of purchasing, in whose words it is spoken of. */
    profile: ProfileCode,
    /** What a bid must reach, where the rules of this lot name a mark. */
    passMark: z.string().nullable(),
    programmeName: z.string(),
    areaName: z.string(),
    /** For the office: it costs more than the plan would have one project cost, and why; null where it does not. */
    overCeiling: z.object({ ceilingFen: Fen, reason: z.string() }).nullable(),
    /** For the office, until it is called: why this may be no service to buy, and what was said to that; null where nothing is doubted. */
    doubted: Doubted.nullable(),
    withoutNeed: WithoutNeed.nullable(),
    /** How many needs it answers. */
    needCount: z.int(),
    /**
     * The bid of the caller's own organisation; `fellShort` where the lot came to nothing because nobody reached the pass mark; `earlier`:
     * how many results were announced before and given up by their winners.
     */
    bid: z
      .object({ id: BidId, status: BidStatus, total: z.string().nullable(), fellShort: z.boolean(), earlier: z.int() })
      .nullable(),
    /** An objection to the result in public notice waits for its answer, and the caller may know of it. */
    disputed: z.boolean(),
    /** The day of the review fell into a pause by the finance bureau: nobody missed it, and another is to be set. */
    reviewLost: z.boolean(),
    /** The report is out to be signed: by how many it is not yet, by name for whoever sees the panel; null where none is out. */
    unsigned: z.object({ count: z.int(), names: z.array(z.string()) }).nullable(),
    /** For those who see what was opened: unsealed here, with a record, or opened on paper, where no record of it is made here. */
    unsealing: z.enum(['here', 'on-paper']).nullable(),
    standing: LotStanding,
    next: NextStep.nullable(),
    can: Can,
  })
  .openapi('LotItem')
export type LotItem = z.infer<typeof LotItem>
/** By code; `next` is the `after` of the following page. `standings`: how many stand where, whichever of them is asked for. */
export const LotList = z
  .object({
    items: z.array(LotItem),
    standings: z.array(z.object({ standing: LotStanding, lots: z.int() })),
    next: z.string().nullable(),
  })
  .openapi('LotList')
export type LotList = z.infer<typeof LotList>

/** What is amiss in a draft. `refuse` stops its preparation, `warn` asks for a second look. */
export const LotFinding = z.object({
  code: z.string(),
  severity: z.enum(['refuse', 'warn']),
  node: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
})
export type LotFinding = z.infer<typeof LotFinding>

/** How a date was computed, day by day; a page unfolds it under 查看依据. */
export const Computation = z.object({
  rule: z.string(),
  start: CivilDate,
  amount: z.int(),
  unit: z.enum(['day', 'working-day', 'month']),
  due: CivilDate,
  steps: z.array(z.object({ date: CivilDate, counts: z.boolean(), why: z.string() })),
  provisional: z.boolean(),
})
export type Computation = z.infer<typeof Computation>

const Approved = Plan.extend({ rubric })

const NamedLot = z.object({ id: LotId, code: z.string(), name: z.string() })

/** One lot as its page shows it. What is not open to the caller yet (a proposed winner, who released) is null or empty. */
export const LotView = z
  .object({
    ...LotState.shape,
    rubric,
    doubted: Doubted.nullable(),
    withoutNeed: WithoutNeed.nullable(),
    /** For the office: as the leader last approved it, and the parts that say otherwise now. */
    approved: Approved.nullable(),
    toApprove: z.array(Plan.keyof()),
    /** What the approved plan names otherwise than by name: its programme, its area, its needs. */
    approvedNames: z.array(z.object({ id: z.string(), name: z.string() })),
    programmeName: z.string(),
    programmeStatus: ProgrammeStatus,
    profile: ProfileCode,
    areaName: z.string(),
    needTitles: z.array(z.object({ id: NeedId, no: z.string(), title: z.string() })),
    /** The one supplier that is meant; empty where several compete. */
    supplierName: z.string(),
    /** Of class B: what it supervises; of class A: what supervises it, as far as the caller may know of it. */
    otherSide: z.array(z.object({ id: LotId, code: z.string(), name: z.string() })),
    /** While bids are taken: the caller's organisations that stand on the other side, where, and how they stand there. */
    opposite: z.array(NamedLot.extend({ party: PartyId, status: BidStatus })),
    notice: z.object({ no: z.string(), title: z.string(), publishedAt: Instant }).nullable(),
    /** How often the call was amended. */
    amended: z.int(),
    /** The lot in whose place this one is bought, and the one that is bought in its place, as far as the caller may know of it. */
    instead: z.object({ of: NamedLot.nullable(), by: NamedLot.nullable() }),
    bid: z.object({ id: BidId, status: BidStatus }).nullable(),
    endNotice: EndNotice.nullable(),
    /** For the office: what each came to where nobody reached the pass mark. */
    shortOfPass: z.array(z.object({ bid: BidId, partyName: z.string(), total: z.string().nullable() })),
    disputed: z.boolean(),
    /** As in lists: whose signatures the report waits for. */
    unsigned: LotItem.shape.unsigned,
    standing: LotStanding,
    /** For the office: what was entered of a review on paper waits for its second hand, or for its first again. */
    offlineWaiting: z.enum(['entered', 'returned']).nullable(),
    /** For the office: a review on paper may be entered now. */
    offlineOpen: z.boolean(),
    /** For a leader who brought in the papers of the review: who confirms the result instead; null for anybody else. */
    confirmers: z.array(z.string()).nullable(),
    /** The contract on it, once one is drawn up, for those who may read it. */
    contract: ContractId.nullable(),
    /** Of the opening: how many must release, and who has. */
    custody: z.object({
      needed: z.int(),
      released: z.array(z.object({ member: MemberId, name: z.string() })),
      /** Why the caller, though a custodian, does not release this lot; null where nothing keeps them from it. */
      kept: KeyRefusal.nullable(),
    }),
    /** For drafts, to those who write them: what is amiss, and the first day on which the deadline may lie if published today. */
    findings: z.array(LotFinding),
    earliest: Computation.nullable(),
    /** To the same: how old the public intention is to be when it is called, and whose rule that is; null where none is asked for. */
    intentionRule: z.object({ value: z.int(), source: z.string(), mark: z.enum(['L', 'S', 'E']) }).nullable(),
    /** For whoever sets the day of the review: those of the next months on which nobody works. */
    daysOff: z.array(CivilDate),
    /** For a lot that is ready, or whose review is to be held on another day, to those who publish it: a number by the pattern of the earlier ones, and those that are taken. */
    proposedNo: z.string().nullable(),
    /** How the deadline's term was counted. */
    noticeTerm: Computation.nullable(),
    steps: z.array(LotStep),
    next: NextStep.nullable(),
    can: Can,
  })
  .openapi('Lot')
export type LotView = z.infer<typeof LotView>

export const LotDone = z.object({ id: LotId, status: LotStatus, revision: z.int() }).openapi('LotDone')
export type LotDone = z.infer<typeof LotDone>

export const LotRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'code-taken',
  'over-budget',
  'period-reversed',
  'no-such-programme',
  'no-such-need',
  'not-ended',
  'replaced-already',
  'need-not-listed',
  'no-such-area',
  'not-supervisable',
  'no-such-supplier',
  'objection-open',
  'deadline-passed',
  'profile-not-supported',
  'programme-not-published',
  'not-ready',
  'deadline-too-early',
  'review-before-deadline',
  'intention-ahead',
  'intention-where-missing',
  'intention-too-young',
  'intention-unexplained',
  'notice-no-taken',
  'too-early',
  'already-released',
  'runs-the-purchase',
  'not-two-hands',
  'bids-on-the-lot',
  'too-few-bidders',
  'enough-bidders',
  'undecided-bids',
  'leader-needed',
  'not-approved',
  'facts-unconfirmed',
  'purchase-paused',
])
export type LotRefusalCode = z.infer<typeof LotRefusalCode>

/** A refusal, with whatever facts its words need. */
export type LotRefusal = { readonly code: LotRefusalCode } & Readonly<Record<string, unknown>>
