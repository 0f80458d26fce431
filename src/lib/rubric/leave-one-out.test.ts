import { expect, it } from 'vitest'
import { aFile, fiveGive, scored } from './fixtures/a-file.ts'
import { leaveOneOut } from './leave-one-out.ts'

const tipped = { a: fiveGive(['80', '80', '80', '80', '95']), b: fiveGive(['82', '82', '82', '82', '70']) }

it('finds the juror without whom another bid would be first', () => {
  const without = leaveOneOut(aFile({ marks: tipped }))
  expect(without.ok && without.value.filter(({ changesFirst }) => changesFirst).map(({ juror }) => juror)).toEqual(['juror-e'])
  expect(without.ok && without.value.at(-1)?.ranking.map(({ bid, total }) => `${bid} ${total}`)).toEqual(['b 82.00', 'a 80.00'])
})

it('gives the ranking that the panel would have given without that juror', () => {
  const file = aFile({ marks: tipped, aggregate: 'trimmed-mean' })
  const without = leaveOneOut(file)
  if (!without.ok) throw new Error(without.error.code)
  for (const { juror, ranking } of without.value)
    expect(ranking).toEqual(scored({ ...file, sheets: file.sheets.filter((sheet) => sheet.juror !== juror) }).ranking)
})

it('has nobody to leave out of a panel of one', () => {
  expect(leaveOneOut(aFile({ marks: { a: { only: { C1: '80' } } } }))).toEqual({ ok: true, value: [] })
})

it('refuses what cannot be scored', () => {
  expect(leaveOneOut(aFile({ marks: { a: { x: { C1: '101' } } } }))).toMatchObject({
    ok: false,
    error: { code: 'mark-out-of-range' },
  })
})
