import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { BidId, JurorId, LotId, MemberId, PanelId, SheetId, Tenant } from '../../../kernel/ids.ts'
import { CivilDate } from '../../../kernel/civil.ts'
import { line, prose } from '../../../kernel/text.ts'
import { Kin, RelationKind } from '../../identity/contract/relation.ts'
import { JurorState, JurorStatus } from '../rules/juror.ts'
import { Custody, PanelState, PanelStatus } from '../rules/panel.ts'
import { LastOfferStanding } from './last-offer.ts'
import { Can } from './programme.ts'

export const PoolAt = z.object({ tenant: Tenant })
export const PoolJurorAt = z.object({ tenant: Tenant, member: MemberId })
export const LotPanelAt = z.object({ tenant: Tenant, lot: LotId })
export const LotJurorAt = LotPanelAt.extend({ juror: JurorId })
export const LotSheetAt = LotPanelAt.extend({ sheet: SheetId })

/** Somebody who holds a juror's post: in the pool, or a candidate for it (`pooled: false`). */
export const PoolEntry = z
  .object({
    member: MemberId,
    name: z.string(),
    title: z.string().nullable(),
    pooled: z.boolean(),
    /** False for a purchaser's representative. */
    expert: z.boolean(),
    field: z.string(),
    /** Why this juror is not drawn for the time being; null for one who is. */
    suspended: z.string().nullable(),
    /** For whom this juror works, by which conflicts are found. */
    parties: z.array(z.string()),
  })
  .openapi('PoolEntry')
export type PoolEntry = z.infer<typeof PoolEntry>
export const Pool = z.object({ items: z.array(PoolEntry) }).openapi('Pool')
export const PoolEntryPlan = z.strictObject({ member: MemberId, expert: z.boolean(), field: line(60) }).openapi('PoolEntryPlan')
export type PoolEntryPlan = z.infer<typeof PoolEntryPlan>
/** A reason suspends; null takes the juror back. */
export const PoolStanding = z.strictObject({ suspended: line(200).nullable() }).openapi('PoolStanding')
export const PoolEntryDone = z.object({ member: MemberId }).openapi('PoolEntryDone')

/** Size and experts are the profile's where they are left out; more may be asked for, never less. */
export const DrawOrder = z
  .strictObject({
    witness: line(40),
    size: z.int().min(1).max(15).optional(),
    experts: z.int().min(0).max(15).optional(),
    /** Of any of these fields are the experts to be, as the pool has them; every field where none is named. */
    fields: z.array(line(20)).max(10).optional(),
    /** Why they are drawn from every field where there are too few of those: not used where there are enough. */
    widened: line(300).optional(),
  })
  .openapi('DrawOrder')
export type DrawOrder = z.infer<typeof DrawOrder>
export const Absence = z.strictObject({ ground: line(200) }).openapi('Absence')
export const CustodyList = z.strictObject({ custody: z.array(Custody).min(1).max(40) }).openapi('CustodyList')
/** `clear`: no problem in the end, whatever the system's first look found; the words say why either way. */
export const Conclusion = z.strictObject({ clear: z.boolean(), conclusion: line(500) }).openapi('Conclusion')
export type Conclusion = z.infer<typeof Conclusion>
export const Conclusions = z
  .strictObject({
    arithmetic: Conclusion,
    'out-of-range': Conclusion,
    'objective-differs': Conclusion,
    abnormal: Conclusion,
  })
  .openapi('Conclusions')
export type Conclusions = z.infer<typeof Conclusions>
export const TieBreaking = z.strictObject({ witness: line(40) }).openapi('TieBreaking')
export const Release = z.strictObject({ note: prose(500) }).openapi('Release')
export const ReturnReason = z.strictObject({ reason: line(300) }).openapi('ReturnReason')

/** A seat with its holder's name: secret outside the room until the result is published. */
export const JurorView = JurorState.extend({
  name: z.string(),
  title: z.string().nullable(),
  /** What a juror who stepped aside wrote of it, for the officials of the purchase and the juror. */
  note: z.string().nullable(),
  can: Can,
}).openapi('Juror')
export type JurorView = z.infer<typeof JurorView>

const Named = z.object({ member: MemberId, name: z.string() })

