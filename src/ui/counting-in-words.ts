import type { z } from 'zod'
import type { Qualify } from '../kernel/indicator.ts'
import { closedWords, countingClauses, countingWords, distinctWords, listMark } from './words/counting.ts'
import type { Speaker } from './words/profile.ts'
import type { Word } from './words/say.ts'

const CLAUSES: readonly (readonly [string, Word])[] = Object.entries(countingClauses)

/** These count what the indicator itself counts, in its unit: 每个项目不少于6份. */
const IN_UNIT = new Set(['perLot', 'minPerLot'])

const CLOSED: ReadonlyMap<string, Word> = new Map(Object.entries(closedWords))

const isShare = (condition: string) => condition.endsWith('Share')

/** '0.80' as '80%', exactly on the text. */
const percent = (share: string) => {
  const [whole = '0', part = ''] = share.split('.')
  return `${Number(`${whole}${part.padEnd(2, '0').slice(0, 2)}`)}%`
}

function valueShown(t: Speaker, condition: string, value: string | number | boolean | readonly string[]): string {
  if (typeof value === 'object') return value.join(t(listMark))
  if (condition === 'distinctBy') return t(value === 'household' ? distinctWords.household : distinctWords.person)
  return isShare(condition) ? percent(String(value)) : String(value)
}

type Counted = { readonly qualify: z.infer<typeof Qualify>; readonly unit: string; readonly recordKind?: string }

/** What counts, a clause per condition, in the order in which the contract prints them; one that is switched off says nothing. */
export function clausesOf(t: Speaker, { qualify, unit, recordKind = '' }: Counted): string[] {
  const clauses = CLAUSES.flatMap(([condition, word]) => {
    const value = qualify[condition]
    if (value === undefined || value === false) return []
    if (condition === 'status') return [t(CLOSED.get(recordKind) ?? word)]
    return [t(word, { value: `${valueShown(t, condition, value)}${IN_UNIT.has(condition) ? unit : ''}` })]
  })
  return clauses.length === 0 ? [t(countingWords.asItOccurs)] : clauses
}
