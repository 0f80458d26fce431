import { z } from 'zod'
import { LotId } from '../../../kernel/ids.ts'
import { NeedStatement } from './need.ts'

/** What a completion may say anew; where the need came from, and when, stays as it was. */
const { title, text, target, count, unit, place } = NeedStatement.shape
const Wording = z.object({ title, text, target, count, unit, place })
type Wording = z.infer<typeof Wording>

export const WordingField = Wording.keyof()
export type WordingField = z.infer<typeof WordingField>

/** One part of a need that was said anew: a count in figures, a unit by its code, null for a count that was not given. */
export const NeedChange = z.object({ field: WordingField, from: z.string().nullable(), to: z.string().nullable() })
export type NeedChange = z.infer<typeof NeedChange>

/** Why it was sent back, declined, passed on or parted again: the facts of other deeds have no reason. */
const Reasoned = z.object({ reason: z.string() })

export type Said = { readonly reason: string | null; readonly changes: readonly NeedChange[] }
type Recorded = { readonly deed: string; readonly facts: unknown }

/** The words of every deed of one need, in the order of its record: the reason, and what a completion changed of what was said before. */
export function saidIn(record: readonly Recorded[]): Said[] {
  let before: Wording | undefined
  return record.map(({ deed, facts }) => {
    const reason = Reasoned.safeParse(facts).data?.reason ?? null
    if (deed !== 'need.file' && deed !== 'need.complete') return { reason, changes: [] }
    const after = Wording.parse(facts)
    const changes = before === undefined ? [] : changesBetween(before, after)
    before = after
    return { reason, changes }
  })
}

const changesBetween = (before: Wording, after: Wording): NeedChange[] =>
  WordingField.options
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }))

const asText = (value: string | number | null): string | null => (value === null ? null : String(value))

const Taken = z.object({ lotId: LotId })

/** The project that took the need up with this deed; null with every other. */
export const takenBy = ({ deed, facts }: Recorded): LotId | null =>
  deed === 'need.adopt' ? (Taken.safeParse(facts).data?.lotId ?? null) : null

const TO_THE_RESIDENT: ReadonlySet<string> = new Set(['need.return', 'need.decline', 'need.transfer'])

/** Whether the reason was written to whoever told the need; why colleagues part what they had merged is written to colleagues. */
export const isReasonForResident = (deed: string): boolean => TO_THE_RESIDENT.has(deed)
