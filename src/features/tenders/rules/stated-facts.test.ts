import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId } from '../../../kernel/ids.ts'
import type { Leaf } from '../../../lib/rubric/schema.ts'
import { FACTS_STATED, FactStated } from './bid-content.ts'
import {
  checkedFacts,
  countingFacts,
  type FactConfirmed,
  type FactFound,
  factsAsked,
  FactValue,
  isCorrected,
  openFacts,
  toldOpen,
  unconfirmedIn,
  withFindings,
} from './stated-facts.ts'

const leaf = (id: string, kind: Leaf) => ({ id, max: '10', leaf: kind })
const RUBRIC = {
  tree: [
    leaf('C1', { kind: 'mark' }),
    {
      id: 'C2',
      max: '20',
      children: [
        leaf('C2a', { kind: 'yesno', fact: 'hasManagementRules' }),
        leaf('C2b', { kind: 'highest', fact: 'certifiedSocialWorkers' }),
      ],
    },
    leaf('C3', { kind: 'lowest', fact: 'price' }),
    leaf('C4', { kind: 'linear', fact: 'certifiedSocialWorkers', from: '0', per: '1', points: '2', cap: '6' }),
  ],
}
const STATED = { certifiedSocialWorkers: '3', finishedSimilarProjects: '2', hasManagementRules: true }
const BY = MemberId.parse('00000000-0000-4000-8000-000000000001')
const AT = Instant.parse('2017-06-13T07:00:00.000Z')
const confirmed = (fact: FactStated, value: FactValue): FactConfirmed => ({
  fact,
  value,
  reason: null,
  stated: value,
  by: BY,
  at: AT,
})

describe('what a bidder states of itself', () => {
  it('is to be confirmed where it earns points; the price is read from the sealed bid', () => {
    expect(factsAsked(RUBRIC)).toEqual([
      { fact: 'hasManagementRules', leaves: ['C2a'] },
      { fact: 'certifiedSocialWorkers', leaves: ['C2b', 'C4'] },
    ])
    expect(unconfirmedIn(RUBRIC, [])).toEqual(['hasManagementRules', 'certifiedSocialWorkers'])
    expect(unconfirmedIn(RUBRIC, [confirmed('hasManagementRules', true)])).toEqual(['certifiedSocialWorkers'])
  })

  it('stands as stated without a reason, or as corrected with one', () => {
    const asStated: FactFound = { fact: 'certifiedSocialWorkers', value: '3', reason: '多余的话' }
    const corrected: FactFound = { fact: 'hasManagementRules', value: false, reason: '附件里只有目录' }
    expect(checkedFacts(RUBRIC, STATED, [asStated, corrected])).toEqual({
      ok: true,
      value: [
        { fact: 'certifiedSocialWorkers', value: '3', stated: '3', reason: null },
        { ...corrected, stated: true },
      ],
    })
    const refused = (found: FactFound[], stated: Partial<Record<FactStated, string | boolean>> = STATED) =>
      checkedFacts(RUBRIC, stated, found)
    const without = { ...corrected, reason: null }
    expect(refused([without])).toMatchObject({ error: { code: 'fact-reason-missing', fact: 'hasManagementRules' } })
    expect(refused([{ ...asStated, reason: null }], {})).toMatchObject({ error: { code: 'fact-reason-missing' } })
  })

  it('is refused where it earns nothing, is told twice or is of another kind', () => {
    const workers: FactFound = { fact: 'certifiedSocialWorkers', value: '3', reason: null }
    expect(checkedFacts(RUBRIC, STATED, [{ ...workers, fact: 'finishedSimilarProjects' }])).toMatchObject({
      error: { code: 'fact-unknown', fact: 'finishedSimilarProjects' },
    })
    expect(checkedFacts(RUBRIC, STATED, [workers, workers])).toMatchObject({ error: { code: 'fact-unknown' } })
    expect(checkedFacts(RUBRIC, STATED, [{ ...workers, value: true, reason: '看错' }])).toMatchObject({
      error: { code: 'fact-wrong-kind' },
    })
    expect(['-1', '03', '1.5', '10001', 'drei'].map((text) => FactValue.safeParse(text).success)).not.toContain(true)
  })

  it('is told by the letters of the bids that would go on unconfirmed, and of no others', () => {
    const whole = [confirmed('hasManagementRules', true), confirmed('certifiedSocialWorkers', '1')]
    const open = openFacts(RUBRIC, [
      { label: 'A', status: 'qualified', confirmed: whole },
      { label: 'B', status: 'qualified', confirmed: whole.slice(1) },
      { label: 'C', status: 'disqualified', confirmed: [] },
      { label: 'D', status: 'qualified', confirmed: [] },
    ])
    expect(toldOpen(open)).toEqual({ count: 3, labels: 'B/D' })
  })
})

describe('findings on stated facts', () => {
  const found = fc.constantFrom(...FactStated.options).chain((fact) =>
    fc.record({
      fact: fc.constant(fact),
      value: FACTS_STATED[fact] === 'boolean' ? fc.boolean() : fc.nat(10_000).map(String),
    }),
  )
  const findings = fc.array(fc.uniqueArray(found, { selector: ({ fact }) => fact }), { maxLength: 6 })

  it('count as last found, one value for each fact', () => {
    fc.assert(
      fc.property(findings, (rounds) => {
        const last = new Map(rounds.flat().map(({ fact, value }) => [fact, value]))
        const after = rounds.reduce<FactConfirmed[]>(
          (before, round) =>
            withFindings(
              before,
              round.map(({ fact, value }) => confirmed(fact, value)),
            ),
          [],
        )
        expect(after).toHaveLength(last.size)
        expect(countingFacts(after)).toEqual(Object.fromEntries(last))
      }),
    )
  })

  it('are corrections exactly where the value is another', () => {
    fc.assert(
      fc.property(found, found, (one, other) => {
        expect(isCorrected({ stated: one.value, value: other.value })).toBe(one.value !== other.value)
      }),
    )
  })
})
