import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { Digest } from '../../../kernel/digest.ts'
import { BidId, JurorId, LotId, SheetId } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const SheetStatus = z.enum(['draft', 'submitted', 'correcting', 'corrected'])
export type SheetStatus = z.infer<typeof SheetStatus>

export const SHEET_LIFE = {
  draft: { 'sheet.submit': 'submitted' },
  submitted: { 'sheet.reveal': 'submitted', 'sheet.return': 'correcting' },
  correcting: { 'sheet.correct': 'corrected' },
  corrected: { 'sheet.return': 'correcting' },
} as const satisfies Life<SheetStatus, string>
export type SheetDeed = { [S in SheetStatus]: keyof (typeof SHEET_LIFE)[S] }[SheetStatus]
const LIFE: Life<SheetStatus, SheetDeed> = SHEET_LIFE

/** A juror's marks for one bid: rubric leaf → decimal. */
export const Marks = z.record(z.string().max(40), z.string().regex(/^\d{1,3}(\.\d{1,2})?$/))
export type Marks = z.infer<typeof Marks>

/** What a juror typed that can be no mark, as it stands: rubric leaf → text. It is put right before anything is handed in. */
export const Unsound = z.record(z.string().max(40), z.string().max(20))
export type Unsound = z.infer<typeof Unsound>

/** Until the reveal the record holds only a digest; the marks lie in the sealed content. */
export const SheetState = z.object({
  id: SheetId,
  revision: z.int().min(1),
  lotId: LotId,
  jurorId: JurorId,
  bidId: BidId,
  status: SheetStatus,
  digest: Digest.nullable(),
  submittedAt: Instant.nullable(),
  marks: Marks.nullable(),
  /** The marks before the last correction. */
  before: Marks.nullable(),
  returnReason: z.string().nullable(),
  correction: z.string().nullable(),
})
export type SheetState = z.infer<typeof SheetState>

const Handed = z.strictObject({ lotId: LotId, jurorId: JurorId, bidId: BidId })
const Correction = z.strictObject({ marks: Marks, reason: line(300) })

type Facts = {
  'sheet.hand-out': z.infer<typeof Handed>
  'sheet.submit': { digest: string }
  'sheet.reveal': { marks: Marks }
  'sheet.return': { reason: string }
  'sheet.correct': z.infer<typeof Correction>
}

const to = (state: SheetState, deed: SheetDeed) => ({ status: become(LIFE, state.status, deed) })

export const SHEET = noun<SheetState, Facts>('sheet', {
  'sheet.hand-out': starts(Handed, (handed) => ({
    ...handed,
    status: 'draft',
    digest: null,
    submittedAt: null,
    marks: null,
    before: null,
    returnReason: null,
    correction: null,
  })),
  'sheet.submit': follows(z.strictObject({ digest: Digest }), (state, { digest }, { at }) => ({
    ...to(state, 'sheet.submit'),
    digest,
    submittedAt: at,
  })),
  'sheet.reveal': follows(z.strictObject({ marks: Marks }), (state, { marks }) => ({ ...to(state, 'sheet.reveal'), marks })),
  'sheet.return': follows(z.strictObject({ reason: line(300) }), (state, { reason }) => ({
    ...to(state, 'sheet.return'),
    returnReason: reason,
  })),
  'sheet.correct': follows(Correction, (state, { marks, reason }) => ({
    ...to(state, 'sheet.correct'),
    marks,
    before: state.marks,
    correction: reason,
  })),
})
