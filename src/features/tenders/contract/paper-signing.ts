import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { FileId, JurorId, LotId, PaperSigningId, Tenant } from '../../../kernel/ids.ts'
import { tellingReason } from '../../../kernel/stock-reasons.ts'
import { PanelStatus } from '../rules/panel.ts'
import { KeptSignature, PaperSignature, PaperSigningStatus } from '../rules/paper-signing.ts'
import { HandRefusal } from '../rules/two-hands.ts'
import { BidFile } from './bid.ts'
import { Computation } from './lot.ts'
import { Can, Revision } from './programme.ts'

export const PaperSigningsAt = z.object({ tenant: Tenant, lot: LotId })
export const PaperSigningAt = PaperSigningsAt.extend({ signing: PaperSigningId })

/** Who signed the printed report, and who dissented in which words; `file`: its scan, uploaded before. */
export const PaperSigningEntry = z
  .strictObject({ signatures: z.array(PaperSignature).min(1).max(15), file: FileId })
  .openapi('PaperSigningEntry')
export type PaperSigningEntry = z.infer<typeof PaperSigningEntry>

/** Typed anew, as it was read last. */
export const PaperSigningChange = z.strictObject({ revision: Revision, entry: PaperSigningEntry }).openapi('PaperSigningChange')
export type PaperSigningChange = z.infer<typeof PaperSigningChange>

export const PaperSigningCheck = z.strictObject({ revision: Revision }).openapi('PaperSigningCheck')
export const PaperSigningEnd = z.strictObject({ revision: Revision, reason: tellingReason(300) }).openapi('PaperSigningEnd')
export type PaperSigningEnd = z.infer<typeof PaperSigningEnd>

export const PaperSigningView = z.object({
  id: PaperSigningId,
  revision: z.int(),
  status: PaperSigningStatus,
  signatures: z.array(KeptSignature),
  /** For officer and leader. */
  file: BidFile.nullable(),
  enteredBy: z.string(),
  enteredAt: Instant,
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  note: z.string().nullable(),
  /** Why the caller is not its second hand; null where nothing keeps them from it. */
  kept: HandRefusal.nullable(),
  can: Can,
})
export type PaperSigningView = z.infer<typeof PaperSigningView>

/** What came of a report on paper, the last first, and whose signature is still wanting. */
export const PaperSigningList = z
  .object({
    panel: PanelStatus,
    term: Computation.nullable(),
    jurors: z.array(z.object({ id: JurorId, seat: z.int(), name: z.string(), open: z.boolean() })),
    items: z.array(PaperSigningView),
    can: Can,
  })
  .openapi('PaperSigningList')
export type PaperSigningList = z.infer<typeof PaperSigningList>

export const PaperSigningDone = z
  .object({ id: PaperSigningId, status: PaperSigningStatus, revision: z.int(), panel: PanelStatus })
  .openapi('PaperSigningDone')
export type PaperSigningDone = z.infer<typeof PaperSigningDone>

export const SigningRefusalCode = z.enum([
  'not-found',
  'wrong-status',
  'changed-meanwhile',
  'entered-already',
  'signing-over',
  'juror-twice',
  'not-to-sign',
  'juror-dropped',
  'scan-late',
  'unknown-paper',
  'file-kind-refused',
  ...HandRefusal.options,
])
export type SigningRefusalCode = z.infer<typeof SigningRefusalCode>
export type SigningRefusal = { readonly code: SigningRefusalCode } & Readonly<Record<string, unknown>>
