import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { BidId, JurorId, LotId, MemberId, PanelId, PartyId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const PanelStatus = z.enum([
  'drawn',
  'declared',
  'sealed_in',
  'scoring',
  'locked',
  'revealed',
  'audited',
  'signed',
  'released',
  'disbanded',
])
export type PanelStatus = z.infer<typeof PanelStatus>

export const PANEL_LIFE = {
  drawn: { 'panel.replace': 'drawn', 'panel.declare': 'declared', 'panel.disband': 'disbanded' },
  declared: { 'panel.seal-in': 'sealed_in', 'panel.replace': 'drawn', 'panel.disband': 'disbanded' },
  sealed_in: { 'panel.begin': 'scoring', 'panel.disband': 'disbanded' },
  scoring: { 'panel.lock': 'locked', 'panel.disband': 'disbanded' },
  locked: { 'panel.reveal': 'revealed' },
  revealed: { 'panel.break-tie': 'revealed', 'panel.audit': 'audited' },
  audited: { 'panel.sign': 'signed' },
  signed: { 'panel.release': 'released' },
  released: {},
  disbanded: {},
} as const satisfies Life<PanelStatus, string>
export type PanelDeed = { [S in PanelStatus]: keyof (typeof PANEL_LIFE)[S] }[PanelStatus]
const LIFE: Life<PanelStatus, PanelDeed> = PANEL_LIFE

/** Whether a seat may still go to an alternate. */
export const isOpenToChange = ({ status }: { readonly status: PanelStatus }): boolean =>
  status === 'drawn' || status === 'declared'

/** One person of the pool as it stood at the call, who may still be drawn. */
export const Candidate = z.strictObject({ member: MemberId, expert: z.boolean() })
export type Candidate = z.infer<typeof Candidate>
/** The same with the field as it was entered at the call, several with commas between. */
export const PoolCandidate = Candidate.extend({ field: prose(60).default('') })
export type PoolCandidate = z.infer<typeof PoolCandidate>

/** Why a person of the pool was taken out before the draw: the record knows of a tie to a bidder or to the purchase itself. */
export const ExclusionGround = z.enum(['post-at-bidder', 'office-post', 'acted-on-lot', 'known-relation'])

/** What has changed in the pool between the call and the draw: whoever came in or back, or dropped out, is not drawn for this lot. */
export const PoolChange = z.enum(['entered', 'restored', 'suspended', 'post-ended'])

/** Everything needed to repeat the draw: who was in the pool, who had been taken out and why, and the random order. */
export const Draw = z.strictObject({
  lotId: LotId,
  /** How many seats, and how many of them experts at least. */
  size: z.int().min(1).max(15),
  experts: z.int().min(0).max(15),
  /** Of which fields the experts were to be; none where any would do. */
  fields: z.array(line(20)).max(10).default([]),
  /** Why they were drawn from every field after all, there being too few of those; empty where they were not. */
  widened: prose(300).default(''),
  pool: z.array(PoolCandidate).max(2000),
  /** Who is not in the pool though they were at the call, or are now: with the reason of a suspension, else none. */
  since: z.array(z.strictObject({ member: MemberId, change: PoolChange, reason: prose(200) })).max(2000),
  /** `party`: the bidder of a post or relation there; null for the other grounds. What relation, the register alone tells. */
  excluded: z.array(z.strictObject({ member: MemberId, ground: ExclusionGround, party: PartyId.nullable() })).max(2000),
  /** Those of the pool who could be drawn, in the order chance gave them; seats are filled from the front as the composition allows. */
  order: z.array(MemberId).max(2000),
  seats: z.array(MemberId).max(15),
  alternates: z.array(MemberId).max(15),
  witness: line(40),
})
export type Draw = z.infer<typeof Draw>

/** Devices handed in at the door (通讯设备封存登记); no juror stands in the row of a member of staff. */
export const Custody = z.strictObject({
  juror: JurorId.nullable(),
  holder: line(40),
  phones: z.int().min(0).max(20),
  others: prose(100),
})
export type Custody = z.infer<typeof Custody>

/** One of the four checks after the totals (87号令 Art. 64): what the system found, whether all was well, and why in words. */
export const CheckConclusion = z.strictObject({
  check: z.enum(['arithmetic', 'out-of-range', 'objective-differs', 'abnormal']),
  found: z.int().min(0),
  clear: z.boolean(),
  conclusion: prose(500),
})
export type CheckConclusion = z.infer<typeof CheckConclusion>

/** The term within which the report is signed: the day it went out, which is not counted, and the last day. */
export const SigningTerm = z.strictObject({ from: CivilDate, by: CivilDate })
export type SigningTerm = z.infer<typeof SigningTerm>

export const PanelState = z.object({
  id: PanelId,
  revision: z.int().min(1),
  lotId: LotId,
  status: PanelStatus,
  draw: Draw,
  /** Alternates not called yet, in the order of the draw. */
  waiting: z.array(MemberId),
  custody: z.array(Custody),
  sealedInAt: Instant.nullable(),
  lockedAt: Instant.nullable(),
  revealedAt: Instant.nullable(),
  /** Bids tied to the end, in the order of the lot drawn on the spot. */
  tieOrder: z.array(BidId),
  checks: z.array(CheckConclusion),
  /** Null until the report goes out, and for a report that went out when there was no term. */
  signing: SigningTerm.nullable(),
  releasedAt: Instant.nullable(),
})
export type PanelState = z.infer<typeof PanelState>

const NOTHING = z.strictObject({})
export const Disbanding = z.strictObject({ reason: line(500) })
export const Replacement = z.strictObject({ out: MemberId, in: MemberId, ground: line(200) })
const Tie = z.strictObject({ order: z.array(BidId).min(2).max(200), witness: line(40) })
/** A report that went out before there was a term has none. */
const Audit = z.strictObject({ checks: z.array(CheckConclusion).length(4), signing: SigningTerm.exactOptional() })

type Facts = {
  'panel.draw': Draw
  'panel.replace': z.infer<typeof Replacement>
  'panel.declare': Record<string, never>
  'panel.seal-in': { custody: Custody[] }
  'panel.begin': Record<string, never>
  'panel.lock': Record<string, never>
  'panel.reveal': Record<string, never>
  'panel.break-tie': z.infer<typeof Tie>
  'panel.audit': z.infer<typeof Audit>
  'panel.sign': Record<string, never>
  'panel.release': { note: string }
  'panel.disband': z.infer<typeof Disbanding>
}

const to = (state: PanelState, deed: PanelDeed) => ({ status: become(LIFE, state.status, deed) })

export const PANEL = noun<PanelState, Facts>('panel', {
  'panel.draw': starts(Draw, (draw) => ({
    lotId: draw.lotId,
    status: 'drawn',
    draw,
    waiting: draw.alternates,
    custody: [],
    sealedInAt: null,
    lockedAt: null,
    revealedAt: null,
    tieOrder: [],
    checks: [],
    signing: null,
    releasedAt: null,
  })),
  'panel.replace': follows(Replacement, (state, replacement) => ({
    ...to(state, 'panel.replace'),
    waiting: state.waiting.filter((member) => member !== replacement.in),
  })),
  'panel.declare': follows(NOTHING, (state) => to(state, 'panel.declare')),
  'panel.seal-in': follows(z.strictObject({ custody: z.array(Custody).max(40) }), (state, { custody }, { at }) => ({
    ...to(state, 'panel.seal-in'),
    custody,
    sealedInAt: at,
  })),
  'panel.begin': follows(NOTHING, (state) => to(state, 'panel.begin')),
  'panel.lock': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'panel.lock'), lockedAt: at })),
  'panel.reveal': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'panel.reveal'), revealedAt: at })),
  'panel.break-tie': follows(Tie, (state, { order }) => ({ ...to(state, 'panel.break-tie'), tieOrder: order })),
  'panel.audit': follows(Audit, (state, { checks, signing = null }) => ({ ...to(state, 'panel.audit'), checks, signing })),
  'panel.sign': follows(NOTHING, (state) => to(state, 'panel.sign')),
  'panel.release': follows(z.strictObject({ note: prose(500) }), (state, _, { at }) => ({
    ...to(state, 'panel.release'),
    releasedAt: at,
  })),
  'panel.disband': follows(Disbanding, (state) => to(state, 'panel.disband')),
})
