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

  it('is asked for a preferred price too, and earns no points by itself', () => {
    const preference = { fact: 'hasSmallBusinessStatement', share: '0.10' }
    const tree = [leaf('price', { kind: 'lowest', fact: 'price', preference }), ...RUBRIC.tree]
    expect(factsAsked({ tree })[0]).toEqual({ fact: 'hasSmallBusinessStatement', leaves: [] })
    expect(unconfirmedIn({ tree }, [])).toContain('hasSmallBusinessStatement')
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
    expect(refused([{ ...corrected, reason: '因工作需要' }])).toMatchObject({
      error: { code: 'reason-says-nothing', fact: 'hasManagementRules' },
    })
    expect(refused([{ ...corrected, reason: '未填' }], {})).toMatchObject({ ok: true })
    expect(refused([{ ...asStated, reason: null }], {})).toMatchObject({ error: { code: 'fact-reason-missing' } })
  })

  it('is corrected only to what earns no more, and earns nothing where nothing was stated', () => {
    const judged = (found: FactFound, stated: Partial<Record<FactStated, string | boolean>> = STATED) => {
      const outcome = checkedFacts(RUBRIC, stated, [found])
      return outcome.ok ? 'done' : outcome.error.code
    }
    const workers = (value: string): FactFound => ({ fact: 'certifiedSocialWorkers', value, reason: '证书只有这几本在有效期内' })
    const rules = (value: boolean): FactFound => ({ fact: 'hasManagementRules', value, reason: '附件里只有目录，没有正文' })
    expect(['2', '0', '4', '5'].map((value) => judged(workers(value)))).toEqual([
      'done',
      'done',
      'raises-points',
      'raises-points',
    ])
    expect(judged(rules(true), { hasManagementRules: false })).toBe('raises-points')
    expect(judged(rules(false))).toBe('done')
    expect([judged(workers('3'), {}), judged(rules(true), {})]).toEqual(['not-stated', 'not-stated'])
    expect([judged(workers('0'), {}), judged(rules(false), {})]).toEqual(['done', 'done'])
  })

  it('may be more than stated where more earns nothing more', () => {
    const capped = {
      tree: [leaf('C6', { kind: 'linear', fact: 'finishedSimilarProjects', from: '0', per: '1', points: '2', cap: '6' })],
    }
    const found = (value: string) =>
      checkedFacts(capped, STATED, [{ fact: 'finishedSimilarProjects', value, reason: '附件中的合同只有这几份' }]).ok
    expect(['1', '3'].map(found)).toEqual([true, false])
    const many = { ...STATED, finishedSimilarProjects: '4' }
    const above: FactFound = { fact: 'finishedSimilarProjects', value: '7', reason: '附件中的合同共有七份' }
    expect(checkedFacts(capped, many, [above]).ok).toBe(true)
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

  it('never earn a bid more than it stated, whichever way the points run', () => {
    const fact = 'certifiedSocialWorkers'
    const table: [string, string][] = [
      ['0', '6'],
      ['3', '2'],
      ['6', '9'],
    ]
    const ways: [Leaf, (count: number) => number][] = [
      [{ kind: 'highest', fact }, (count) => count],
      [{ kind: 'bonus', fact, cap: '5' }, (count) => Math.min(count, 5)],
      [{ kind: 'step', fact, table }, (count) => (count >= 6 ? 9 : count >= 3 ? 2 : 6)],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.nat(12), fc.nat(12), ([kind, worth], stated, count) => {
        const finding = { fact, value: String(count), reason: '证书只有这几本在有效期内' } as const
        const outcome = checkedFacts({ tree: [leaf('C1', kind)] }, { [fact]: String(stated) }, [finding])
        expect(outcome.ok).toBe(worth(count) <= worth(stated))
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
