import type { AreaCode } from '../../../../kernel/area.ts'
import type { NeedFiling } from '../../contract/need.ts'

/** What stands in the form, as typed. */
export type Draft = Readonly<Record<'title' | 'text' | 'target' | 'count' | 'place' | 'phone', string>>
export const EMPTY: Draft = { title: '', text: '', target: '', count: '', place: '', phone: '' }
export const LONGEST: Readonly<Record<keyof Draft, number>> = {
  title: 60,
  text: 2000,
  target: 60,
  count: 7,
  place: 100,
  phone: 20,
}

/** Also what an older page has kept, as long as it holds texts. */
export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(EMPTY).every((name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string')

export const missing = (draft: Draft): readonly (keyof Draft)[] =>
  (['title', 'text', 'target'] as const).filter((name) => draft[name].trim() === '')

/** A number that is none is left out rather than holding the resident up: the community worker asks. */
export function filingOf(draft: Draft, area: AreaCode, personName: string): NeedFiling {
  const count = /^[1-9]\d{0,6}$/.test(draft.count.trim()) ? Number(draft.count.trim()) : null
  const phone = draft.phone.trim()
  return {
    // A line is one line, whatever the phone's keyboard put in.
    title: draft.title.replace(/\s+/g, ' ').trim(),
    text: draft.text.trim(),
    target: draft.target.replace(/\s+/g, ' ').trim(),
    count,
    unit: 'persons',
    area,
    place: draft.place.trim(),
    contact: { name: personName, phone, address: '' },
  }
}
