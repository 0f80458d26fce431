import { describe, expect, it } from 'vitest'
import { aFile, aLeaf, fiveGive, ranks, scored } from './fixtures/a-file.ts'
import type { Bid } from './schema.ts'

const price = (max: string) => [aLeaf('price', max, { kind: 'lowest', fact: 'price' })]
const asks = (id: string, amount: string, more: Partial<Bid> = {}): Bid => ({ id, facts: { price: amount }, ...more })
const three = [asks('a', '195000'), asks('b', '198000'), asks('c', '190000')]

describe('a price', () => {
  it('earns the lowest price over the own price', () => {
    expect(ranks(aFile({ tree: price('10'), bids: three }))).toEqual(['c 1 10.00', 'a 2 9.74', 'b 3 9.60'])
    expect(ranks(aFile({ tree: price('20'), bids: three }))).toEqual(['c 1 20.00', 'a 2 19.49', 'b 3 19.19'])
  })

  it('sets the benchmark after its preference', () => {
    const bids = [asks('a', '195000', { preference: '0.10' }), ...three.slice(1)]
    const file = aFile({ tree: price('10'), bids })
    expect(ranks(file)).toEqual(['a 1 10.00', 'c 2 9.24', 'b 3 8.86'])
    expect(scored(file).trace.benchmarks.map(({ value }) => value)).toEqual(['175500'])
  })

  it('of an unqualified bid sets no benchmark and gets no rank', () => {
    const file = aFile({ tree: price('10'), bids: [...three, asks('cheap', '1', { qualified: false })] })
    expect(ranks(file)).toEqual(['c 1 10.00', 'a 2 9.74', 'b 3 9.60'])
    expect(scored(file).unqualified).toEqual(['cheap'])
  })
})

describe('facts', () => {
  const earns = (leaf: Parameters<typeof aLeaf>[2], fact: string | boolean) =>
    scored(aFile({ decimals: 3, tree: [aLeaf('F', '10', leaf)], bids: [{ id: 'a', facts: { it: fact } }] })).ranking[0]?.total

  it('of hours earn the own hours over the highest', () => {
    const bids = ['24000', '25500', '23800'].map((hours, index) => ({ id: 'abc'[index] ?? '', facts: { hours } }))
    const tree = [aLeaf('hours', '10', { kind: 'highest', fact: 'hours' })]
    expect(ranks(aFile({ tree, bids }))).toEqual(['b 1 10.00', 'a 2 9.41', 'c 3 9.33'])
    expect(ranks(aFile({ tree, bids: [{ id: 'a', facts: { hours: '0' } }] }))).toEqual(['a 1 0.00'])
  })

  it('climb a step table whose rows stand in any order', () => {
    const table: [string, string][] = [
      ['3', '10'],
      ['1', '3'],
      ['2', '6'],
    ]
    expect(['0', '1', '2', '2.9', '3', '40'].map((workers) => earns({ kind: 'step', fact: 'it', table }, workers))).toEqual(
      ['0', '3', '6', '6', '10', '10'].map((points) => `${points}.000`),
    )
  })

  it('above a requirement earn in proportion up to a cap, and nothing below it', () => {
    const leaf = { kind: 'linear', fact: 'it', from: '40', per: '1', points: '2', cap: '10' } as const
    expect(['39', '40', '41', '41.5', '45', '60'].map((hours) => earns(leaf, hours))).toEqual(
      ['0', '0', '2', '3', '10', '10'].map((points) => `${points}.000`),
    )
  })

  it('of yes, no and grade earn what is declared', () => {
    expect(earns({ kind: 'yesno', fact: 'it' }, true)).toBe('10.000')
    expect(earns({ kind: 'yesno', fact: 'it' }, false)).toBe('0.000')
    expect(earns({ kind: 'grade', fact: 'it', map: { AAAAA: '10', AAAA: '7.5' } }, 'AAAA')).toBe('7.500')
  })

  it('beyond the hundred earn a bonus up to its cap, after the jurors are averaged', () => {
    const tree = [aLeaf('C1', '100'), aLeaf('extra', '5', { kind: 'bonus', fact: 'stars', cap: '5' })]
    const bids = ['3.5', '9'].map((stars, index) => ({ id: 'ab'[index] ?? '', facts: { stars } }))
    const marks = { a: fiveGive(['90', '90', '90', '90', '100']), b: fiveGive(['98', '98', '98', '98', '98']) }
    expect(ranks(aFile({ tree, bids, marks }))).toEqual(['b 1 103.00', 'a 2 95.50'])
  })
})

