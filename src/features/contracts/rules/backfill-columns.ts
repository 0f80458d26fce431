import { z } from 'zod'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { line } from '../../../kernel/text.ts'
import { columnsOf, SHEET_CHOSEN } from '../../../lib/workbook-rows/columns.ts'
import { type Column, headingsOf } from '../../../lib/workbook-rows/headings.ts'
import headings from '../data/backfill-headings.json' with { type: 'json' }

/** Without these nothing is a contract: who, what, for how much, paid how, from when to when, and since when it is public (条例 50). */
export const NEEDED = [
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
] as const

/** What a column can tell of a contract that began before the system. */
export const BackfillField = z.enum([...NEEDED, 'town', 'area', 'place', 'field', 'goal', 'beneficiaries', 'indicators'])
export type BackfillField = z.infer<typeof BackfillField>

const { told, headed } = columnsOf(BackfillField)
const Chosen = {
  ...SHEET_CHOSEN,
  /** How all of them were bought: its rules govern what becomes of the contracts. */
  profile: ProfileCode,
  fund: line(120),
  /** For rows that name no field of service. */
  field: line(20),
}

/** Which sheet, and what each of its columns tells. */
export const BackfillMapping = z.strictObject({ ...Chosen, columns: told })
export type BackfillMapping = z.infer<typeof BackfillMapping>

/** The mapping with the headings that it was made for: by them the next workbook is read. */
export const BackfillPlan = z.strictObject({ ...Chosen, columns: headed })
export type BackfillPlan = z.infer<typeof BackfillPlan>

export const { guessColumns, guessHeading, guessSheet } = headingsOf(BackfillField.options, headings)

export function missingFields(columns: readonly Column<BackfillField>[]): BackfillField[] {
  const known = new Set(columns.map(({ field }) => field))
  return NEEDED.filter((field) => !known.has(field))
}
