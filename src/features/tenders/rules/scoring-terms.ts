import { compare, exact } from '../../../kernel/exact.ts'
import type { Rubric } from '../../../lib/rubric/schema.ts'
import { criteriaOf } from './criteria.ts'
import { isUnderPrice, preferencesIn } from './price.ts'
import type { Profile } from './profile.ts'

type Scored = Pick<Rubric, 'tree' | 'ties'>

export type TermFinding = {
  readonly code: 'ties-not-as-ruled' | 'preference-missing' | 'preference-not-allowed'
  readonly severity: 'refuse' | 'warn'
  readonly found?: string
  readonly expected?: string
}

/** What a way of purchasing lays down of the scoring beyond the weights: what settles equal totals, and who is preferred. */
export const scoringTerms = (rubric: Scored, profile: Pick<Profile, 'ties' | 'preference'>): TermFinding[] => [
  ...(areTiesAsRuled(rubric, profile) ? [] : [{ code: 'ties-not-as-ruled', severity: 'refuse' } as const]),
  ...preference(rubric, profile),
]

/**
 * Whether equal totals are settled in the order of the rules: the price first where they say so, then a node that marks no price
 * (技术指标优劣), then what the call adds, and a draw. What follows the draw is asked about elsewhere.
 */
export function areTiesAsRuled(rubric: Scored, { ties: { value: ruled } }: Pick<Profile, 'ties'>): boolean {
  const nodes = new Map(criteriaOf(rubric).map((node) => [node.id, node]))
  const called = rubric.ties.includes('draw') ? rubric.ties.slice(0, rubric.ties.indexOf('draw')) : rubric.ties
  const isNode = (tie: string | undefined): boolean => {
    const node = tie === undefined ? undefined : nodes.get(tie)
    return node !== undefined && !isUnderPrice(node)
  }
  let at = 0
  for (const rule of ruled) {
    if (rule === 'as-called') return true
    if (rule === 'price' && called[at] !== 'price') return false
    if (rule === 'technical' && !isNode(called[at])) return false
    if (rule !== 'draw') at += 1
  }
  return at === called.length
}

/** Small bidders' prices count for less where the rules say so (财库〔2022〕19号); a call that grants nothing is looked at twice. */
function preference(rubric: Scored, { preference: ruled }: Pick<Profile, 'preference'>): TermFinding[] {
  const granted = preferencesIn(rubric).map(({ share }) => share)
  if (ruled === null) return granted.map((found) => ({ code: 'preference-not-allowed', severity: 'refuse', found }))
  const { min, max } = ruled.value
  if (granted.length === 0)
    return criteriaOf(rubric).some(isUnderPrice)
      ? [{ code: 'preference-missing', severity: 'warn', expected: `${min}–${max}` }]
      : []
  return granted
    .filter((share) => compare(exact(share), exact(min)) < 0 || compare(exact(share), exact(max)) > 0)
    .map((found) => ({ code: 'preference-not-allowed', severity: 'refuse', found, expected: `${min}–${max}` }))
}
