import { describe, expect, it } from 'vitest'
import { needStanding } from '../../../ui/words/need.ts'
import { NeedStatus } from './need.ts'
import { keptAs, NEED_STANDINGS, needStandingOf } from './need-standing.ts'

describe('the standing of a need', () => {
  it('waits to be completed while it was sent back and nobody has decided otherwise', () => {
    expect(needStandingOf({ status: 'submitted', returnReason: null })).toBe('submitted')
    expect(needStandingOf({ status: 'submitted', returnReason: '哪一栋楼？' })).toBe('to_complete')
    expect(needStandingOf({ status: 'verified', returnReason: '哪一栋楼？' })).toBe('verified')
    expect(needStandingOf({ status: 'declined', returnReason: '哪一栋楼？' })).toBe('declined')
  })

  it('is asked for as it is told: every need is found under its own standing and under no other', () => {
    for (const status of NeedStatus.options) {
      for (const returnReason of [null, '哪一栋楼？']) {
        const found = NEED_STANDINGS.filter((standing) => {
          const { statuses, returned } = keptAs(standing)
          return statuses.includes(status) && (returned === undefined || returned === (returnReason !== null))
        })
        expect(found).toEqual([needStandingOf({ status, returnReason })])
      }
    }
  })

  it('has a word of its own', () => {
    expect(needStanding.to_complete[0]).toBe('待补充')
    expect(Object.keys(needStanding).sort()).toEqual([...NEED_STANDINGS].sort())
  })
})
