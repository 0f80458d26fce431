import { expect, it } from 'vitest'
import { LotStatus } from '../rules/lot.ts'
import { isResultTold } from './objections.ts'

it('a result is asked for once it is public: neither before, nor while the next is being proposed', () => {
  const told = (revoked: boolean) => LotStatus.options.filter((status) => isResultTold({ status, revoked }))
  expect(new Set(told(false))).toEqual(new Set(['announced', 'suspended', 'awarded', 'contracted']))
  expect(told(true)).toEqual(LotStatus.options)
})
