import { keep, readKept, type Shelf } from './kept.ts'
import { draftKeyOf } from './left-here.ts'

/** Whose, where and of which form; what is of one thing names it, such as `lot 0193…`. */
export type DraftOf = { readonly member: string; readonly tenant: string; readonly form: string }

export const draftKey = ({ member, tenant, form }: DraftOf): string => draftKeyOf(member, `${tenant}.${form}`)

type Content = Readonly<Record<string, unknown>>
type Entry = readonly [name: string, value?: unknown]

const isEntry = (entry: unknown): entry is Entry => Array.isArray(entry) && typeof entry[0] === 'string'
const isEntries = (value: unknown): value is readonly Entry[] => Array.isArray(value) && value.every(isEntry)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/**
 * Keeps what is typed otherwise than the form began, part by part: whatever a colleague changes meanwhile in another part is not
 * taken back with it. With nothing typed nothing is kept.
 */
export function keepDraft(shelf: Shelf, key: string, begun: Content, typed: Content): void {
  const entries = Object.entries(typed)
    .filter(([name, value]) => !same(value, begun[name]))
    .map(([name, value]): Entry => (value === undefined ? [name] : [name, value]))
  keep(shelf, key, entries.length === 0 ? undefined : entries)
}

/** The form as it was left, as far as `isFit` takes it; undefined where it stands as it began. */
export function readDraft<T extends Content>(shelf: Shelf, key: string, begun: T, isFit: (found: unknown) => found is T) {
  const entries = readKept(shelf, key, isEntries)
  if (entries === undefined) return undefined
  let draft = begun
  for (const [name, value] of entries) {
    const next: unknown = { ...draft, [name]: value }
    if (isFit(next)) draft = next
  }
  return same(draft, begun) ? undefined : draft
}

/** Whether anything typed is kept: a form that opens at a press then stands open. */
export const hasDraft = (shelf: Shelf, key: string): boolean => readKept(shelf, key, isEntries) !== undefined

export const forgetDraft = (shelf: Shelf, key: string): boolean => keep(shelf, key, undefined)
