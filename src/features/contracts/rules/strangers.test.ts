import { expect, it } from 'vitest'
import { fewerThanScored, strangersIn } from './strangers.ts'

it('names each of the provider’s people who holds no post there, once, however a name is spaced', () => {
  const staff = ['演示负责人', '演示社工 甲']
  expect(strangersIn({ manager: '演示负责人', socialWorkers: ['演示社工甲'] }, staff)).toEqual([])
  expect(strangersIn({ manager: '某某某', socialWorkers: ['演示社工甲', '无证人员', '某某某'] }, staff)).toEqual([
    '某某某',
    '无证人员',
  ])
})

it('names nobody where the contract is still open, and everybody where nobody is on record', () => {
  expect(strangersIn({ manager: '', socialWorkers: [] }, [])).toEqual([])
  expect(strangersIn({ manager: '演示负责人', socialWorkers: [] }, [])).toEqual(['演示负责人'])
})

it('counts everybody whom a contract names for the organisation against the certified people its bid earned marks with', () => {
  const team = { manager: '甲', socialWorkers: ['乙', ' 甲 ', ''] }
  expect(fewerThanScored(team, 3)).toEqual({ scored: 3, named: 2 })
  expect(fewerThanScored(team, 2)).toBeNull()
  expect(fewerThanScored(team, null)).toBeNull()
})
