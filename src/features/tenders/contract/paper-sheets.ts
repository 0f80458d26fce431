import { z } from '@hono/zod-openapi'
import { BidId, JurorId, LotId, PaperSheetId, Tenant } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { PaperStatus } from '../rules/paper-sheet.ts'
import { CriterionWords } from '../rules/lot.ts'
import { Marks } from '../rules/sheet.ts'
import { FileName } from './bid.ts'
import { PanelRefusalCode } from './panel.ts'
import { Can } from './programme.ts'
import { RubricView } from './seat.ts'

export const PaperSheetsAt = z.object({ tenant: Tenant, lot: LotId })
export const PaperSheetAt = PaperSheetsAt.extend({ paper: PaperSheetId })

/** Whose sheet for which bid was scanned, and what the scan is called. */
export const ScannedSheet = z.object({ juror: JurorId, bid: BidId, name: FileName })
export type ScannedSheet = Omit<z.infer<typeof ScannedSheet>, 'name'>

const Entered = z.object({
  id: PaperSheetId,
  status: PaperStatus,
  /** Who typed it first, and who took it to type it again. */
  typedBy: z.string(),
  checkedBy: z.string().nullable(),
  can: Can,
})

/** One juror's sheet for one bid, with the code on its blank and how far its paper is, where it is on paper. */
export const PaperSlot = z
  .object({
    juror: JurorId,
    bid: BidId,
    code: z.string(),
    jurorName: z.string(),
    seat: z.int(),
    label: z.string().nullable(),
    partyName: z.string(),
    paper: Entered.nullable(),
    can: Can,
  })
  .openapi('PaperSlot')
export type PaperSlot = z.infer<typeof PaperSlot>
export const PaperSlots = z.object({ items: z.array(PaperSlot) }).openapi('PaperSlots')
export type PaperSlots = z.infer<typeof PaperSlots>

/** A paper for one of its two hands: their own typing always, the other's once both are in. Whoever is none of the two sees no mark. */
export const PaperSheetView = PaperSlot.extend({
  paper: Entered,
  scan: z.object({ name: z.string(), size: z.int() }).nullable(),
  rubric: RubricView,
  criteria: z.array(CriterionWords),
  own: Marks.nullable(),
  other: Marks.nullable(),
  /** The leaves on which the two differ. */
  differing: z.array(z.string()),
})
  .omit({ can: true })
  .openapi('PaperSheet')
export type PaperSheetView = z.infer<typeof PaperSheetView>

export const PaperSheetDone = z
  .object({ id: PaperSheetId, status: PaperStatus, differing: z.array(z.string()) })
  .openapi('PaperSheetDone')
export type PaperSheetDone = z.infer<typeof PaperSheetDone>
export const Withdrawal = z.strictObject({ reason: line(300) }).openapi('PaperWithdrawal')

const FILE_CODES = ['file-kind-refused', 'file-name-refused'] as const
export type PaperRefusal = { readonly code: PanelRefusalCode | (typeof FILE_CODES)[number] } & Readonly<Record<string, unknown>>
