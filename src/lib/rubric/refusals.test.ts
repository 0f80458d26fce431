import { describe, expect, it } from 'vitest'
import { aFile, aLeaf, type Marks, sheetsOf } from './fixtures/a-file.ts'
import type { ScoreRefusal } from './refusal.ts'
import type { Bid, Criterion, Leaf, ScoreFile } from './schema.ts'
import { score } from './score.ts'

const refusal = (file: ScoreFile): ScoreRefusal | undefined => {
  const result = score(file)
  return result.ok ? undefined : result.error
}

const tree: Criterion[] = [aLeaf('C1', '10'), aLeaf('C2', '10', { kind: 'mark', objective: true })]
const full: Marks = { a: { x: { C1: '5', C2: '5' }, y: { C1: '6', C2: '5.0' } } }
const withMarks = (marks: Marks) => refusal(aFile({ tree, marks, markStep: '0.5' }))

describe('a sheet is refused', () => {
  it('only if something is wrong with it', () => {
    expect(withMarks(full)).toBeUndefined()
  })

  it('where jurors differ on what is objective, with what each gave', () => {
    expect(withMarks({ a: { x: { C1: '5', C2: '5' }, y: { C1: '6', C2: '4' } } })).toEqual({
      code: 'objective-differs',
      where: { bid: 'a', leaf: 'C2' },
      marks: [
        { juror: 'x', mark: '5' },
        { juror: 'y', mark: '4' },
      ],
    })
  })

  it.each([
    ['mark-out-of-range', '10.5'],
    ['mark-out-of-range', '-1'],
    ['mark-off-step', '4.25'],
  ])('as %s for a mark of %s', (code, mark) => {
    expect(withMarks({ a: { x: { C1: mark, C2: '5' } } })).toMatchObject({
      code,
      where: { bid: 'a', juror: 'x', leaf: 'C1' },
      found: mark,
    })
  })

  it('for a mark that is missing, unknown, or on a leaf that facts decide', () => {
    expect(withMarks({ a: { x: { C1: '5' } } })).toEqual({ code: 'mark-missing', where: { bid: 'a', juror: 'x', leaf: 'C2' } })
    expect(withMarks({ a: { x: { C1: '5', C2: '5', C9: '1' } } })).toEqual({
      code: 'leaf-unknown',
      where: { bid: 'a', juror: 'x', leaf: 'C9' },
    })
    const bids: Bid[] = [{ id: 'a', facts: { yes: true } }]
    const mixed = [aLeaf('C1', '10'), aLeaf('F', '10', { kind: 'yesno', fact: 'yes' })]
    expect(refusal(aFile({ tree: mixed, bids, marks: { a: { x: { C1: '1', F: '10' } } } }))?.code).toBe('mark-on-computed-leaf')
  })

  it('for a bid that was not made, twice for one bid, or where a juror left a bid out', () => {
    const bids: Bid[] = ['a', 'b'].map((id) => ({ id, facts: {} }))
    const file = aFile({ tree, bids, marks: { ...full, b: { x: { C1: '1', C2: '1' } } } })
    expect(refusal(file)).toEqual({ code: 'sheet-missing', where: { bid: 'b', juror: 'y' } })
    expect(refusal({ ...file, bids: [{ id: 'a', facts: {} }] })?.code).toBe('bid-unknown')
    expect(refusal({ ...file, sheets: [...file.sheets, ...sheetsOf(full)] })).toMatchObject({
      code: 'duplicate-sheet',
      where: { bid: 'a', juror: 'x' },
    })
    expect(refusal({ ...file, sheets: [] })?.code).toBe('no-sheets')
  })

  it('not for an unqualified bid, which nobody has to mark', () => {
    const bids: Bid[] = [
      { id: 'a', facts: {} },
      { id: 'b', qualified: false, facts: {} },
    ]
    expect(refusal(aFile({ tree, bids, marks: full }))).toBeUndefined()
  })
})

