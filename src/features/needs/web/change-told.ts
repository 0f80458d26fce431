import { countUnits, needFields, needWords } from '../../../ui/words/need.ts'
import type { Speaker } from '../../../ui/words/profile.ts'
import type { Word } from '../../../ui/words/say.ts'
import type { NeedChange } from '../rules/said.ts'

const UNITS: Readonly<Record<string, Word>> = countUnits

type Told = { readonly label: string; readonly before: string; readonly since: string }

/** What a completion changed, part by part: both wordings stay to be read. */
export function changeTold(t: Speaker, { field, from, to }: NeedChange): Told {
  const shown = (value: string | null): string => {
    const unit = field === 'unit' && value !== null ? UNITS[value] : undefined
    return unit === undefined ? value || t(needWords.notGiven) : t(unit)
  }
  return {
    label: t(needFields[field]),
    before: t(needWords.saidBefore, { text: shown(from) }),
    since: t(needWords.saidSince, { text: shown(to) }),
  }
}