describe('jurors', () => {
  const marks = { a: fiveGive(['84.50', '88.00', '79.00', '90.10', '86.00']) }

  it('are averaged exactly, with the highest and lowest dropped, or by the middle one', () => {
    expect(ranks(aFile({ marks }))).toEqual(['a 1 85.52'])
    expect(ranks(aFile({ marks, aggregate: 'trimmed-mean' }))).toEqual(['a 1 86.17'])
    expect(ranks(aFile({ marks, aggregate: 'median' }))).toEqual(['a 1 86.00'])
  })

  it('of fewer than five are all heard', () => {
    const four = { a: fiveGive(['80', '90', '91', '40']) }
    expect(ranks(aFile({ marks: four, aggregate: 'trimmed-mean' }))).toEqual(['a 1 75.25'])
    expect(ranks(aFile({ marks: four, aggregate: 'median' }))).toEqual(['a 1 85.00'])
  })

  it('are aggregated by their totals, not item by item', () => {
    const tree = [aLeaf('C1', '50'), aLeaf('C2', '50')]
    const given = [
      ['50', '0'],
      ['0', '50'],
      ['10', '10'],
      ['50', '0'],
      ['0', '50'],
    ]
    const sheets = Object.fromEntries(given.map(([C1 = '', C2 = ''], juror) => [`j${juror}`, { C1, C2 }]))
    expect(ranks(aFile({ tree, marks: { a: sheets }, aggregate: 'median' }))).toEqual(['a 1 50.00'])
  })
})

describe('rounding', () => {
  it('happens once, half up, at the end', () => {
    expect(ranks(aFile({ marks: { a: { x: { C1: '84.125' }, y: { C1: '84.125' } } } }))).toEqual(['a 1 84.13'])
    expect(ranks(aFile({ decimals: 0, marks: { a: { x: { C1: '84.5' } } } }))).toEqual(['a 1 85'])
  })

  it('of leaves happens only where the rubric declares it, and shows both numbers', () => {
    const hours = aLeaf('hours', '10', { kind: 'highest', fact: 'hours' })
    const tree = [hours, { ...hours, id: 'again' }]
    const bids = ['2', '3'].map((own, index) => ({ id: 'ab'[index] ?? '', facts: { hours: own } }))
    expect(ranks(aFile({ tree, bids, decimals: 1 }))).toEqual(['b 1 20.0', 'a 2 13.3'])
    const declared = aFile({ tree, bids, decimals: 1, leafDecimals: 0 })
    expect(ranks(declared)).toEqual(['b 1 20.0', 'a 2 14.0'])
    const leaf = scored(declared).trace.totals[1]?.inputs?.[0]?.inputs?.[0]?.inputs?.[0]
    expect([leaf?.rule, leaf?.value, leaf?.inputs?.[0]?.value]).toEqual(['rounded', '7', '20/3'])
  })
})

describe('the pass mark', () => {
  it('names the ranked bids that may not win', () => {
    const file = aFile({ pass: '60', marks: { a: { x: { C1: '59.994' } }, b: { x: { C1: '59.995' } } } })
    expect(ranks(file)).toEqual(['b 1 60.00', 'a 2 59.99'])
    expect(scored(file).belowPass).toEqual(['a'])
  })
})

it('ranks nobody where nobody is qualified', () => {
  expect(ranks(aFile({ bids: [asks('a', '1', { qualified: false })] }))).toEqual([])
  expect(ranks(aFile({ bids: [] }))).toEqual([])
})
