import { describe, expect, it } from 'vitest'
import { saidIn } from './said.ts'

const FIRST = { title: '没有电梯', text: '老人下不了楼。', target: '老人', count: null, unit: 'persons', place: '', area: '3705' }

describe('the words of a need’s record', () => {
  it('compares each completion with what stood before it, part by part', () => {
    const second = { ...FIRST, text: '3号楼的老人下不了楼。', place: '3号楼' }
    const third = { ...second, count: 12, unit: 'households' }
    expect(
      saidIn([
        { deed: 'need.file', facts: FIRST },
        { deed: 'need.return', facts: { reason: '哪一栋楼？' } },
        { deed: 'need.complete', facts: second },
        { deed: 'need.complete', facts: third },
        { deed: 'need.complete', facts: third },
        { deed: 'need.list', facts: {} },
      ]),
    ).toEqual([
      { reason: null, changes: [] },
      { reason: '哪一栋楼？', changes: [] },
      {
        reason: null,
        changes: [
          { field: 'text', from: '老人下不了楼。', to: '3号楼的老人下不了楼。' },
          { field: 'place', from: '', to: '3号楼' },
        ],
      },
      {
        reason: null,
        changes: [
          { field: 'count', from: null, to: '12' },
          { field: 'unit', from: 'persons', to: 'households' },
        ],
      },
      { reason: null, changes: [] },
      { reason: null, changes: [] },
    ])
  })
})
