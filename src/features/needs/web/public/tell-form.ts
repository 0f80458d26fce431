import type { AreaCode } from '../../../../kernel/area.ts'
import { isPhone } from '../../../../kernel/phone.ts'
import { needFields, phoneProblems } from '../../../../ui/words/need.ts'
import { hints } from '../../../../ui/words/common.ts'
import { phoneWords } from '../../../../ui/words/phone.ts'
import type { Speaker } from '../../../../ui/words/profile.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { NeedFiling } from '../../contract/need.ts'

export const FIELDS = ['title', 'text', 'target', 'count', 'place', 'name', 'phone'] as const
export type TellField = (typeof FIELDS)[number]
/** What was typed, as it was typed, and whether the box was ticked. */
export type Typed = Readonly<Record<TellField, string>> & { readonly agreed: boolean }
export const NOTHING_TYPED: Typed = { title: '', text: '', target: '', count: '', place: '', name: '', phone: '', agreed: false }

export const LONGEST: Readonly<Record<TellField, number>> = {
  title: 60,
  text: 2000,
  target: 60,
  count: 7,
  place: 100,
  name: 40,
  phone: 20,
}
const REQUIRED: ReadonlySet<TellField> = new Set(['title', 'text', 'target'])
const ONE_LINE: ReadonlySet<TellField> = new Set(['title', 'target', 'place', 'name', 'phone', 'count'])

export const LABELS: Readonly<Record<TellField, Word>> = {
  title: needFields.title,
  text: needFields.text,
  target: needFields.target,
  count: needFields.persons,
  place: needFields.place,
  name: tellWords.name,
  phone: needFields.phone,
}

/** Whatever a form may hold, as texts. A browser sends line ends in twos, each counted as two signs. */
export function typedIn(form: Readonly<Record<string, unknown>>): Typed {
  const text = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
  }
  const typed = Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Record<TellField, string>
  return { ...typed, agreed: text('agreed') !== '' }
}

export type Faults = Partial<Record<TellField | 'agreed', string>>

/** The need as it is filed, or what is wrong with which field, in words. */
export function filingIn(typed: Typed, area: AreaCode, t: Speaker): { filing: NeedFiling } | { faults: Faults } {
  const plain = Object.fromEntries(
    FIELDS.map((name) => [name, ONE_LINE.has(name) ? typed[name].replaceAll(/\s+/g, ' ').trim() : typed[name].trim()]),
  ) as Record<TellField, string>
  const { name, phone, count, ...said } = plain
  const filing = NeedFiling.safeParse({
    ...said,
    count: count === '' ? null : Number(count),
    unit: 'persons',
    area,
    contact: name === '' && phone === '' ? null : { name, phone, address: '' },
  })
  const faults: Faults = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const wrong = wrongWith(field, plain[field], t)
      return wrong === undefined ? [] : [[field, wrong]]
    }),
  )
  if ((name !== '' || phone !== '') && !typed.agreed) faults.agreed = t(tellWords.agreeNeeded)
  if (Object.keys(faults).length > 0) return { faults }
  if (filing.success) return { filing: filing.data }
  // Signs that no text may hold: the field that has them is asked for again.
  const at = filing.error.issues[0]?.path.at(-1)
  const field = FIELDS.find((one) => one === at) ?? 'text'
  return { faults: { [field]: t(hints.emptyRequired, { label: t(LABELS[field]) }) } }
}

function wrongWith(field: TellField, text: string, t: Speaker): string | undefined {
  if (REQUIRED.has(field) && text === '') return t(hints.emptyRequired, { label: t(LABELS[field]) })
  if (text.length > LONGEST[field]) return t(phoneWords.overLong, { max: LONGEST[field], count: text.length })
  if (field === 'count' && !/^([1-9]\d{0,6})?$/.test(text)) return t(hints.between, { from: 1, to: 9_999_999 })
  if (field === 'phone' && text !== '' && !isPhone(text)) return t(phoneProblems['invalid-format'])
  return undefined
}
