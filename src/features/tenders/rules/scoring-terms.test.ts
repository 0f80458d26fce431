import { expect, it } from 'vitest'
import type { Criterion } from '../../../lib/rubric/schema.ts'
import { CONSULTATION, LOCAL_SELECTION, NATIONAL_TENDER } from './profiles.ts'
import { areTiesAsRuled, scoringTerms } from './scoring-terms.ts'

const priced = (share?: string): Criterion => ({
  id: 'price',
  max: '10',
  leaf: { kind: 'lowest', fact: 'price', ...(share === undefined ? {} : { preference: { fact: 'small', share } }) },
})
const tree = [{ id: 'plan', max: '90', leaf: { kind: 'mark' } } satisfies Criterion, priced()]

it.each([
  [CONSULTATION, 'price plan draw', true],
  [CONSULTATION, 'price plan', true],
  [CONSULTATION, 'price draw', false],
  [CONSULTATION, 'plan price draw', false],
  // The node that holds the price is no technical part.
  [CONSULTATION, 'price price draw', false],
  [NATIONAL_TENDER, 'price draw', true],
  [NATIONAL_TENDER, 'plan draw', false],
  [LOCAL_SELECTION, 'plan draw', true],
] as const)('%o settles equal totals by %s: %s', (profile, ties, asRuled) => {
  expect(areTiesAsRuled({ tree, ties: ties.split(' ') }, profile)).toBe(asRuled)
})

it('Small bidders are preferred within the share of the rules, where the rules know of it', () => {
  const found = (share: string | undefined, profile: typeof CONSULTATION) =>
    scoringTerms({ tree: [priced(share)], ties: ['price', 'draw'] }, profile)
      .map(({ code, severity }) => `${severity} ${code}`)
      .filter((one) => !one.includes('ties'))
  expect(['0.05', '0.10', '0.20', '0.21'].map((share) => found(share, CONSULTATION))).toEqual([
    ['refuse preference-not-allowed'],
    [],
    [],
    ['refuse preference-not-allowed'],
  ])
  expect(found(undefined, CONSULTATION)).toEqual(['warn preference-missing'])
  expect(found('0.10', LOCAL_SELECTION)).toEqual(['refuse preference-not-allowed'])
  expect(scoringTerms({ tree: tree.slice(0, 1), ties: ['plan', 'draw'] }, LOCAL_SELECTION)).toEqual([])
})
