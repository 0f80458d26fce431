import type { Composition } from './composition.ts'
import type { PoolCandidate } from './panel.ts'

/** Between the fields of somebody who has several: the commas of both scripts, and the semicolons. */
const BETWEEN = /[\u3001\uFF0C,\uFF1B;]/

/** The fields of an expert as they were entered into the pool, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(BETWEEN)
      .map((field) => field.trim())
      .filter((field) => field !== ''),
  ),
]

/** What a draw asks for: experts of any of some fields, or of every field where it names none; and why of every field after all. */
export type FieldOrder = { readonly fields: readonly string[]; readonly widened: string }

/** Whoever represents the purchaser is asked for no field: experts alone are drawn by theirs (财库〔2016〕198号). */
export const isOfField = ({ expert, field }: PoolCandidate, fields: readonly string[]): boolean =>
  fields.length === 0 || !expert || fieldsIn(field).some((one) => fields.includes(one))

/** Whether somebody of the pool is drawn from under an order as it was carried out. */
export const isDrawnFrom = (candidate: PoolCandidate, { fields, widened }: FieldOrder): boolean =>
  widened !== '' || isOfField(candidate, fields)

type Wanted = Composition & { readonly alternates: number }
export type Among = {
  readonly among: readonly PoolCandidate[]
  /** How many more of the fields it would take; zero where they suffice. */
  readonly lacking: number
  /** Empty where the fields suffice: what needs no widening is not widened. */
  readonly widened: string
}

/**
 * From whom a draw is made. Of some fields there must be as many as seats and alternates together: else whoever names the fields
 * names the panel. Where there are not, the draw is from the whole pool alike, for a stated reason, and nobody of the fields comes first.
 */
export function amongFields(eligible: readonly PoolCandidate[], { fields, widened }: FieldOrder, wanted: Wanted): Among {
  const inField = eligible.filter((candidate) => isOfField(candidate, fields))
  const lacking = fields.length === 0 ? 0 : lackingIn(inField, wanted)
  if (lacking === 0) return { among: inField, lacking, widened: '' }
  return { among: widened === '' ? inField : eligible, lacking, widened }
}

/** The purchaser's people fill no more than the seats that are not the experts'. */
function lackingIn(candidates: readonly PoolCandidate[], { size, experts, alternates }: Wanted): number {
  const able = candidates.filter(({ expert }) => expert).length
  return Math.max(0, size + alternates - able - Math.min(candidates.length - able, size - experts))
}
