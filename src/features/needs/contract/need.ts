import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { ApplicationId, LotId, NeedId, SurveyId, Tenant } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import { line } from '../../../kernel/text.ts'
import { Contact } from '../rules/contact.ts'
import { NeedChannel, NeedState, NeedStatement, NeedStatus } from '../rules/need.ts'
import { NeedStanding } from '../rules/need-standing.ts'
import { NeedChange } from '../rules/said.ts'
import { NeedStepKey } from '../rules/steps.ts'
import { TargetGroup } from '../rules/target-group.ts'

export const NeedsAt = z.object({ tenant: Tenant })
export const NeedAt = z.object({ tenant: Tenant, need: NeedId })

/** Who asked and how to reach them. */
export const NeedContact = z.strictObject(Contact.shape).openapi('NeedContact')
export type NeedContact = z.infer<typeof NeedContact>

/** What a resident says for themselves: the day and the channel are known. */
export const NeedFiling = NeedStatement.omit({ channel: true, receivedOn: true })
  .extend({ contact: NeedContact.nullable() })
  .openapi('NeedFiling')
export type NeedFiling = z.infer<typeof NeedFiling>

/** What is written down for somebody: it may have come earlier, and by another way. */
export const NeedOnBehalf = NeedStatement.extend({
  contact: NeedContact.nullable(),
  /** Whoever asked agreed, in person, to it that the contact is kept; without that none is. */
  agreed: z.boolean().exactOptional(),
}).openapi('NeedOnBehalf')
export type NeedOnBehalf = z.infer<typeof NeedOnBehalf>

export const NeedCompletion = NeedStatement.pick({ title: true, text: true, target: true, count: true, unit: true, place: true })
  .strict()
  .openapi('NeedCompletion')
export type NeedCompletion = z.infer<typeof NeedCompletion>

export const NeedVerification = z.strictObject({ verification: line(1000) }).openapi('NeedVerification')
export const NeedAnswer = z.strictObject({ answer: line(1000) }).openapi('NeedAnswer')
export const NeedTransfer = z.strictObject({ to: line(60), reason: line(500) }).openapi('NeedTransfer')
/** Into which need: the one that stays, whose number, counts and answer are those of both. */
export const NeedMerger = z.strictObject({ into: NeedId }).openapi('NeedMerger')
export const NeedReason = z.strictObject({ reason: line(500) }).openapi('NeedReason')

const After = z
  .string()
  .max(80)
  .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/)

