import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { BidId, ChallengeId, JurorId, LotId, SheetId, Tenant } from '../../../kernel/ids.ts'

/** 'result-notice.pdf': which paper, and in which form. */
export const paperFile = <K extends string>(kinds: readonly [K, ...K[]]) => {
  const Kind = z.enum(kinds)
  return z
    .string()
    .regex(new RegExp(`^(${kinds.join('|')})\\.(pdf|docx)$`))
    .transform((name) => {
      const [kind, format] = name.split('.')
      return { kind: Kind.parse(kind), format: z.enum(['pdf', 'docx']).parse(format) }
    })
    .openapi({ type: 'string' })
}

export const LOT_PAPERS = [
  'call-notice',
  'result-notice',
  'end-notice',
  'opening-record',
  'award-letter',
  'score-sheet-blank',
  'score-summary',
  'review-report',
  'conflict-declaration',
  'device-custody',
  'negotiation-record',
] as const
export type LotPaper = (typeof LOT_PAPERS)[number]
/** The papers of a lot that the caller could print now. */
export const LotPapers = z
  .object({
    items: z.array(z.enum(LOT_PAPERS)),
    /** The jurors whose declaration can be printed as it was given. */
    declarations: z.array(z.object({ juror: JurorId, name: z.string() })),
  })
  .openapi('LotPapers')
export type LotPapers = z.infer<typeof LotPapers>
export const LotPapersAt = z.object({ tenant: Tenant, lot: LotId })
export const LotPaperAt = z.object({ tenant: Tenant, lot: LotId, file: paperFile(LOT_PAPERS) })

export const BID_PAPERS = ['receipt', 'letter'] as const
export type BidPaper = (typeof BID_PAPERS)[number]
export const BidPaperAt = z.object({ tenant: Tenant, bid: BidId, file: paperFile(BID_PAPERS) })

export const SheetPaperAt = z.object({ tenant: Tenant, lot: LotId, sheet: SheetId, file: paperFile(['score-sheet']) })
export const ChallengePaperAt = z.object({ tenant: Tenant, challenge: ChallengeId, file: paperFile(['answer']) })

/** One amendment of a call, as it was published. */
export const AmendmentPaperAt = z.object({ tenant: Tenant, lot: LotId, notice: z.uuid(), file: paperFile(['amendment-notice']) })

/** What one juror declared. */
export const DeclarationAt = z.object({ tenant: Tenant, lot: LotId, juror: JurorId, file: paperFile(['declaration']) })

/** What was shown once when the slip was issued: only its hash is kept, so whoever prints it hands it in again. */
export const SlipPaperAt = z.object({ tenant: Tenant, lot: LotId, juror: JurorId, file: paperFile(['slip']) })
export const SlipPaper = z
  .strictObject({ code: z.string().regex(/^[0-9A-Z -]{8,40}$/), expiresAt: Instant, address: z.url().max(200) })
  .openapi('SlipPaper')
export type SlipPaper = z.infer<typeof SlipPaper>

export const PaperRefusalCode = z.enum(['not-found'])
export type PaperRefusalCode = z.infer<typeof PaperRefusalCode>