describe('a rubric is refused', () => {
  const ofTree = (...nodes: Criterion[]) => refusal(aFile({ tree: nodes, bids: [] }))
  const ofLeaf = (leaf: Leaf) => ofTree(aLeaf('F', '10', leaf))

  it('where children do not add up to their parent', () => {
    const children = [aLeaf('C1', '10'), aLeaf('C2', '20'), aLeaf('extra', '5', { kind: 'bonus', fact: 'b', cap: '5' })]
    expect(ofTree({ id: 'part', max: '30', children })).toBeUndefined()
    expect(ofTree({ id: 'part', max: '35', children })).toEqual({
      code: 'weights-do-not-add-up',
      where: { node: 'part' },
      found: '30',
      expected: '35',
    })
  })

  it('where one id stands for two nodes, or for a draw', () => {
    expect(ofTree(aLeaf('C1', '1'), { id: 'part', max: '1', children: [aLeaf('C1', '1')] })?.code).toBe('duplicate-node')
    expect(ofTree(aLeaf('draw', '1'))?.code).toBe('reserved-node-id')
  })

  it('where a node is both leaf and branch, or neither', () => {
    expect(ofTree({ id: 'C1', max: '1' })?.code).toBe('leaf-or-children')
    expect(ofTree({ id: 'C1', max: '1', leaf: { kind: 'mark' }, children: [aLeaf('C2', '1')] })?.code).toBe('leaf-or-children')
  })

  it('where a table promises more than the criterion is worth, or two things for one value', () => {
    expect(ofLeaf({ kind: 'step', fact: 'f', table: [['1', '11']] })?.code).toBe('points-above-max')
    expect(ofLeaf({ kind: 'grade', fact: 'f', map: { A: '10.1' } })?.code).toBe('points-above-max')
    expect(ofLeaf({ kind: 'linear', fact: 'f', from: '0', per: '1', points: '1', cap: '11' })?.code).toBe('points-above-max')
    expect(
      ofLeaf({
        kind: 'step',
        fact: 'f',
        table: [
          ['1', '1'],
          ['1.0', '2'],
        ],
      }),
    ).toMatchObject({ code: 'duplicate-step', found: '1' })
  })

  it('where a tie rule names no node, or leaves are too many', () => {
    expect(refusal(aFile({ ties: ['C7'], bids: [] }))).toEqual({ code: 'tie-unknown', where: { tie: 'C7' } })
    expect(ofTree(...Array.from({ length: 201 }, (_, index) => aLeaf(`C${index}`, '1')))?.code).toBe('too-many-leaves')
    const formulas = Array.from({ length: 21 }, (_, index) => aLeaf(`C${index}`, '1', { kind: 'lowest', fact: 'f' }))
    expect(ofTree(...formulas)).toMatchObject({ code: 'too-many-leaves', expected: '20' })
  })
})

describe('a fact is refused', () => {
  const states = (leaf: Leaf, facts: Bid['facts']) =>
    refusal(aFile({ tree: [aLeaf('F', '10', leaf)], bids: [{ id: 'a', facts }] }))
  const where = { bid: 'a', fact: 'it', leaf: 'F' }

  it('where it is missing, even if every object has something of that name', () => {
    expect(states({ kind: 'highest', fact: 'it' }, {})).toEqual({ code: 'fact-missing', where })
    expect(states({ kind: 'yesno', fact: 'toString' }, {})?.code).toBe('fact-missing')
    expect(states({ kind: 'grade', fact: 'it', map: { A: '1' } }, { it: 'constructor' })?.code).toBe('grade-unknown')
  })

  it('where it is of another kind than the leaf reads', () => {
    expect(states({ kind: 'highest', fact: 'it' }, { it: true })).toEqual({
      code: 'fact-wrong-kind',
      where,
      found: 'true',
      expected: 'decimal',
    })
    expect(states({ kind: 'lowest', fact: 'it' }, { it: 'many' })?.code).toBe('fact-wrong-kind')
    expect(states({ kind: 'yesno', fact: 'it' }, { it: 'true' })?.code).toBe('fact-wrong-kind')
    expect(states({ kind: 'grade', fact: 'it', map: { A: '1' } }, { it: false })?.code).toBe('fact-wrong-kind')
  })

  it('where it is no price, or less than nothing', () => {
    expect(states({ kind: 'lowest', fact: 'it' }, { it: '0.00' })).toEqual({
      code: 'fact-out-of-range',
      where,
      found: '0',
      expected: '> 0',
    })
    expect(states({ kind: 'highest', fact: 'it' }, { it: '-1' })?.code).toBe('fact-out-of-range')
    expect(states({ kind: 'bonus', fact: 'it', cap: '5' }, { it: '-1' })?.code).toBe('fact-out-of-range')
  })

  it('where a grade has no points', () => {
    expect(states({ kind: 'grade', fact: 'it', map: { A: '1' } }, { it: 'B' })).toEqual({
      code: 'grade-unknown',
      where,
      found: 'B',
    })
  })

  it('where some bids state the price that breaks ties and this one does not', () => {
    const bids: Bid[] = [
      { id: 'a', facts: { price: '1' } },
      { id: 'b', facts: {} },
    ]
    const marks = { a: { x: { C1: '1' } }, b: { x: { C1: '2' } } }
    expect(refusal(aFile({ ties: ['price'], bids, marks }))).toEqual({ code: 'fact-missing', where: { bid: 'b', fact: 'price' } })
  })
})

it('one bid is not made twice', () => {
  const bids: Bid[] = ['a', 'b', 'a'].map((id) => ({ id, facts: {} }))
  expect(refusal(aFile({ bids }))).toEqual({ code: 'duplicate-bid', where: { bid: 'a' } })
})
