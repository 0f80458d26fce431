import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { BidId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { UPLOAD_REFUSALS } from '../../../kernel/uploads.ts'
import { AwardStatus, Decline, LotStatus } from '../rules/lot.ts'
import { announcedDeclines, Barred } from '../rules/succession.ts'
import { BidFile, FileName } from './bid.ts'

export const DeclineFileAt = z.object({ tenant: Tenant, lot: LotId, file: FileId })
export const DeclineFileNamed = z.object({ name: FileName })
/** The winner's written statement, scanned: a PDF or a picture, its kind told by its bytes. */
export const DeclineFile = BidFile.openapi('DeclineFile')
export type DeclineFile = z.infer<typeof DeclineFile>

/** The winner gives up what it was chosen for. */
export const Declining = z.strictObject({ reason: line(500) }).openapi('Declining')
/** The same by a written statement: the day on which it came, and its scan, uploaded before. */
export const PaperDeclining = z.strictObject({ reason: line(500), arrivedOn: CivilDate, file: FileId }).openapi('PaperDeclining')
export type PaperDeclining = z.infer<typeof PaperDeclining>

/** Who is proposed: the next as it was read. */
export const Succeeding = z.strictObject({ bid: BidId }).openapi('Succeeding')

/** An award that was given up, for the office. */
export const DeclineView = z.object({
  bid: BidId,
  partyName: z.string(),
  awardFen: Fen,
  reason: z.string(),
  paper: DeclineFile.nullable(),
  arrivedOn: CivilDate.nullable(),
  at: Instant,
  announcedAt: Instant.nullable(),
  /** The last day on which it could be objected to. */
  challengeEnds: CivilDate.nullable(),
})
export type DeclineView = z.infer<typeof DeclineView>

/** Who may be taken in its place, for the office: `next` by the signed ranking, or why nobody is. */
export const SuccessionView = z.object({
  next: z.object({ bid: BidId, partyName: z.string(), rank: z.int(), total: z.string().nullable(), offerFen: Fen }).nullable(),
  hindrance: z.enum(['nobody-left', 'next-tied']).nullable(),
  passedOver: z.array(z.object({ bid: BidId, partyName: z.string(), why: Barred })),
})
export type SuccessionView = z.infer<typeof SuccessionView>

/** Of the awards that a lot's row keeps as given up, those that the public knew of, oldest first. */
export const publicDeclines = (kept: string): { at: Instant; awardedAt: Instant | null }[] =>
  announcedDeclines({ declines: z.array(Decline).parse(JSON.parse(kept)) }).map(({ at, awardedAt }) => ({ at, awardedAt }))

export const DeclineDone = z.object({ id: LotId, status: LotStatus, awardStatus: AwardStatus.nullable() }).openapi('DeclineDone')
export type DeclineDone = z.infer<typeof DeclineDone>

export const DeclineRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'contract-signed',
  'challenge-open',
  'purchase-paused',
  'nobody-left',
  'next-tied',
  'statement-day-wrong',
  'unknown-paper',
  'paper-named',
  ...UPLOAD_REFUSALS,
])
export type DeclineRefusalCode = z.infer<typeof DeclineRefusalCode>
export type DeclineRefusal = { readonly code: DeclineRefusalCode } & Readonly<Record<string, unknown>>
