import { describe, expect, it } from 'vitest'
import { type CheckFinding, fourChecks } from './check.ts'
import { aFile, aLeaf, fiveGive } from './fixtures/a-file.ts'
import type { ScoreFile } from './schema.ts'

const found = (
  file: ScoreFile,
  stated: { juror: string; bid: string; total: string }[] = [],
  abnormalShare = '0.20',
): readonly CheckFinding[] => {
  const result = fourChecks(file, { stated, abnormalShare })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('before a report is signed', () => {
  const tree = [
    aLeaf('C1', '60'),
    aLeaf('C4', '10', { kind: 'mark', objective: true }),
    aLeaf('report', '4', { kind: 'yesno', fact: 'report' }),
  ]
  const bids = [{ id: 'a', facts: { report: true } }]
  const sheets = { x: { C1: '50', C4: '10' }, y: { C1: '52', C4: '10' } }

  it('nothing is found on sheets that are right', () => {
    const stated = [
      { juror: 'x', bid: 'a', total: '64' },
      { juror: 'y', bid: 'a', total: '66.0' },
    ]
    expect(found(aFile({ tree, bids, marks: { a: sheets } }), stated)).toEqual([])
  })

  it('a written total that does not add up is found, computed leaves included', () => {
    const stated = [{ juror: 'x', bid: 'a', total: '60' }]
    expect(found(aFile({ tree, bids, marks: { a: sheets } }), stated)).toEqual([
      { check: 'arithmetic', bid: 'a', juror: 'x', found: '60', expected: '64' },
    ])
  })

  it('marks outside their range or off the step are found, all of them', () => {
    const marks = { a: { x: { C1: '61', C4: '10' }, y: { C1: '50.5', C4: '10' } } }
    expect(found(aFile({ tree, bids, marks, markStep: '1' }))).toEqual([
      { check: 'out-of-range', bid: 'a', juror: 'x', leaf: 'C1', code: 'mark-out-of-range', found: '61', expected: '0 to 60' },
      {
        check: 'out-of-range',
        bid: 'a',
        juror: 'y',
        leaf: 'C1',
        code: 'mark-off-step',
        found: '50.5',
        expected: 'multiple of 1',
      },
    ])
  })

  it('jurors who differ on an objective item are found, and on a subjective one they may', () => {
    const marks = { a: { x: { C1: '50', C4: '10' }, y: { C1: '49', C4: '6' } } }
    expect(found(aFile({ tree, bids, marks }))).toEqual([
      {
        check: 'objective-differs',
        bid: 'a',
        leaf: 'C4',
        marks: [
          { juror: 'x', mark: '10' },
          { juror: 'y', mark: '6' },
        ],
      },
    ])
    expect(found(aFile({ tree, bids, marks: { a: { x: { C1: '50', C4: '10' }, y: { C1: '50', C4: '10.0' } } } }))).toEqual([])
  })

  it('totals abnormally far from the mean are found, and at the limit they are not', () => {
    const file = aFile({ marks: { a: fiveGive(['80', '80', '80', '80', '40']), b: fiveGive(['50', '50', '50', '50', '100']) } })
    expect(found(file).map(({ check, ...rest }) => [check, 'juror' in rest ? rest.juror : ''])).toEqual([
      ['abnormal-low', 'juror-e'],
      ['abnormal-high', 'juror-e'],
    ])
    expect(found(aFile({ marks: { a: { x: { C1: '80' }, y: { C1: '120' } } }, tree: [aLeaf('C1', '200')] }))).toEqual([])
    expect(found(file, [], '0.70')).toEqual([])
  })

  it('bids that did not qualify are not looked at', () => {
    const file = aFile({ bids: [{ id: 'a', qualified: false, facts: {} }], marks: { a: fiveGive(['101']) } })
    expect(found(file)).toEqual([])
  })

  it('what cannot be computed at all is refused', () => {
    const file = aFile({ tree, bids: [{ id: 'a', facts: {} }], marks: { a: sheets } })
    expect(fourChecks(file, { abnormalShare: '0.20' })).toMatchObject({ ok: false, error: { code: 'fact-missing' } })
  })
})
