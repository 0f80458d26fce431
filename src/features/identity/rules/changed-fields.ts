import { z } from 'zod'

// What was changed of an organisation or a juror, field by field: for 变动记录, whose readers are not all to know account numbers.

export const DetailField = z.enum([
  'name',
  'shortName',
  'creditCode',
  'address',
  'phone',
  'legalRepresentative',
  'bank',
  'bankAccount',
])
export type DetailField = z.infer<typeof DetailField>

/** What can change of an organisation; and of a juror in the pool, what of. */
const ChangedField = z.enum([...DetailField.options, 'expertise'])

/** `from`, `to`: null where nothing was entered; an account's number is masked. */
export const FieldChange = z.strictObject({ field: ChangedField, from: z.string().nullable(), to: z.string().nullable() })
export type FieldChange = z.infer<typeof FieldChange>

type Details = Partial<Readonly<Record<DetailField, string | null>>>

const SHOWN = 4

/** All but the last four signs; of a number that short nothing is shown. */
export const masked = (account: string): string => {
  const digits = account.replaceAll(/\D/g, '')
  return digits.length > SHOWN * 2 ? `****${digits.slice(-SHOWN)}` : '****'
}

const shown = (field: DetailField, value: string | null) => (field === 'bankAccount' && value !== null ? masked(value) : value)

/** In the order of the form; fields that the edit does not name stay as they are. */
export const changedFields = (before: Details, edit: Details): FieldChange[] =>
  DetailField.options.flatMap((field) => {
    const [from, to] = [before[field] ?? null, edit[field]]
    return to === undefined || to === from ? [] : [{ field, from: shown(field, from), to: shown(field, to) }]
  })

/** Money goes elsewhere from now on: said apart, because whoever changes an account can have a payment for themselves. */
export const movesMoney = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => field === 'bank' || field === 'bankAccount')
