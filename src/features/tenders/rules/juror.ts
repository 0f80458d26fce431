import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { BidId, JurorId, LotId, MemberId, PanelId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

/** What a juror is asked about each bidder, one by one, looking back three years (条例 Art. 9). */
export const ConflictGround = z.enum(['employment', 'director', 'shareholder', 'kin', 'other'])
export type ConflictGround = z.infer<typeof ConflictGround>

export const JurorStatus = z.enum([
  'invited',
  'confirmed',
  'declared',
  'absent',
  'recused',
  'submitted',
  'signed',
  'dissenting',
  'deemed',
])
export type JurorStatus = z.infer<typeof JurorStatus>

export const JUROR_LIFE = {
  invited: { 'juror.confirm': 'confirmed', 'juror.miss': 'absent', 'juror.bar': 'recused' },
  confirmed: {
    'juror.deny': 'confirmed',
    'juror.declare': 'declared',
    'juror.recuse': 'recused',
    'juror.bar': 'recused',
    'juror.miss': 'absent',
    'juror.reprint-slip': 'confirmed',
  },
  declared: {
    'juror.clear': 'declared',
    'juror.submit': 'submitted',
    'juror.recuse': 'recused',
    'juror.bar': 'recused',
    'juror.reprint-slip': 'declared',
  },
  submitted: {
    'juror.sign': 'signed',
    'juror.dissent': 'dissenting',
    'juror.sign-on-paper': 'signed',
    'juror.dissent-on-paper': 'dissenting',
    'juror.deem': 'deemed',
    'juror.reprint-slip': 'submitted',
  },
  absent: {},
  recused: {},
  signed: {},
  dissenting: {},
  deemed: {},
} as const satisfies Life<JurorStatus, string>
export type JurorDeed = { [S in JurorStatus]: keyof (typeof JUROR_LIFE)[S] }[JurorStatus]
const LIFE: Life<JurorStatus, JurorDeed> = JUROR_LIFE

/** One seat of one panel. Whoever takes an empty seat has a juror record of their own. */
export const JurorState = z.object({
  id: JurorId,
  revision: z.int().min(1),
  lotId: LotId,
  panelId: PanelId,
  member: MemberId,
  expert: z.boolean(),
  seat: z.int().min(1),
  status: JurorStatus,
  confirmedAt: Instant.nullable(),
  declaredAt: Instant.nullable(),
  /** Whether the juror denied a tie that the record knows, and whether the office has settled it; null where none was denied. */
  contested: z.enum(['open', 'cleared']).nullable(),
  /** The known ties that the office, having looked into them, found to be no conflict. */
  cleared: z.array(z.uuid()),
  /** Why the seat was left: recused or absent. */
  ground: z.string().nullable(),
  submittedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  /** By hand, on the printed report, of which two hands entered the scan. */
  signedOnPaper: z.boolean(),
  dissent: z.string().nullable(),
  /** When the clock noted that this juror neither signed nor dissented within the term; null for everybody else. */
  deemedAt: Instant.nullable(),
})
export type JurorState = z.infer<typeof JurorState>

const NOTHING = z.strictObject({})
const DISSENT = z.strictObject({ reason: prose(1000) })
const GROUND = z.strictObject({ ground: line(200) })
/** Whoever holds a slip writes as the juror: none is printed again without a reason on the record. */
export const SlipReprint = z.strictObject({ reason: line(500) })
/** Of which bidders the juror was asked, and what was denied. */
const Declaration = z.strictObject({ bids: z.array(BidId).max(2000), denied: z.array(ConflictGround) })
/** The grounds that were affirmed, and what the juror wrote of them. */
export const Recusal = z.strictObject({ ground: line(200), note: prose(300) })
/** By which rule, and the last day on which the report could be signed (条例 Art. 41). */
export const Silence = z.strictObject({ rule: line(80), by: CivilDate })
/** What the record knows and the juror says is not so, with what they say of it. */
export const Denial = z.strictObject({ ties: z.array(z.uuid()).min(1).max(100), reason: line(300) })
/** Which known ties the office looked into, and what it found. */
export const Settlement = z.strictObject({ ties: z.array(z.uuid()).min(1).max(100), reason: line(300) })
const Seat = z.strictObject({ lotId: LotId, panelId: PanelId, member: MemberId, expert: z.boolean(), seat: z.int().min(1) })

type Facts = {
  'juror.invite': z.infer<typeof Seat>
  'juror.confirm': Record<string, never>
  'juror.reprint-slip': z.infer<typeof SlipReprint>
  'juror.deny': z.infer<typeof Denial>
  'juror.clear': z.infer<typeof Settlement>
  'juror.bar': z.infer<typeof Settlement>
  'juror.declare': z.infer<typeof Declaration>
  'juror.recuse': z.infer<typeof Recusal>
  'juror.miss': { ground: string }
  'juror.submit': Record<string, never>
  'juror.sign': Record<string, never>
  'juror.dissent': { reason: string }
  'juror.sign-on-paper': Record<string, never>
  'juror.dissent-on-paper': { reason: string }
  'juror.deem': z.infer<typeof Silence>
}

const to = (state: JurorState, deed: JurorDeed) => ({ status: become(LIFE, state.status, deed) })

export const JUROR = noun<JurorState, Facts>('juror', {
  'juror.invite': starts(Seat, (seat) => ({
    ...seat,
    status: 'invited',
    confirmedAt: null,
    declaredAt: null,
    contested: null,
    cleared: [],
    ground: null,
    submittedAt: null,
    signedAt: null,
    signedOnPaper: false,
    dissent: null,
    deemedAt: null,
  })),
  'juror.confirm': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'juror.confirm'), confirmedAt: at })),
  'juror.reprint-slip': follows(SlipReprint, (state) => to(state, 'juror.reprint-slip')),
  'juror.deny': follows(Denial, (state) => ({ ...to(state, 'juror.deny'), contested: 'open' })),
  'juror.clear': follows(Settlement, (state, { ties }) => ({
    ...to(state, 'juror.clear'),
    contested: state.contested && 'cleared',
    cleared: [...new Set([...state.cleared, ...ties])],
  })),
  // By which tie stays with the register: whoever reads of the seat reads that there was one.
  'juror.bar': follows(Settlement, (state) => ({ ...to(state, 'juror.bar'), ground: 'known-relation' })),
  'juror.declare': follows(Declaration, (state, _, { at }) => ({ ...to(state, 'juror.declare'), declaredAt: at })),
  'juror.recuse': follows(Recusal, (state, { ground }) => ({ ...to(state, 'juror.recuse'), ground })),
  'juror.miss': follows(GROUND, (state, { ground }) => ({ ...to(state, 'juror.miss'), ground })),
  'juror.submit': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'juror.submit'), submittedAt: at })),
  'juror.sign': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'juror.sign'), signedAt: at })),
  'juror.dissent': follows(DISSENT, (state, { reason }, { at }) => ({
    ...to(state, 'juror.dissent'),
    signedAt: at,
    dissent: reason,
  })),
  'juror.sign-on-paper': follows(NOTHING, (state, _, { at }) => ({
    ...to(state, 'juror.sign-on-paper'),
    signedAt: at,
    signedOnPaper: true,
  })),
  'juror.dissent-on-paper': follows(DISSENT, (state, { reason }, { at }) => ({
    ...to(state, 'juror.dissent-on-paper'),
    signedAt: at,
    signedOnPaper: true,
    dissent: reason,
  })),
  'juror.deem': follows(Silence, (state, _, { at }) => ({ ...to(state, 'juror.deem'), deemedAt: at })),
})
