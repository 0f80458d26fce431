import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../../rules/criteria.ts'
import { rubricFindings } from '../../../rules/lot-readiness.ts'
import { CONSULTATION, LOCAL_SELECTION, NATIONAL_TENDER } from '../../../rules/profiles.ts'
import { READY_RUBRIC, readyWords, PRICED_RUBRIC, PRICED_WORDS } from './ready-rubric.ts'
import { hasOwnPoints, type Scoring, totalOf, withOneMore, without, withPoints, withWords } from './scoring-draft.ts'

const READY: Scoring = { rubric: READY_RUBRIC, criteria: readyWords('A') }
const codes = ({ rubric, criteria }: Scoring) =>
  rubricFindings({ rubric, criteria: [...criteria] }, LOCAL_SELECTION).map(({ code }) => code)
const pointsOf = ({ rubric }: Scoring, id: string) => criteriaOf(rubric).find((one) => one.id === id)?.max

describe('the scoring while it is written', () => {
  it('begins ready, with 100 in all and nothing amiss', () => {
    expect(totalOf(READY)).toBe('100')
    expect(codes(READY)).toEqual([])
  })

  it('adds the marks up into their parts and the whole, and says when they are not 100', () => {
    const more = withPoints(READY, 'C1', 12)
    expect([pointsOf(more, 'C1'), pointsOf(more, 'capability'), totalOf(more)]).toEqual(['12', '62', '102'])
    expect(codes(more)).toContain('total-differs')
    expect(codes(withPoints(more, 'C9', 13))).not.toContain('total-differs')
    expect(pointsOf(withPoints(READY, 'C5-rules', 5), 'C5')).toBe('9')
    expect(totalOf(withPoints(READY, 'C1', undefined))).toBe('90')
  })

  it('takes a criterion out with its name and its place among the ties, and a part with its last one', () => {
    const fewer = without(READY, 'C2')
    expect(fewer.rubric.ties).toEqual(['defence', 'draw'])
    expect(fewer.criteria.some(({ id }) => id === 'C2')).toBe(false)
    const noFinance = without(without(READY, 'C5-report'), 'C5-rules')
    expect(criteriaOf(noFinance.rubric).some(({ id }) => id === 'C5')).toBe(false)
    const noDefence = ['C8', 'C9', 'C10'].reduce(without, READY)
    expect([totalOf(noDefence), noDefence.rubric.ties]).toEqual(['60', ['C2', 'draw']])
  })

  it('takes one more, which wants a name and marks', () => {
    const more = withOneMore(withOneMore(READY, 'defence'), 'defence')
    const fresh = more.criteria.slice(-2)
    expect(new Set(more.criteria.map(({ id }) => id)).size).toBe(more.criteria.length)
    expect(fresh.map(({ name }) => name)).toEqual(['', ''])
    const [one] = fresh
    const named = withWords(withPoints(more, one?.id ?? '', 5), one?.id ?? '', { name: '本地奖项' })
    expect(totalOf(named)).toBe('105')
    expect(codes(named)).toContain('regional-record-scored')
  })

  it('says where the bands that jurors mark in do not reach the marks', () => {
    const findings = (scoring: Scoring) =>
      rubricFindings({ rubric: scoring.rubric, criteria: [...scoring.criteria] }, LOCAL_SELECTION).filter(
        ({ code }) => code === 'bands-differ',
      )
    expect(findings(withPoints(READY, 'C1', 12))).toEqual([
      { code: 'bands-differ', severity: 'warn', node: 'C1', found: '10', expected: '12' },
    ])
    expect(findings(withWords(withPoints(READY, 'C1', 12), 'C1', { scale: '11-12/8-10/0-7' }))).toEqual([])
  })

  it('keeps every part the sum of what stands in it, whatever is done', () => {
    const ids = criteriaOf(READY_RUBRIC).flatMap((node) => (hasOwnPoints(node) ? [node.id] : []))
    const deed = fc.oneof(
      fc.tuple(fc.constantFrom(...ids), fc.nat(40)).map(
        ([id, points]) =>
          (from: Scoring) =>
            withPoints(from, id, points),
      ),
      fc.constantFrom(...ids).map((id) => (from: Scoring) => without(from, id)),
      fc.constantFrom('capability', 'defence').map((part) => (from: Scoring) => withOneMore(from, part)),
    )
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const made = deeds.reduce((from, change) => change(from), READY)
        if (made.rubric.tree.length === 0) return
        expect(codes(made)).not.toContain('weights-do-not-add-up')
        expect(codes(made)).not.toContain('duplicate-node')
        expect(made.criteria.map(({ id }) => id).toSorted()).toEqual(
          criteriaOf(made.rubric)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
    )
  })
})

it('The ready scoring with a price is what either way under the law asks for', () => {
  for (const profile of [CONSULTATION, NATIONAL_TENDER])
    expect(rubricFindings({ rubric: PRICED_RUBRIC, criteria: [...PRICED_WORDS] }, profile)).toEqual([])
})
