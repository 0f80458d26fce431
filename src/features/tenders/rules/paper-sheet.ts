import { z } from 'zod'
import { Digest } from '../../../kernel/digest.ts'
import { Instant } from '../../../kernel/civil.ts'
import { BidId, JurorId, LotId, MemberId, PaperSheetId } from '../../../kernel/ids.ts'
import { FileType, Sha256 } from '../../../kernel/stored-file.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

// A juror's sheet that was written on paper: one keeps its scan and types the marks, another types them again without seeing the
// first typing; where they differ each puts their own right, and only what both have typed alike counts (practice: 双人核对).

export const PaperStatus = z.enum(['scanned', 'typed', 'checking', 'checked', 'differing', 'agreed', 'withdrawn'])
export type PaperStatus = z.infer<typeof PaperStatus>

export const PAPER_LIFE = {
  scanned: { 'paper-sheet.type': 'typed', 'paper-sheet.withdraw': 'withdrawn' },
  typed: { 'paper-sheet.take': 'checking', 'paper-sheet.withdraw': 'withdrawn' },
  checking: { 'paper-sheet.check': 'checked', 'paper-sheet.withdraw': 'withdrawn' },
  /** For as long as it takes to compare the two: never seen from outside. */
  checked: { 'paper-sheet.agree': 'agreed', 'paper-sheet.differ': 'differing' },
  differing: { 'paper-sheet.retype': 'checked', 'paper-sheet.withdraw': 'withdrawn' },
  agreed: {},
  withdrawn: {},
} as const satisfies Life<PaperStatus, string>
export type PaperDeed = { [S in PaperStatus]: keyof (typeof PAPER_LIFE)[S] }[PaperStatus]
const LIFE: Life<PaperStatus, PaperDeed> = PAPER_LIFE

const Scan = z.strictObject({
  lotId: LotId,
  jurorId: JurorId,
  bidId: BidId,
  sha256: Sha256,
  name: line(200),
  type: FileType,
  size: z.int(),
})

/** No mark is in it: the typings lie beside it, each for its own hand. */
export const PaperSheetState = z.object({
  ...Scan.shape,
  id: PaperSheetId,
  revision: z.int().min(1),
  status: PaperStatus,
  typedBy: MemberId,
  checkedBy: MemberId.nullable(),
  agreedAt: Instant.nullable(),
  reason: z.string().nullable(),
})
export type PaperSheetState = z.infer<typeof PaperSheetState>

const NOTHING = z.strictObject({})
/** Commits to a typing without telling it. */
const Typing = z.strictObject({ digest: Digest })

type Facts = {
  'paper-sheet.scan': z.infer<typeof Scan>
  'paper-sheet.type': z.infer<typeof Typing>
  'paper-sheet.take': Record<string, never>
  'paper-sheet.check': z.infer<typeof Typing>
  'paper-sheet.retype': z.infer<typeof Typing>
  'paper-sheet.agree': Record<string, never>
  'paper-sheet.differ': { count: number }
  'paper-sheet.withdraw': { reason: string }
}

const to = (state: PaperSheetState, deed: PaperDeed) => ({ status: become(LIFE, state.status, deed) })

export const PAPER_SHEET = noun<PaperSheetState, Facts>('paper-sheet', {
  'paper-sheet.scan': starts(Scan, (scan, { actor }) => ({
    ...scan,
    status: 'scanned',
    typedBy: actor,
    checkedBy: null,
    agreedAt: null,
    reason: null,
  })),
  'paper-sheet.type': follows(Typing, (state) => to(state, 'paper-sheet.type')),
  'paper-sheet.take': follows(NOTHING, (state, _, { actor }) => ({ ...to(state, 'paper-sheet.take'), checkedBy: actor })),
  'paper-sheet.check': follows(Typing, (state) => to(state, 'paper-sheet.check')),
  'paper-sheet.retype': follows(Typing, (state) => to(state, 'paper-sheet.retype')),
  'paper-sheet.agree': follows(NOTHING, (state, _, { at }) => ({ ...to(state, 'paper-sheet.agree'), agreedAt: at })),
  'paper-sheet.differ': follows(z.strictObject({ count: z.int().min(1) }), (state) => to(state, 'paper-sheet.differ')),
  'paper-sheet.withdraw': follows(z.strictObject({ reason: line(300) }), (state, { reason }) => ({
    ...to(state, 'paper-sheet.withdraw'),
    reason,
  })),
})

/** It stands in the way of the juror's own sheet, and of another paper for it. */
export const isLive = ({ status }: Pick<PaperSheetState, 'status'>): boolean => status !== 'withdrawn'

export const isTypist = ({ typedBy, checkedBy }: Pick<PaperSheetState, 'typedBy' | 'checkedBy'>, actor: MemberId): boolean =>
  actor === typedBy || actor === checkedBy