export const NeedQuery = z.object({
  standing: NeedStanding.optional(),
  /** Only what somebody wrote down for others. */
  onBehalf: z.literal('true').optional(),
  channel: NeedChannel.optional(),
  /** The area and everything below it. */
  area: AreaCode.optional(),
  /** Found by pairs of neighbouring characters, so two at least. */
  q: line(60).min(2).optional(),
  /** `next` of the page before. */
  after: After.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type NeedQuery = z.infer<typeof NeedQuery>

/** Enough to recognise whom one has before one, and no more: 张*, 138****5678. */
export const MaskedContact = z.object({ name: z.string(), phone: z.string() })
export type MaskedContact = z.infer<typeof MaskedContact>

export const NeedStep = z.object({ key: NeedStepKey, state: z.enum(['done', 'now', 'coming']), at: Instant.nullable() })

/** The one step that is highlighted: what is to be done next, and by whom. */
export const NeedNext = z.object({ deed: z.string(), who: Role, mine: z.boolean() })

/** One line of the record. Residents are told the role that acted, neither the name nor a reason given to colleagues. */
export const NeedDeedDone = z.object({
  revision: z.int(),
  deed: z.string(),
  at: Instant,
  role: Role,
  name: z.string().nullable(),
  reason: z.string().nullable(),
  /** The project that took it up then, by name. */
  project: z.string().nullable(),
  /** What was said before and what is said since, where the words changed. */
  changes: z.array(NeedChange).readonly(),
})

const shown = NeedState.pick({
  id: true,
  no: true,
  status: true,
  title: true,
  target: true,
  count: true,
  unit: true,
  area: true,
  place: true,
  channel: true,
  receivedOn: true,
  onBehalf: true,
  submittedAt: true,
  returnReason: true,
}).shape

/** The stages of a purchase as they concern whoever told the need; `ended` came to nothing. */
export const NeedPurchase = z.enum(['calling', 'judging', 'in-notice', 'chosen', 'contracted', 'ended'])
export type NeedPurchase = z.infer<typeof NeedPurchase>

/** A published project that took a need up, for one aspect of it or for the whole; `purchase` of the need is that of all of them. */
export const NeedProject = z.object({ lotId: LotId, name: z.string(), purchase: NeedPurchase.nullable() }).openapi('NeedProject')
export type NeedProject = z.infer<typeof NeedProject>

/**
 * The need with which one is handled together, as far as the reader may know it: whoever told the merged one reads how far it is and
 * what was answered, and its title only once that was published.
 */
export const NeedHead = z
  .object({
    ...NeedState.pick({ status: true, answer: true, answeredAt: true, lotId: true, transferredTo: true, transferReason: true })
      .shape,
    id: NeedId.nullable(),
    no: z.string().nullable(),
    title: z.string().nullable(),
    purchase: NeedPurchase.nullable(),
    projects: z.array(NeedProject),
  })
  .openapi('NeedHead')
export type NeedHead = z.infer<typeof NeedHead>

/** One that was merged into this: as it was filed, and who merged it when. Its count is in no sum. */
export const NeedPart = z
  .object({
    ...NeedState.pick({ id: true, no: true, title: true, target: true, count: true, unit: true, receivedOn: true }).shape,
    mergedAt: Instant,
    role: Role,
    name: z.string().nullable(),
  })
  .openapi('NeedPart')
export type NeedPart = z.infer<typeof NeedPart>

/** One of the same community that may be the same need, and why it is thought so. */
export const AlikeNeed = z
  .object({
    ...NeedState.pick({ id: true, no: true, title: true, target: true, count: true, unit: true, receivedOn: true }).shape,
    standing: NeedStanding,
    areaName: z.string(),
    score: z.int().min(0).max(100),
    said: z.array(z.object({ here: z.string(), there: z.string() })),
    shared: z.array(z.string()),
    groups: z.array(TargetGroup),
  })
  .openapi('AlikeNeed')
export type AlikeNeed = z.infer<typeof AlikeNeed>
export const AlikeNeeds = z.object({ items: z.array(AlikeNeed) }).openapi('AlikeNeeds')
export type AlikeNeeds = z.infer<typeof AlikeNeeds>

export const NeedItem = z
  .object({
    ...shown,
    /** Told without a login: who it was, nobody has checked. */
    unknown: z.boolean(),
    standing: NeedStanding,
    areaName: z.string(),
    /** For whom it is, as far as its words tell: the kinds by which a long list is narrowed down. */
    groups: z.array(TargetGroup),
    purchase: NeedPurchase.nullable(),
    next: NeedNext.nullable(),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('NeedItem')
export type NeedItem = z.infer<typeof NeedItem>
/** Latest first; `next` is the `after` of the following page. */
export const NeedList = z.object({ items: z.array(NeedItem), next: z.string().nullable() }).openapi('NeedList')
export type NeedList = z.infer<typeof NeedList>

/** A resident's own matter, in short. */
export const OwnNeed = z
  .object({
    ...shown,
    standing: NeedStanding,
    areaName: z.string(),
    answer: z.string().nullable(),
    answeredAt: Instant.nullable(),
    /** How far the purchase is in which it was taken up; null before that. */
    purchase: NeedPurchase.nullable(),
    /** With which it is handled together, where it was merged. */
    head: NeedHead.nullable(),
  })
  .openapi('OwnNeed')
export type OwnNeed = z.infer<typeof OwnNeed>
export const OwnNeeds = z.object({ items: z.array(OwnNeed) }).openapi('OwnNeeds')
export type OwnNeeds = z.infer<typeof OwnNeeds>

export const NeedView = z
  .object({
    ...NeedState.omit({
      contact: true,
      filedBy: true,
      surveyId: true,
      surveyRow: true,
      headId: true,
      headLotId: true,
      mergedFrom: true,
    }).shape,
    standing: NeedStanding,
    areaName: z.string(),
    /** Told without a login: who it was, nobody has checked. */
    unknown: z.boolean(),
    /** Masked, and null to whoever may not reach the resident. */
    contact: MaskedContact.nullable(),
    /** The survey and the row that it came with; null to whoever sees no surveys. */
    survey: z.object({ id: SurveyId, name: z.string(), row: z.int() }).nullable(),
    /** The village's application that it came out of; null to whoever sees none. */
    application: z.object({ id: ApplicationId, no: z.string() }).nullable(),
    /** How far the purchase is in which it was taken up; null before that. */
    purchase: NeedPurchase.nullable(),
    projects: z.array(NeedProject),
    head: NeedHead.nullable(),
    /** What was merged into it, for those who work on it. */
    parts: z.array(NeedPart),
    steps: z.array(NeedStep),
    record: z.array(NeedDeedDone),
    next: NeedNext.nullable(),
    can: z.record(z.string(), z.boolean()),
  })
  .openapi('Need')
export type NeedView = z.infer<typeof NeedView>

/** A need as the public reads it: nothing in it leads to a person. */
export const CatalogueItem = z
  .object({
    ...NeedState.pick({ no: true, title: true, target: true, count: true, unit: true, area: true }).shape,
    areaName: z.string(),
    status: z.enum(['listed', 'in_consultation', 'adopted']),
    receivedOn: CivilDate,
    listedOn: CivilDate.nullable(),
  })
  .openapi('CatalogueItem')
export type CatalogueItem = z.infer<typeof CatalogueItem>
export const CatalogueQuery = z.object({ after: After.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })
export const Catalogue = z.object({ items: z.array(CatalogueItem), next: z.string().nullable() }).openapi('NeedCatalogue')
export type Catalogue = z.infer<typeof Catalogue>

export const NeedDone = z.object({ id: NeedId, no: z.string(), status: NeedStatus }).openapi('NeedDone')
export type NeedDone = z.infer<typeof NeedDone>

export const NeedRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'no-such-area',
  'received-in-future',
  'consent-missing',
  'same-need',
  'no-such-head',
  'head-not-open',
  'another-community',
  'has-merged',
  'head-adopted',
])
export type NeedRefusalCode = z.infer<typeof NeedRefusalCode>
