import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFile } from './fixtures/any-file.ts'
import { aFile, aLeaf, fiveGive, scored } from './fixtures/a-file.ts'
import { type Spoken, scoreText } from './text.ts'

const file = aFile({ marks: { a: fiveGive(['84.50', '88.00', '79.00', '90.10', '86.00']) } })
const answer = (value: unknown): Spoken => scoreText(JSON.stringify(value))
const refused = (spoken: Spoken) => JSON.parse(spoken.output).refused

describe('a score file', () => {
  it('is answered with the result, keys sorted, and exit 0', () => {
    const { exit, output } = answer(file)
    expect(exit).toBe(0)
    expect(JSON.parse(output)).toEqual(scored(file))
    expect(output.indexOf('"belowPass"')).toBeLessThan(output.indexOf('"ranking"'))
    expect(scoreText(`\uFEFF${JSON.stringify(file)}`)).toEqual({ exit, output })
  })

  it('gives the same bytes whatever the order of its bids, sheets and keys', () => {
    fc.assert(
      fc.property(anyFile, ({ rubric, bids, sheets }) => {
        expect(answer({ sheets: sheets.toReversed(), bids: bids.toReversed(), rubric })).toEqual(answer({ rubric, bids, sheets }))
      }),
    )
  })

  it('on which jurors differ about what is objective is refused with exit 2, and where', () => {
    const tree = [aLeaf('C4', '10', { kind: 'mark', objective: true })]
    const spoken = answer(aFile({ tree, marks: { a: { x: { C4: '10' }, y: { C4: '6' } } } }))
    expect(spoken.exit).toBe(2)
    expect(refused(spoken)).toEqual({
      code: 'objective-differs',
      where: { bid: 'a', leaf: 'C4' },
      marks: [
        { juror: 'x', mark: '10' },
        { juror: 'y', mark: '6' },
      ],
    })
  })
})

describe('content that is not a score file is refused with exit 2 and its path:', () => {
  const { rubric, bids, sheets } = file
  it.each<[string, unknown, string]>([
    ['a list', [], ''],
    ['nothing', null, ''],
    ['no rubric', { bids, sheets }, 'rubric'],
    ['no list of bids', { rubric, bids: {}, sheets }, 'bids'],
    ['an unknown member', { ...file, Bids: [] }, 'Bids'],
    ['a misspelt member', { ...file, bids: [{ id: 'a', qualifed: false, facts: {} }] }, 'bids[0]'],
    ['a number that is no text', { ...file, sheets: [{ juror: 'x', bid: 'a', marks: { C1: 9 } }] }, 'sheets[0].marks.C1'],
    ['a number in words', { ...file, sheets: [{ juror: 'x', bid: 'a', marks: { C1: '1e3' } }] }, 'sheets[0].marks.C1'],
    [
      'a mark of a million digits',
      { ...file, sheets: [{ juror: 'x', bid: 'a', marks: { C1: '9'.repeat(1e6) } }] },
      'sheets[0].marks.C1',
    ],
    ['an empty name', { ...file, bids: [{ id: '', facts: {} }] }, 'bids[0].id'],
    ['a control character', { ...file, bids: [{ id: 'a\u0000', facts: {} }] }, 'bids[0].id'],
    ['a preference of everything', { ...file, bids: [{ id: 'a', preference: '1', facts: {} }] }, 'bids[0].preference'],
    [
      'an unknown leaf',
      { ...file, rubric: { ...rubric, tree: [{ id: 'C1', max: '1', leaf: { kind: 'magic' } }] } },
      'rubric.tree[0].leaf.kind',
    ],
    ['a step of nothing', { ...file, rubric: { ...rubric, markStep: '0.00' } }, 'rubric.markStep'],
    ['an endless note', { ...file, note: 'x'.repeat(3000) }, 'note'],
  ])('%s', (_, value, path) => {
    const spoken = answer(value)
    expect(spoken.exit).toBe(2)
    expect(refused(spoken)).toMatchObject({ code: 'malformed', where: { path } })
  })

  it('the key that JavaScript objects do not keep', () => {
    const text = JSON.stringify(file).replace('"C1":"88.00"', '"C1":"88.00","__proto__":"9"')
    expect(scoreText(text)).toMatchObject({ exit: 2 })
    expect(refused(scoreText(text)).where.path).toBe('__proto__')
    expect(refused(answer({ ...file, sheets: [{ juror: 'x', bid: 'a', marks: { C1: '1', constructor: '1' } }] })).code).toBe(
      'leaf-unknown',
    )
  })
})

describe('hostile text is answered at once:', () => {
  const TEN_MB = 10_000_000
  it.each<[string, () => string, 1 | 2, string]>([
    ['nothing', () => '', 1, 'not-json'],
    ['ten megabytes of nonsense', () => 'x'.repeat(TEN_MB), 1, 'not-json'],
    ['unclosed brackets', () => '['.repeat(TEN_MB), 1, 'not-json'],
    ['deep brackets', () => '['.repeat(1e6) + ']'.repeat(1e6), 2, 'too-deep'],
    ['deep objects', () => `${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`, 2, 'too-deep'],
    ['deep brackets inside a text', () => JSON.stringify({ note: '[{"'.repeat(100) }), 2, 'malformed'],
    ['a tree of a hundred levels', () => deepTree(100), 2, 'too-deep'],
    ['five million members', () => `{"bids":[${'1,'.repeat(TEN_MB / 2 - 10)}1]}`, 2, 'too-large'],
    ['too much', () => ' '.repeat(16_000_001), 1, 'too-large'],
    [
      'twenty thousand bad sheets',
      () => JSON.stringify({ ...file, sheets: Array.from({ length: 20_000 }, () => ({ marks: [] })) }),
      2,
      'malformed',
    ],
  ])('%s', (_, text, exit, code) => {
    const spoken = scoreText(text())
    expect([spoken.exit, refused(spoken).code]).toEqual([exit, code])
    expect(spoken.output.length).toBeLessThan(1_000)
  })

  it('any JSON at all, without a throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect([1, 2]).toContain(scoreText(text).exit)
        expect(scoreText(JSON.stringify({ ...file, rubric: value })).exit).toBe(2)
        expect(scoreText(JSON.stringify({ ...file, bids: [value] })).exit).toBe(2)
        expect(scoreText(JSON.stringify({ ...file, sheets: [value] })).exit).toBe(2)
      }),
    )
  })

  it('twenty formulas over fractions as awkward as can be written', () => {
    const facts = (bid: number) =>
      Object.fromEntries(Array.from({ length: 20 }, (_, leaf) => [`f${leaf}`, `${999_999_999_999_937 - bid * 20 - leaf}.999983`]))
    const tree = Array.from({ length: 20 }, (_, leaf) => aLeaf(`F${leaf}`, '5', { kind: 'lowest', fact: `f${leaf}` }))
    const bids = Array.from({ length: 50 }, (_, bid) => ({ id: `b${bid}`, facts: facts(bid) }))
    expect(answer(aFile({ tree, bids })).exit).toBe(0)
  })
})

function deepTree(levels: number): string {
  let node = '{"id":"leaf","max":"1","leaf":{"kind":"mark"}}'
  for (let level = 0; level < levels; level++) node = `{"id":"n${level}","max":"1","children":[${node}]}`
  return JSON.stringify({ ...file, rubric: { ...file.rubric, tree: [] } }).replace('"tree":[]', `"tree":[${node}]`)
}
