import { expect, it } from 'vitest'
import { aRubric } from '../fixtures/a-lot-plan.ts'
import { isBelowPass, placeOf } from './place.ts'

const { pass: _, ...open } = aRubric()
const told = (total: string | null, rubric = aRubric({ pass: '60' })) => placeOf({ rubric }, { total, rank: 2 })

it('tells a bid its place from the pass mark on', () => {
  expect([told('59.99'), told('60'), told('60.00'), told('100')]).toEqual([null, 2, 2, 2])
})

it('tells every place where no mark must be passed, and none is missed by a bid without a score', () => {
  expect(told('0', open)).toBe(2)
  expect(isBelowPass({ rubric: aRubric() }, { total: null })).toBe(false)
})
