import { describe, expect, it } from 'vitest'
import { aFile, aLeaf, ranks, scored } from './fixtures/a-file.ts'
import type { ScoreFile } from './schema.ts'

const tree = [
  { id: 'capability', max: '60', children: [aLeaf('C1', '30'), aLeaf('C2', '30')] },
  { id: 'defence', max: '40', children: [aLeaf('C3', '40')] },
]
const sheet = (C1: string, C2: string, C3: string) => ({ x: { C1, C2, C3 } })
const priced = (ties: string[], prices: Record<string, string>): ScoreFile => ({
  ...aFile({ ties, tree, marks: { a: sheet('20', '20', '20'), b: sheet('20', '20', '20'), c: sheet('20', '20', '20') } }),
  bids: ['a', 'b', 'c'].map((id) => ({ id, facts: prices[id] === undefined ? {} : { price: prices[id] } })),
})

describe('bids of equal totals', () => {
  it('are separated by the declared nodes in their order', () => {
    const marks = { a: sheet('10', '30', '30'), b: sheet('15', '15', '40'), c: sheet('20', '20', '30') }
    const file = aFile({ ties: ['defence', 'C2', 'draw'], tree, marks })
    expect(ranks(file)).toEqual(['b 1 70.00', 'a 2 70.00', 'c 3 70.00'])
    expect(scored(file).tied).toEqual([])
    expect(scored(file).trace.ties.map(({ by, bids }) => [by, bids.map(({ of, value }) => `${of} ${value}`)])).toEqual([
      ['defence', ['a 30', 'b 40', 'c 30']],
      ['C2', ['a 30', 'c 20']],
    ])
  })

  it('are separated by price, the lower first', () => {
    expect(ranks(priced(['price', 'draw'], { a: '3', b: '2.5', c: '4' }))).toEqual(['b 1 60.00', 'a 2 60.00', 'c 3 60.00'])
  })

  it('are separated by the price after preference, which is the price that is ranked', () => {
    const file = priced(['price', 'draw'], { a: '100', b: '95', c: '110' })
    const bids = file.bids.map((bid) => (bid.id === 'a' ? { ...bid, preference: '0.10' } : bid))
    expect(ranks({ ...file, bids })[0]).toBe('a 1 60.00')
  })

  it('are left to a draw, share their rank and say so', () => {
    const file = priced(['price', 'draw'], { a: '3', b: '3', c: '2' })
    expect(ranks(file)).toEqual(['c 1 60.00', 'a 2 60.00', 'b 2 60.00'])
    expect(scored(file).tied).toEqual([{ rank: 2, bids: ['a', 'b'], left: 'draw' }])
  })

  it('share their rank where the rules end without a draw, and the next rank is skipped', () => {
    const marks = { a: sheet('20', '20', '20'), b: sheet('20', '20', '20'), c: sheet('1', '1', '1') }
    const file = aFile({ ties: ['C1'], tree, marks })
    expect(ranks(file)).toEqual(['a 1 60.00', 'b 1 60.00', 'c 3 3.00'])
    expect(scored(file).tied).toEqual([{ rank: 1, bids: ['a', 'b'], left: 'unresolved' }])
  })

  it('skip as many ranks as they are bids, however many tie before', () => {
    const marks = Object.fromEntries(['90', '90', '90', '80', '80', '70'].map((C1, bid) => [`b${bid}`, { x: { C1 } }]))
    expect(scored(aFile({ marks })).ranking.map(({ rank }) => rank)).toEqual([1, 1, 1, 4, 4, 6])
  })

  it('are not separated by price where the price is fixed and no bid states one', () => {
    expect(scored(priced(['price', 'draw'], {})).tied).toEqual([{ rank: 1, bids: ['a', 'b', 'c'], left: 'draw' }])
  })

  it('are those whose published totals are equal, whatever stood behind the last place', () => {
    const file = aFile({ decimals: 0, marks: { a: { x: { C1: '84.6' } }, b: { x: { C1: '85.4' } } } })
    expect(ranks(file)).toEqual(['a 1 85', 'b 1 85'])
  })

  it('compare a node as the panel is aggregated, with its computed leaves and without bonus', () => {
    const mixed = [
      { id: 'part', max: '20', children: [aLeaf('C1', '10'), aLeaf('yes', '10', { kind: 'yesno', fact: 'yes' })] },
      aLeaf('C2', '20'),
      aLeaf('extra', '5', { kind: 'bonus', fact: 'extra', cap: '5' }),
    ]
    const bids = [
      { id: 'a', facts: { yes: true, extra: '0' } },
      { id: 'b', facts: { yes: false, extra: '5' } },
    ]
    const marks = { a: { x: { C1: '0', C2: '10' } }, b: { x: { C1: '5', C2: '10' } } }
    expect(ranks(aFile({ ties: ['part'], tree: mixed, bids, marks }))).toEqual(['a 1 20.00', 'b 2 20.00'])
    expect(ranks(aFile({ ties: ['extra'], tree: mixed, bids, marks }))).toEqual(['b 1 20.00', 'a 2 20.00'])
  })
})
