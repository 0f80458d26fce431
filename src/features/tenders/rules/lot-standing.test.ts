import { expect, it } from 'vitest'
import { LotStatus } from './lot.ts'
import { LotStanding, lotStandingOf, STANDINGS } from './lot-standing.ts'

const standing = (status: LotStatus, next: string | null, { disputed = false, paused = false } = {}) =>
  lotStandingOf({ status, disputed, next, paused })

it('says how far the contract has come, once there is one', () => {
  const deeds = ['lot.contract', 'contract.submit', 'contract.approve', 'contract.sign', 'contract.publish']
  expect(deeds.map((deed) => standing('awarded', deed))).toEqual(['awarded', 'drawing', 'approving', 'signing', 'signed'])
})

it('is the status for whoever may not know of a contract, and where none is drawn up', () => {
  for (const status of LotStatus.exclude(['suspended']).options) expect(standing(status, null)).toBe(status)
  expect(standing('contracted', 'contract.publish')).toBe('contracted')
})

it('waits for the public notice once the leader has confirmed the result', () => {
  expect([standing('scored', 'lot.confirm'), standing('scored', 'lot.announce')]).toEqual(['scored', 'confirmed'])
})

it('is the objection while one waits for its answer', () => {
  expect(standing('announced', 'lot.award', { disputed: true })).toBe('disputed')
})

it('is paused while the finance bureau has it wait, whatever else waits', () => {
  const paused = true
  expect([
    standing('reviewing', null, { paused }),
    standing('announced', 'challenge.answer', { paused, disputed: true }),
  ]).toEqual(['paused', 'paused'])
})

it('waits for its end once an objection was upheld, and once nobody reached the pass mark for those who know', () => {
  expect([standing('suspended', 'lot.void-upheld'), standing('suspended', 'challenge.answer')]).toEqual(['upheld', 'upheld'])
  expect([standing('auditing', 'lot.void-below-pass'), standing('auditing', 'lot.await-outcome')]).toEqual([
    'unpassed',
    'auditing',
  ])
})

it('is listed in the order of the road, each once', () => {
  expect(STANDINGS.toSorted()).toEqual(LotStanding.options.toSorted())
  const road = ['announced', 'disputed', 'awarded', 'signing', 'contracted'] as const
  expect(STANDINGS.filter((one) => road.some((stop) => stop === one))).toEqual(road)
})
