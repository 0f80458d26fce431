import { clausesOf } from '../../../ui/counting-in-words.ts'
import { clausesShown, dateShown, instantShown } from '../../../ui/format.ts'
import { amendmentWords, changedParts } from '../../../ui/words/amendment.ts'
import type { Speaker } from '../../../ui/words/profile.ts'
import type { Lang } from '../../../ui/words/say.ts'
import type { AmendmentBody } from '../contract/notice.ts'

type Change = AmendmentBody['changes'][number]
type Reading = { readonly t: Speaker; readonly lang: Lang }
export type ChangeShown = { readonly key: string; readonly part: string; readonly before: string; readonly after: string }

/** Every change as a line of words: the part, what it said, and what it says. */
export const changesShown = (reading: Reading, changes: readonly Change[]): ChangeShown[] =>
  changes.map((change, index) => ({ key: `${index}`, part: partShown(reading, change), ...bothShown(reading, change) }))

/** Of several of a kind also which one. */
function partShown({ t }: Reading, change: Change): string {
  const part = t(changedParts[change.part])
  if (change.part === 'indicator') return `${part} · ${(change.before ?? change.after)?.name ?? ''}`
  return change.part === 'criterion' ? `${part} · ${change.before.name}` : part
}

function bothShown(reading: Reading, change: Change): { before: string; after: string } {
  const { t, lang } = reading
  switch (change.part) {
    case 'bidDeadline':
      return { before: instantShown(lang, change.before), after: instantShown(lang, change.after) }
    case 'reviewOn':
      return { before: dateShown(lang, change.before), after: dateShown(lang, change.after) }
    case 'indicator':
      return { before: indicatorShown(reading, change.before), after: indicatorShown(reading, change.after) }
    case 'criterion':
      return { before: criterionShown(change.before), after: criterionShown(change.after) }
    default:
      return { before: change.before || t(amendmentWords.none), after: change.after || t(amendmentWords.none) }
  }
}

type Indicator = Extract<Change, { part: 'indicator' }>['before']
type Criterion = Extract<Change, { part: 'criterion' }>['before']

function indicatorShown({ t, lang }: Reading, indicator: Indicator): string {
  if (indicator === null) return t(amendmentWords.none)
  const { name, target, unit, note } = indicator
  return clausesShown(lang, [`${name} ${target}${unit}`, ...clausesOf(t, indicator), ...(note === null ? [] : [note])])
}

const criterionShown = ({ name, look, scale }: Criterion): string =>
  [name, look, scale ?? ''].filter((one) => one !== '').join('\n')
