import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, MemberId, NegotiationId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { prose, line } from '../../../kernel/text.ts'
import { LotStatus } from '../rules/lot.ts'
import { Agreement as Agreed, NegotiationState, NegotiationStatus, VisitRecord } from '../rules/negotiation.ts'
import { Computation } from './lot.ts'
import { Can, Revision } from './programme.ts'

export const NegotiationAt = z.object({ tenant: Tenant, lot: LotId })

/** The supplier responds before that hour; the note goes out with the invitation. */
export const Invitation = z.strictObject({ bidDeadline: Instant, note: prose(500) }).openapi('Invitation')
export type Invitation = z.infer<typeof Invitation>

export const Visit = VisitRecord.extend({}).openapi('Visit')
export type Visit = z.infer<typeof Visit>

/** Whom the officer calls to the group; whether somebody is an expert is known from the pool. */
export const Group = z
  .strictObject({ members: z.array(MemberId).min(1).max(15), meetsOn: CivilDate, place: line(120) })
  .openapi('NegotiationGroup')
export type Group = z.infer<typeof Group>

/** `revision`: of the negotiation as the writer had it before their eyes. */
export const AgreementRecord = z.strictObject({ revision: Revision, agreement: Agreed }).openapi('AgreementRecord')
export type AgreementRecord = z.infer<typeof AgreementRecord>

/** `dissent`: why the record is signed under protest; null where it is agreed to. `revision`: of the record as it was read. */
export const RecordSigning = z.strictObject({ revision: Revision, dissent: line(500).nullable() }).openapi('RecordSigning')
export type RecordSigning = z.infer<typeof RecordSigning>

const Person = z.object({ member: MemberId, name: z.string(), title: z.string().nullable(), expert: z.boolean() })

/** What is agreed with the one supplier, to the office and the group. */
export const NegotiationView = z
  .object({
    ...NegotiationState.omit({ seats: true }).shape,
    lot: z.object({ id: LotId, code: z.string(), name: z.string(), status: LotStatus, budgetFen: Fen }),
    supplier: z.object({ id: PartyId, name: z.string() }),
    seats: z.array(Person),
    /** What the supplier asks for in its sealed response; null until that is opened. */
    offerFen: Fen.nullable(),
    /** How many sit in the group at least, and how many of them for their knowledge of the trade. */
    needed: z.object({ seats: z.int(), experts: z.int() }),
    /** How the last day to sign was computed. */
    signTerm: Computation.nullable(),
    /** Whom the officer may call to the group; nobody, to whoever does not call. */
    candidates: z.array(Person),
    can: Can,
  })
  .openapi('Negotiation')
export type NegotiationView = z.infer<typeof NegotiationView>
/** Null before the supplier is invited. */
export const NegotiationSeen = z.object({ negotiation: NegotiationView.nullable() }).openapi('NegotiationSeen')
export type NegotiationSeen = z.infer<typeof NegotiationSeen>

export const NegotiationDone = z
  .object({ id: NegotiationId, status: NegotiationStatus, revision: z.int(), lotStatus: LotStatus })
  .openapi('NegotiationDone')
export type NegotiationDone = z.infer<typeof NegotiationDone>

export const NegotiationRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'purchase-paused',
  'visit-not-yet',
  'member-twice',
  'member-not-fit',
  'group-too-small',
  'group-experts-too-few',
  'meets-too-early',
  'visit-missing',
  'agreed-nothing',
  'agreed-over-budget',
  'agreed-over-offer',
  'held-on-wrong-day',
  'signed-already',
  'reason-says-nothing',
])
export type NegotiationRefusalCode = z.infer<typeof NegotiationRefusalCode>
export type NegotiationRefusal = { readonly code: NegotiationRefusalCode } & Readonly<Record<string, unknown>>
