import { expect, it } from 'vitest'
import type { Criterion } from '../../../lib/rubric/schema.ts'
import { isPriceFixed } from './price.ts'

const judged: Criterion = { id: 'C1', max: '60', leaf: { kind: 'mark' } }
const priced: Criterion = { id: 'C2', max: '40', leaf: { kind: 'lowest', fact: 'price' } }

it('A budget is a fixed price where nothing earns marks for a lower one, and a ceiling where something does', () => {
  expect(isPriceFixed({ tree: [judged] })).toBe(true)
  expect(isPriceFixed({ tree: [judged, priced] })).toBe(false)
  expect(isPriceFixed({ tree: [judged, { id: 'P', max: '40', children: [priced] }] })).toBe(false)
})
