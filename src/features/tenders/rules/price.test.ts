import { expect, it } from 'vitest'
import { Fen } from '../../../kernel/fen.ts'
import type { Criterion } from '../../../lib/rubric/schema.ts'
import { isOverBudget, isPriceFixed, markedPrice, offerFault, percentOf, pricingOf, shareGranted } from './price.ts'

const judged: Criterion = { id: 'C1', max: '60', leaf: { kind: 'mark' } }
const priced: Criterion = { id: 'C2', max: '40', leaf: { kind: 'lowest', fact: 'price' } }

it('A budget is a fixed price where nothing earns marks for a lower one, and a ceiling where something does', () => {
  expect(isPriceFixed({ tree: [judged] })).toBe(true)
  expect(isPriceFixed({ tree: [judged, priced] })).toBe(false)
  expect(isPriceFixed({ tree: [judged, { id: 'P', max: '40', children: [priced] }] })).toBe(false)
})

it('A fixed price is taken as it is, an own one may be anything but nothing; one that cannot be paid is over the budget', () => {
  const budgetFen = Fen.parse(100)
  const [fixed, open] = [pricingOf({ tree: [judged] }), pricingOf({ tree: [priced] })]
  expect([fixed, open].map((pricing) => offerFault(pricing, budgetFen, Fen.parse(99)))).toEqual(['offer-differs', undefined])
  expect(offerFault(fixed, budgetFen, budgetFen)).toBeUndefined()
  expect([null, Fen.parse(0)].map((fen) => offerFault(open, budgetFen, fen))).toEqual(['offer-nothing', 'offer-nothing'])
  expect([100, 101].map((fen) => isOverBudget({ budgetFen }, Fen.parse(fen)))).toEqual([false, true])
})

it('A small bidder has its share taken off where the call grants one and its statement was found to be true, and nobody else', () => {
  const preference = { fact: 'isSmall', share: '0.10' }
  const granted = { tree: [judged, { ...priced, leaf: { kind: 'lowest', fact: 'price', preference } }] } satisfies {
    tree: Criterion[]
  }
  expect([markedPrice(granted), markedPrice({ tree: [priced] }), markedPrice({ tree: [judged] })]).toEqual([
    { max: '40', preference },
    { max: '40', preference: null },
    null,
  ])
  const found = (value: unknown, fact = 'isSmall') => shareGranted(granted, [{ fact, value }])
  expect([
    found(true),
    found(false),
    found(true, 'other'),
    shareGranted({ tree: [priced] }, [{ fact: 'isSmall', value: true }]),
  ]).toEqual(['0.10', null, null, null])
  expect(percentOf('0.10')).toBe('10%')
})
