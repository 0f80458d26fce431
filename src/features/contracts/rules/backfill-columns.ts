import { z } from 'zod'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line } from '../../../kernel/text.ts'
import { headingsOf, type Remembered, toldOnce } from '../../../lib/workbook-rows/headings.ts'
import headings from '../data/backfill-headings.json' with { type: 'json' }

/** What a column can tell of a contract that began before the system. */
export const BackfillField = z.enum([
  'contractNo',
  'name',
  'provider',
  'creditCode',
  'amount',
  'instalments',
  'periodFrom',
  'periodTo',
  'signedOn',
  'publicOn',
  'town',
  'area',
  'place',
  'field',
  'goal',
  'beneficiaries',
  'indicators',
])
export type BackfillField = z.infer<typeof BackfillField>

/** Without these nothing is a contract: who, what, for how much, paid how, from when to when, and since when it is public (条例 50). */
export const NEEDED: readonly BackfillField[] = [
  'contractNo',
  'name',
  'provider',
  'creditCode',
  'amount',
  'instalments',
  'periodFrom',
  'periodTo',
  'signedOn',
  'publicOn',
]

export const BackfillColumn = z.strictObject({ column: z.int().min(0).max(59), field: BackfillField })
export type BackfillColumn = z.infer<typeof BackfillColumn>

const Chosen = {
  sheet: line(40),
  /** The row of the headings as the program that made the sheet counts it, from 1. */
  heading: z.int().min(1).max(100),
  /** How all of them were bought: its rules govern what becomes of the contracts. */
  profile: ProfileCode,
  fund: line(120),
  /** For rows that name no field of service. */
  field: line(20),
}

/** Which sheet, and what each of its columns tells: each column one thing, each thing from one column. */
export const BackfillMapping = z.strictObject({
  ...Chosen,
  columns: z.array(BackfillColumn).max(BackfillField.options.length).refine(toldOnce, { error: 'told-twice' }),
})
export type BackfillMapping = z.infer<typeof BackfillMapping>

/** The mapping with the headings that it was made for: by them the next workbook is read. */
export const BackfillPlan = z.strictObject({
  ...Chosen,
  columns: z.array(z.strictObject({ ...BackfillColumn.shape, heading: z.string().max(100) })).max(BackfillField.options.length),
})
export type BackfillPlan = z.infer<typeof BackfillPlan>

export type KnownHeadings = Remembered<BackfillField>
export const { guessColumns, guessHeading } = headingsOf(BackfillField.options, headings)

export function missingFields(columns: readonly BackfillColumn[]): BackfillField[] {
  const told = new Set(columns.map(({ field }) => field))
  return NEEDED.filter((field) => !told.has(field))
}
