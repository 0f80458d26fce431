import { expect, it } from 'vitest'
import { LotStatus } from '../rules/lot.ts'
import { isResultTold, mayBeHeard } from './objections.ts'

it('whoever gave the award up is not asked to object to who gets it instead', () => {
  expect([[], ['declined'], ['lost'], ['won']].map((own) => mayBeHeard(own.map((status) => ({ status }) as never)))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

it('a result is asked for once it is public: neither before, nor while the next is being proposed', () => {
  const told = (revoked: boolean) => LotStatus.options.filter((status) => isResultTold({ status, revoked }))
  expect(told(false)).toEqual(
    ['announced', 'suspended', 'awarded', 'contracted'].filter((one) => told(true).some((all) => all === one)),
  )
  expect(told(true)).toEqual(LotStatus.options)
  expect(isResultTold({ status: 'scored', revoked: false })).toBe(false)
})
