import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { saysNothing } from '../../../kernel/stock-reasons.ts'
import { line } from '../../../kernel/text.ts'
import type { Criterion, Rubric } from '../../../lib/rubric/schema.ts'
import { FACTS_STATED, FactStated } from './bid-content.ts'
import { preferencesIn } from './price.ts'
import { earnsMore } from './stated-points.ts'

// What a bidder says of itself earns points by formula. None counts until somebody has held it against the papers: practice,
// after 87号令 Art. 44 (qualification is checked on the documents) and Art. 64 (an objective item has one right mark).

/** A count from 0 to 10000 as a decimal, or yes and no. */
export const FactValue = z.union([z.boolean(), z.string().regex(/^(0|[1-9]\d{0,3}|10000)$/)])
export type FactValue = z.infer<typeof FactValue>

/** What was found on the papers; a value other than the stated one has its reason. */
export const FactFound = z.strictObject({ fact: FactStated, value: FactValue, reason: line(300).nullable() })
export type FactFound = z.infer<typeof FactFound>

/** As it goes on the record: with what the bidder had stated. */
export const FactChecked = FactFound.extend({ stated: FactValue.nullable() })
export type FactChecked = z.infer<typeof FactChecked>

/** The value that counts, beside the stated one, with who confirmed it and when. */
export const FactConfirmed = FactChecked.extend({ by: MemberId, at: Instant })
export type FactConfirmed = z.infer<typeof FactConfirmed>

type Tree = Pick<Rubric, 'tree'>
export type FactAsked = { readonly fact: FactStated; readonly leaves: readonly string[] }

/**
 * The stated facts that a rubric computes with, in its order, each with the leaves that it earns points in: none, where it only has a price
 * preferred. The price is read from the sealed bid and is none of them.
 */
export function factsAsked({ tree }: Tree): FactAsked[] {
  const asked = new Map<FactStated, string[]>()
  for (const { id, leaf } of tree.flatMap(leavesUnder)) {
    if (leaf === undefined || leaf.kind === 'mark') continue
    const preferring = leaf.kind === 'lowest' ? leaf.preference?.fact : undefined
    for (const fact of FactStated.options) {
      const before = asked.get(fact) ?? []
      if (fact === leaf.fact) asked.set(fact, [...before, id])
      else if (fact === preferring) asked.set(fact, before)
    }
  }
  return [...asked].map(([fact, leaves]) => ({ fact, leaves }))
}

const leavesUnder = (node: Criterion): Criterion[] => node.children?.flatMap(leavesUnder) ?? [node]

/** Which of them nobody has confirmed yet. */
export const unconfirmedIn = (rubric: Tree, confirmed: readonly Pick<FactConfirmed, 'fact'>[]): FactStated[] =>
  factsAsked(rubric).flatMap(({ fact }) => (confirmed.some((one) => one.fact === fact) ? [] : [fact]))

/** What a score is computed from: confirmed values and nothing else. */
export const countingFacts = (confirmed: readonly Pick<FactConfirmed, 'fact' | 'value'>[]): Record<string, FactValue> =>
  Object.fromEntries(confirmed.map(({ fact, value }) => [fact, value]))

export const isCorrected = ({ stated, value }: Pick<FactChecked, 'stated' | 'value'>): boolean => stated !== value

/** That nothing was stated is a reason by itself; what was stated and does not count has one that says what the papers show. */
export const mustTell = (one: Pick<FactChecked, 'stated' | 'value'>): boolean => isCorrected(one) && one.stated !== null

/** A later finding takes the place of an earlier one on the same fact. */
export const withFindings = (before: readonly FactConfirmed[], found: readonly FactConfirmed[]): FactConfirmed[] => [
  ...before.filter(({ fact }) => !found.some((one) => one.fact === fact)),
  ...found,
]

export type FactFault = {
  readonly code:
    | 'fact-unknown'
    | 'fact-wrong-kind'
    | 'fact-reason-missing'
    | 'reason-says-nothing'
    | 'raises-points'
    | 'not-stated'
  readonly fact: FactStated
}

/**
 * Sets the findings beside what was stated; a finding as stated has no reason, another must have one that is no stock phrase. None earns the bid more
 * than it stated (after 87号令 Art. 51: what is clarified stays within the bid), and what was not stated earns nothing.
 */
export function checkedFacts(
  rubric: Tree,
  stated: Readonly<Partial<Record<FactStated, string | boolean>>>,
  found: readonly FactFound[],
): Result<FactChecked[], FactFault> {
  const asked = new Set(factsAsked(rubric).map(({ fact }) => fact))
  const leaves = rubric.tree.flatMap(leavesUnder)
  const checked: FactChecked[] = []
  for (const { fact, value, reason } of found) {
    const one = { fact, value, reason, stated: stated[fact] ?? null }
    if (!asked.has(fact) || checked.some((earlier) => earlier.fact === fact)) return refuse({ code: 'fact-unknown', fact })
    if (typeof value !== FACTS_STATED[fact]) return refuse({ code: 'fact-wrong-kind', fact })
    if (isCorrected(one) && reason === null) return refuse({ code: 'fact-reason-missing', fact })
    if (mustTell(one) && saysNothing(reason ?? '')) return refuse({ code: 'reason-says-nothing', fact })
    const read = leaves.filter(({ leaf }) => leaf !== undefined && leaf.kind !== 'mark' && leaf.fact === fact)
    // Preferred, the same price earns more.
    const isPreferred = value === true && preferencesIn(rubric).some((granted) => granted.fact === fact)
    if (isCorrected(one) && (isPreferred || earnsMore(read, fact, one)))
      return refuse({ code: one.stated === null ? 'not-stated' : 'raises-points', fact })
    checked.push(isCorrected(one) ? one : { ...one, reason: null })
  }
  return ok(checked)
}

export type OpenFacts = { readonly label: string | null; readonly facts: readonly FactStated[] }

/** The bids that would go on with a fact that nobody has confirmed. */
export const openFacts = (
  rubric: Tree,
  bids: readonly { readonly label: string | null; readonly status: string; readonly confirmed: readonly FactConfirmed[] }[],
): OpenFacts[] =>
  bids.flatMap(({ label, status, confirmed }) => {
    const facts = status === 'qualified' ? unconfirmedIn(rubric, confirmed) : []
    return facts.length === 0 ? [] : [{ label, facts }]
  })

/** As a refusal tells it: how many, and the letters of the bids. */
export const toldOpen = (open: readonly OpenFacts[]) => ({
  count: open.reduce((sum, { facts }) => sum + facts.length, 0),
  labels: open.map(({ label }) => label ?? '?').join('/'),
})
