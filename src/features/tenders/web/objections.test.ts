import { expect, it } from 'vitest'
import type { BidStatus } from '../rules/bid.ts'
import { LotStatus } from '../rules/lot.ts'
import { isResultTold, mayBeHeard } from './objections.ts'

it('whoever gave the award up is not asked to object to who gets it instead', () => {
  const heard = (...own: BidStatus[]) => mayBeHeard(own.map((status) => ({ status })))
  expect([heard(), heard('declined'), heard('lost'), heard('won')]).toEqual([false, false, true, true])
})

it('a result is asked for once it is public: neither before, nor while the next is being proposed', () => {
  const told = (revoked: boolean) => LotStatus.options.filter((status) => isResultTold({ status, revoked }))
  expect(new Set(told(false))).toEqual(new Set(['announced', 'suspended', 'awarded', 'contracted']))
  expect(told(true)).toEqual(LotStatus.options)
})
