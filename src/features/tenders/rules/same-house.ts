import { bare } from '../../../kernel/unspaced.ts'
import words from './data/house-words.json'

// An organisation as a sheet of signatures has it is seldom its registered name: 总部 or the branch stands behind it, the place before it is
// left out, 社会工作 is 社工. What is left open by that is asked about, never decided (practice).

/** Shorter than this, in signs, a name says too little. */
const LEAST = 4

const shortened = (name: string): string =>
  Object.entries(words.short).reduce((said, [long, short]) => said.replaceAll(long, short), bare(name))

/** What tells it from others of its kind: nothing of a name that is made of common words alone. */
const own = (name: string): string => words.common.reduce((said, word) => said.replaceAll(word, ''), name)

/** Whether one of two names is the other with something more before or behind it, and says more than a kind of organisation. */
export function mayBeSameHouse(one: string, other: string): boolean {
  const [short = '', long = ''] = [shortened(one), shortened(other)].sort((a, b) => a.length - b.length)
  return short.length >= LEAST && own(short).length >= 2 && long.includes(short)
}
