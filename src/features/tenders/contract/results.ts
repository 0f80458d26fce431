import { z } from '@hono/zod-openapi'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, JurorId, LotId, PanelId, SheetId } from '../../../kernel/ids.ts'
import type { Step as TraceStep } from '../../../lib/rubric/trace.ts'
import { JurorStatus } from '../rules/juror.ts'
import { CriterionWords } from '../rules/lot.ts'
import { CheckConclusion, PanelStatus } from '../rules/panel.ts'
import { Marks, SheetStatus } from '../rules/sheet.ts'
import { FactView } from './facts.ts'
import { Computation } from './lot.ts'
import { PanelRefusalCode } from './panel.ts'
import { Can } from './programme.ts'
import { RubricView } from './seat.ts'

/** One number of the trace, the rule that made it and what went in; unfolds to the marks and facts. */
export const Step = z
  .custom<TraceStep>((value) => typeof value === 'object' && value !== null)
  .openapi({ type: 'object', description: 'rule, of, value, inputs: the same again' })

const Standing = z.object({ bid: BidId, rank: z.int(), total: z.string() })

/** One finding of the four checks; `marks` tell who gave what where jurors differ on an objective item. */
export const Finding = z
  .object({
    check: z.enum(['arithmetic', 'out-of-range', 'objective-differs', 'abnormal-high', 'abnormal-low']),
    bid: BidId,
    juror: JurorId.optional(),
    leaf: z.string().optional(),
    found: z.string().optional(),
    expected: z.string().optional(),
    mean: z.string().optional(),
    marks: z.array(z.object({ juror: JurorId, mark: z.string() })).optional(),
  })
  .openapi('Finding')
export type Finding = z.infer<typeof Finding>

export const SheetResult = z
  .object({
    id: SheetId,
    juror: JurorId,
    bid: BidId,
    status: SheetStatus,
    marks: Marks,
    before: Marks.nullable(),
    /** Marks and computed leaves together. */
    total: z.string(),
    returnReason: z.string().nullable(),
    correction: z.string().nullable(),
    /** Written on paper: who typed it and who typed it again; null where the juror marked on the screen. */
    paper: z.object({ typedBy: z.string(), checkedBy: z.string() }).nullable(),
    can: Can,
  })
  .openapi('SheetResult')
export type SheetResult = z.infer<typeof SheetResult>

export const BidResult = z
  .object({
    id: BidId,
    label: z.string().nullable(),
    partyName: z.string(),
    /** What counts; and what the sealed bid asked for, where a last offer was made after it. */
    offerFen: Fen,
    firstFen: Fen,
    /** What the bid's facts earn on leaves that nobody marks: leaf → points. */
    computed: z.record(z.string(), z.string()),
    /** What was stated of them and what was found on the papers. */
    facts: z.array(FactView),
    total: z.string().nullable(),
    rank: z.int().nullable(),
  })
  .openapi('BidResult')
export type BidResult = z.infer<typeof BidResult>

export const SeatResult = z
  .object({
    id: JurorId,
    seat: z.int(),
    name: z.string(),
    expert: z.boolean(),
    status: JurorStatus,
    dissent: z.string().nullable(),
    /** Signed, or dissented, on the printed report, of which two hands entered the scan. */
    onPaper: z.boolean(),
  })
  .openapi('SeatResult')

/** Everything about a review after the reveal. `refused` says why there is no ranking yet; `tied` needs a draw. */
export const PanelResults = z
  .object({
    panel: PanelId,
    lotId: LotId,
    status: PanelStatus,
    rubric: RubricView,
    criteria: z.array(CriterionWords),
    bids: z.array(BidResult),
    jurors: z.array(SeatResult),
    sheets: z.array(SheetResult),
    findings: z.array(Finding),
    /** By how much of the mean a total may be off before it is a finding: '0.20' is a fifth. */
    abnormalShare: z.string(),
    checks: z.array(CheckConclusion),
    /** How the last day for signing was counted; null before the report goes out. */
    signing: Computation.nullable(),
    ranking: z.array(Standing),
    refused: PanelRefusalCode.nullable(),
    tied: z.array(z.object({ rank: z.int(), bids: z.array(BidId), left: z.enum(['draw', 'unresolved']) })),
    tieOrder: z.array(BidId),
    belowPass: z.array(BidId),
    trace: z.object({
      benchmarks: z.array(Step),
      totals: z.array(Step),
      ties: z.array(z.object({ total: z.string(), by: z.string(), bids: z.array(Step) })),
    }),
    /** The ranking as it would stand without each juror in turn. */
    without: z.array(z.object({ juror: JurorId, ranking: z.array(Standing), changesFirst: z.boolean() })),
    proposal: z.object({ winner: BidId, awardFen: Fen }).nullable(),
    can: Can,
  })
  .openapi('PanelResults')
export type PanelResults = z.infer<typeof PanelResults>
