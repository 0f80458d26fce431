import { compare, type Exact, exact, over, plus, ZERO } from '../../kernel/exact.ts'
import type { Rubric } from './schema.ts'
import { made, type Rule, type Step, type Valued } from './trace.ts'

/** Below this many jurors a trimmed mean drops nobody: too few would be left to speak for the panel (practice). */
const TRIM_FROM = 5

/**
 * One score of several jurors' scores, exact. Trimming drops one highest and one lowest; the order of the jurors never
 * matters (equal scores are dropped by juror id, which changes the trace and not the value).
 */
export function aggregate(how: Rubric['aggregate'], scores: readonly Valued[], of: string): Valued {
  if (how === 'median') return median(scores, of)
  if (how === 'mean') return mean('mean', scores, of)
  return scores.length < TRIM_FROM ? mean('mean-fewer-than-five', scores, of) : trimmedMean(scores, of)
}

const mean = (rule: Rule, scores: readonly Valued[], of: string): Valued => made(rule, of, average(scores), steps(scores))

function trimmedMean(scores: readonly Valued[], of: string): Valued {
  const rising = scores.toSorted(byValue)
  const kept = rising.slice(1, -1)
  const dropped = [...rising.slice(0, 1).map(droppedAs('dropped-lowest')), ...rising.slice(-1).map(droppedAs('dropped-highest'))]
  return made('trimmed-mean', of, average(kept), [...steps(kept), ...dropped])
}

/** The middle score; of an even number, the mean of the two in the middle. */
function median(scores: readonly Valued[], of: string): Valued {
  const rising = scores.toSorted(byValue)
  const middle = rising.slice(Math.ceil(rising.length / 2) - 1, Math.floor(rising.length / 2) + 1)
  return made('median', of, average(middle), steps(rising))
}

/** Jurors of one bid mostly share a denominator (their computed leaves are the same): those add up before one reduction. */
function average(scores: readonly Valued[]): Exact {
  const total = scores.reduce<Exact>(
    (sum, { value }) => (sum.den === value.den ? { num: sum.num + value.num, den: sum.den } : plus(sum, value)),
    ZERO,
  )
  return over(total, exact(scores.length))
}

const steps = (scores: readonly Valued[]): readonly Step[] => scores.map(({ step }) => step)
const byValue = (a: Valued, b: Valued): number => compare(a.value, b.value) || (a.step.of < b.step.of ? -1 : 1)
const droppedAs =
  (rule: Rule) =>
  ({ step }: Valued): Step => ({ rule, of: step.of, value: step.value, inputs: [step] })
