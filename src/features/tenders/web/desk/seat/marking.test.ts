import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLeaf } from '../../../../../lib/rubric/fixtures/a-file.ts'
import type { Rubric } from '../../../../../lib/rubric/schema.ts'
import { draftOf, faultIn, missingMarks, readMark, restOf, sampleMarks, soundMarks, sumOf } from './marking.ts'

const RUBRIC: Rubric = {
  decimals: 2,
  aggregate: 'mean',
  markStep: '0.5',
  ties: [],
  tree: [
    {
      id: 'K',
      max: '35',
      children: [aLeaf('K1', '10'), aLeaf('K2', '15'), aLeaf('K3', '10', { kind: 'yesno', fact: 'hasRules' })],
    },
    { id: 'D', max: '12.5', children: [aLeaf('D1', '12.5')] },
  ],
}

describe('what a juror types', () => {
  it('is read as it comes from a Chinese keyboard', () => {
    expect(['8', ' 8.5 ', '８．５', '8。5', '8.'].map(readMark)).toEqual(['8', '8.5', '8.5', '8.5', '8'])
    expect(['', 'abc', '-1', '1e3', '8.555', '八', '1,5'].map(readMark)).toEqual(Array.from({ length: 7 }, () => undefined))
  })

  it('is told to be no number, out of bounds or off the step; an empty field is no fault', () => {
    const faults = ['', '10', '10.5', '8.3', 'abc', '0'].map((text) => faultIn(RUBRIC, 'K1', text))
    expect(faults).toEqual([undefined, undefined, 'range', 'step', 'not-number', undefined])
  })

  it('is told why a number is no mark', () => {
    const faults = ['-1', '－２', '7.555', '1000', '八'].map((text) => faultIn(RUBRIC, 'K1', text))
    expect(faults).toEqual(['negative', 'negative', 'decimals', 'range', 'not-number'])
  })

  it('is shown an example that the rubric itself would take', () => {
    const K1 = aLeaf('K1', '10')
    const stepping = (markStep: string, leaf = K1) => sampleMarks({ ...RUBRIC, markStep, tree: [leaf] }, leaf.id)
    expect([stepping('0.5'), stepping('1'), stepping('5')]).toEqual([['8', '8.5'], ['8'], ['5']])
    expect([stepping('1', aLeaf('K2', '3')), stepping('0.5', aLeaf('K2', '0.5'))]).toEqual([['2'], ['0', '0.5']])
  })

  it('is kept only where it is sound, so that a slip of one key loses nothing else', () => {
    expect(soundMarks(RUBRIC, { K1: '８', K2: '99', D1: 'x' })).toEqual({ K1: '8' })
  })

  it('is found again when the page is opened anew, what can be no mark as it was typed', () => {
    const typed = { K1: '８', K2: '99', D1: 'x'.repeat(30), K3: ' ' }
    expect(draftOf(RUBRIC, typed)).toEqual({ marks: { K1: '8' }, unsound: { K2: '99', D1: 'x'.repeat(20) } })
  })

  it('adds up to what the juror has given, out of what jurors give: computed items stand outside', () => {
    expect(sumOf(RUBRIC, { K1: '8.5', K2: '12', D1: '12.5' })).toEqual({ sum: '33', max: '37.5' })
    expect(sumOf(RUBRIC, {})).toEqual({ sum: '0', max: '37.5' })
    expect(restOf(RUBRIC)).toBe('10')
    expect(restOf({ ...RUBRIC, tree: [aLeaf('K1', '10')] })).toBeUndefined()
  })

  it('is missing where a juror must mark and has not', () => {
    expect(missingMarks(RUBRIC, { K1: '8' })).toEqual(['K2', 'D1'])
    expect(missingMarks(RUBRIC, { K1: '8', K2: '1', D1: '0' })).toEqual([])
  })

  it('never counts a mark that would be refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('K1', 'K2', 'D1', 'K3', 'X'), fc.string({ maxLength: 8 })), (typed) => {
        const kept = soundMarks(RUBRIC, typed)
        return Object.entries(kept).every(([leaf, mark]) => faultIn(RUBRIC, leaf, mark) === undefined && leaf.length === 2)
      }),
    )
  })

  it('keeps every half point within bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (halves) => {
        const text = String(halves / 2)
        return soundMarks(RUBRIC, { K1: text })['K1'] === text
      }),
    )
  })
})
