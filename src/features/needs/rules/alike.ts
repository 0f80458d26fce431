import known from './alike.json' with { type: 'json' }
import type { NeedState } from './need.ts'
import { TargetGroup } from './target-group.ts'

/** What two needs are compared by. */
export type Told = Pick<NeedState, 'title' | 'text' | 'target'>

/** How alike two needs are, from 0 to 100, and why: by which words each speaks of the same matter, and for whom both are. */
export type Likeness = {
  readonly score: number
  readonly said: readonly { readonly here: string; readonly there: string }[]
  readonly groups: readonly TargetGroup[]
}

/** From here on a need is shown as one that may be the same; practice, held by the pairs in the test. */
export const ALIKE_FROM = 40
const SHOWN = 5

/** The matter counts most. Where the table does not know it on both sides, the words must carry its weight as well. */
const WEIGHT = { topics: 55, words: 30, groups: 15 } as const

const TOPICS = Object.entries(known.topics)
const GROUPS = TargetGroup.options.map((group) => [group, known.groups[group]] as const)
const STOP = new Set(known.stop)

/** Compares one need with others; undefined for another of which the one is for the old and the other for children, whatever its words. */
export function likenessTo(told: Told): (other: Told) => Likeness | undefined {
  const one = signsOf(told)
  return (other) => likeness(one, signsOf(other))
}

/** What a need is recognised by. */
const signsOf = (told: Told) => ({
  groups: groupsOf(told),
  topics: topicsOf(told),
  title: pairsOf(told.title),
  words: pairsOf(wordsOf(told)),
})
type Signs = ReturnType<typeof signsOf>

function likeness(one: Signs, other: Signs): Likeness | undefined {
  const groups = one.groups.filter((group) => other.groups.includes(group))
  if (one.groups.length > 0 && other.groups.length > 0 && groups.length === 0) return undefined
  const said = [...one.topics].flatMap(([topic, here]) => {
    const there = other.topics.get(topic)
    return there === undefined ? [] : [{ here, there }]
  })
  const isKnown = one.topics.size > 0 && other.topics.size > 0
  const words = Math.max(dice(one.title, other.title), dice(one.words, other.words))
  const matter = isKnown ? share(said.length, one.topics.size, other.topics.size) : words
  const score = Math.round(WEIGHT.topics * matter + WEIGHT.words * words + (groups.length > 0 ? WEIGHT.groups : 0))
  return { score, said: said.slice(0, SHOWN), groups }
}

/** What a need is about stands in its first sentences; the longest texts of a whole community would keep everybody waiting. */
const READ = 300
const wordsOf = ({ title, text }: Told): string => `${title}\n${text.slice(0, READ)}`

/** What its title speaks of; where the table knows nothing of that, its text. Each matter with the first of its words that is said. */
function topicsOf({ title, text }: Told): ReadonlyMap<string, string> {
  const inWords = (said: string) =>
    TOPICS.flatMap(([topic, words]) => {
      const word = words.find((one) => said.includes(one))
      return word === undefined ? [] : [[topic, word] as const]
    })
  const named = inWords(plain(title))
  return new Map(named.length > 0 ? named : inWords(plain(text)))
}

/** For whom it says it is; where it says nothing that the table knows, whom its title speaks of, and then its text. */
export function groupsOf({ target, title, text }: Told): TargetGroup[] {
  const named = [target, title, text].map((words) => GROUPS.filter(([, signs]) => signs.some((sign) => words.includes(sign))))
  return (named.find((found) => found.length > 0) ?? []).map(([group]) => group)
}

/** One form for full-width and half-width, capital and small. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Runs of characters that say something: punctuation and the commonest characters part them. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [[]]
  for (const sign of plain(text)) {
    if (/[\p{L}\p{N}]/u.test(sign) && !STOP.has(sign)) runs.at(-1)?.push(sign)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs.filter((run) => run.length > 1)
}

/** Pairs of neighbouring characters: Chinese writes no spaces, and most of its words have two. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(runsOf(text).flatMap((run) => run.slice(1).map((sign, at) => `${run[at]}${sign}`)))

/** Both sides' part in what they have in common (Dice), 0 to 1. */
const share = (common: number, one: number, other: number): number => (one + other === 0 ? 0 : (2 * common) / (one + other))

const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  share([...one].filter((pair) => other.has(pair)).length, one.size, other.size)

/** What both say word for word, the longest first. */
export function sharedWords(one: Told, other: Told): string[] {
  const said = plain(wordsOf(other))
  const found = new Set<string>()
  for (const run of runsOf(wordsOf(one))) {
    let word = ''
    for (const sign of [...run, '']) {
      if (sign !== '' && said.includes(word + sign)) word += sign
      else {
        if (Array.from(word).length > 1) found.add(word)
        word = said.includes(sign) ? sign : ''
      }
    }
  }
  return [...found].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, SHOWN)
}