/** A relation to a bidder that the record knows: somebody's post there, or what was declared. `share`: hundredths of a percent. */
export const KnownTie = z
  .object({
    id: z.uuid(),
    kind: z.enum(['post', ...RelationKind.options]),
    member: MemberId,
    partyName: z.string(),
    validFrom: CivilDate,
    validUntil: CivilDate.nullable(),
    share: z.int().nullable(),
    kin: Kin.nullable(),
    note: z.string(),
  })
  .openapi('KnownTie')
export type KnownTie = z.infer<typeof KnownTie>

/** What the office found about a juror of whom something is known. */
export const TieFinding = z.strictObject({ outcome: z.enum(['cleared', 'barred']), reason: line(300) }).openapi('TieFinding')

export type TieFinding = z.infer<typeof TieFinding>

/** Also the view of progress: every seat's status is told, no mark is. */
export const PanelView = PanelState.extend({
  /** How many alternates were not called yet. */
  waiting: z.int(),
  /** Whether `draw` tells the alternates and the order whole; else only as far as somebody was called. */
  orderTold: z.boolean(),
  jurors: z.array(JurorView),
  /** Names of everyone who appears in the draw. */
  names: z.array(Named),
  /** Each seat that changed hands after the draw, in its order. */
  /** What is known of whoever sits or was left out; told to the office and the custodian alone. `denied`: what the juror says of it. */
  ties: z.array(KnownTie.extend({ denied: z.string().nullable(), cleared: z.boolean() })),
  replacements: z.array(z.object({ seat: z.int(), out: MemberId, in: MemberId, at: Instant })),
  /** The panels of this lot that were disbanded before this one. */
  disbanded: z.array(z.object({ at: Instant, by: z.string(), reason: z.string() })),
  /** How far the last offers are that the panel waits for before it scores. */
  lastOffers: LastOfferStanding,
  /** Whether the recorded seats are what the recorded order and pool give. */
  repeated: z.boolean(),
  progress: z.object({
    seats: z.int(),
    filled: z.int(),
    declared: z.int(),
    submitted: z.int(),
    signed: z.int(),
    deemed: z.int(),
  }),
  can: Can,
}).openapi('Panel')
export type PanelView = z.infer<typeof PanelView>
/** Null before the draw. */
export const PanelSeen = PanelView.nullable()

export const PanelDone = z.object({ id: PanelId, status: PanelStatus }).openapi('PanelDone')
export type PanelDone = z.infer<typeof PanelDone>
export const JurorDone = z.object({ id: JurorId, status: JurorStatus, panel: PanelStatus }).openapi('JurorDone')
export type JurorDone = z.infer<typeof JurorDone>
/** The code of the slip is shown this once: the same request sent again gets none. A reprint ends the earlier slip. */
export const SlipDone = JurorDone.extend({
  name: z.string(),
  slip: z.object({ code: z.string(), expiresAt: Instant }).nullable(),
}).openapi('SlipDone')
export type SlipDone = z.infer<typeof SlipDone>
export const ReplaceDone = PanelDone.extend({ juror: JurorId, name: z.string() }).openapi('ReplaceDone')
export type ReplaceDone = z.infer<typeof ReplaceDone>
export const TieDone = PanelDone.extend({ order: z.array(BidId) }).openapi('TieDone')
export type TieDone = z.infer<typeof TieDone>

export const PanelRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'no-juror-post',
  'post-ended',
  'before-review',
  'nobody-received',
  'reason-says-nothing',
  'custodian-needed',
  'own-entry',
  'makes-purchases',
  'panel-exists',
  'runs-the-purchase',
  'not-two-hands',
  'password-given',
  'bids-on-the-lot',
  'panel-even',
  'panel-too-small',
  'experts-too-few',
  'too-few-jurors',
  'too-few-in-field',
  'no-alternate',
  'seat-taken',
  'seats-open',
  'custody-missing',
  'not-seated',
  'leader-needed',
  'sheets-open',
  'marks-refused',
  'check-open',
  'nothing-to-correct',
  'tied',
  'no-tie',
  'digest-differs',
  'facts-unconfirmed',
  'score-refused',
  'below-pass',
  'signing-over',
  'known-relation',
  'ties-unsettled',
  'nothing-to-settle',
  'on-paper',
  'paper-open',
  'same-hand',
  'sits-on-panel',
  'offers-open',
  'offers-short',
  'purchase-paused',
])
export type PanelRefusalCode = z.infer<typeof PanelRefusalCode>
