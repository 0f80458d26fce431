import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesTwice } from './team.ts'

const TEAM = { worker: '工', volunteers: ['甲', '乙'], manager: '丙', socialWorkers: ['丁', '戊'] }

describe('the team of a contract', () => {
  it('has each of its people in one place', () => {
    expect(placesTwice(TEAM)).toEqual([])
    expect(placesTwice({ worker: null, volunteers: [], manager: '', socialWorkers: [] })).toEqual([])
  })
  it('is told where somebody stands again, and not where they stood first', () => {
    expect(placesTwice({ ...TEAM, volunteers: ['工', '丙'] })).toEqual(['volunteers', 'manager'])
    expect(placesTwice({ ...TEAM, socialWorkers: ['丁', ' 丁'] })).toEqual(['socialWorkers'])
    expect(placesTwice({ ...TEAM, manager: '张  三', socialWorkers: ['张三'] })).toEqual(['socialWorkers'])
  })
  it('has as many people as names, whoever they are', () => {
    const names = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'), { maxLength: 4 })
    const teams = fc.record({
      worker: fc.constantFrom(null, '甲', '己'),
      volunteers: names,
      manager: fc.constantFrom('', '丁'),
      socialWorkers: names,
    })
    fc.assert(
      fc.property(teams, (team) => {
        const all = [team.worker ?? '', ...team.volunteers, team.manager, ...team.socialWorkers].filter((name) => name !== '')
        expect(placesTwice(team).length === 0).toBe(new Set(all).size === all.length)
      }),
    )
  })
})
