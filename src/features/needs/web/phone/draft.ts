import type { AreaCode } from '../../../../kernel/area.ts'
import { isPhone } from '../../../../kernel/phone.ts'
import { isOverLong } from '../../../../ui/phone/fields.tsx'
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

export type Flaw = 'missing' | 'too-long' | 'not-a-count' | 'not-a-phone'

const REQUIRED: ReadonlySet<keyof Draft> = new Set(['title', 'text', 'target'])
const COUNT = /^([1-9]\d{0,6})?$/

/** Looked at here as the server does, because without a network its word comes only when the person has gone. */
export function flawIn(name: keyof Draft, typed: string): Flaw | undefined {
  const text = typed.trim()
  if (REQUIRED.has(name) && text === '') return 'missing'
  if (name === 'count' && !COUNT.test(text)) return 'not-a-count'
  if (isOverLong(typed, LONGEST[name])) return 'too-long'
  if (name === 'phone' && text !== '' && !isPhone(text)) return 'not-a-phone'
  return undefined
}

export const isReady = (draft: Draft): boolean =>
  (['title', 'text', 'target', 'count', 'place', 'phone'] as const).every((name) => flawIn(name, draft[name]) === undefined)

/** What leaves the phone. */
export function filingOf(draft: Draft, area: AreaCode, personName: string): NeedFiling {
  const count = draft.count.trim()
  const phone = draft.phone.trim()
  return {
    // A line is one line, whatever the phone's keyboard put in.
    title: draft.title.replace(/\s+/g, ' ').trim(),
    text: draft.text.trim(),
    target: draft.target.replace(/\s+/g, ' ').trim(),
    count: count === '' ? null : Number(count),
    unit: 'persons',
    area,
    place: draft.place.trim(),
    contact: { name: personName, phone, address: '' },
  }
}

/** A filing that was refused, back in the form. */
export const draftOf = ({ title, text, target, count, place, contact }: NeedFiling): Draft => ({
  title,
  text,
  target,
  count: count === null ? '' : String(count),
  place,
  phone: contact?.phone ?? '',
})
