import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Instant } from '../../kernel/civil.ts'
import { maskedName, maskedPhone, withoutNumbers } from './rules/mask.ts'
import { NEED_LIFE, NeedStatus } from './rules/need.ts'
import { purchaseStage } from './rules/purchase.ts'
import { needSteps, nextDeed } from './rules/steps.ts'

describe('a masked telephone number', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['+8613812345678', '+86*******5678'],
    ['0546-1234567', '054****4567'],
    ['2345678', '*****78'],
    ['12', '*2'],
    ['', ''],
  ])('of %s is %s', (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked)
  })

  it.each([
    ['楼道灯坏了，3号楼，2017年6月20日报过。', '楼道灯坏了，3号楼，2017年6月20日报过。'],
    ['请打 138 0000-0001，谢谢', '请打 ***********，谢谢'],
    ['电话１３８０００００００１', '电话***********'],
    ['请打一三八零零零零零零零一', null],
  ])('in what somebody wrote is not told again: %s', (text, told) => {
    expect(withoutNumbers(text)).toBe(told)
  })

  it('always hides something, and never more than seven digits stay open', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,20}$/), (phone) => {
        const open = [...maskedPhone(phone)].filter((sign) => sign !== '*')
        expect(open.length).toBeLessThan(Math.min(phone.length, 8) + (phone.length === 1 ? 1 : 0))
      }),
    )
  })

  it('stands beside a name of which only the first character is left', () => {
    expect(['张演示', '欧', '𠮷野', ''].map(maskedName)).toEqual(['张*', '欧*', '𠮷*', ''])
  })
})

describe('the purchase that took a need up', () => {
  it('is told by its stage: nothing is chosen before the result stands, nothing is served before the contract', () => {
    const told = [
      'ready',
      'published',
      'closed',
      'reviewing',
      'scored',
      'announced',
      'suspended',
      'awarded',
      'contracted',
      'void',
    ] as const
    expect(told.map((status) => purchaseStage(status))).toEqual([
      null,
      'calling',
      'judging',
      'judging',
      'judging',
      'in-notice',
      'in-notice',
      'chosen',
      'contracted',
      'ended',
    ])
  })
})

describe('the way of a need', () => {
  const at = Instant.parse('2017-05-02T01:00:00.000Z')
  const way = (...deeds: string[]) => needSteps(deeds.map((deed) => ({ deed, at }))).map(({ key, state }) => `${key} ${state}`)

  it('shows what was done, what runs and what comes', () => {
    expect(way('need.file')).toEqual([
      'filed done',
      'verified now',
      'listed coming',
      'adopted coming',
      'answered coming',
      'closed coming',
    ])
  })

  it('is adopted since the first project took it up, whatever others do for another aspect', () => {
    const later = Instant.parse('2017-06-20T01:00:00.000Z')
    const record = ['need.file', 'need.verify', 'need.list', 'need.adopt'].map((deed) => ({ deed, at }))
    const steps = needSteps([...record, { deed: 'need.adopt', at: later }])
    expect(steps.find(({ key }) => key === 'adopted')).toEqual({ key: 'adopted', state: 'done', at })
  })

  it('of a declined need has only the stations it passed', () => {
    expect(way('need.file', 'need.verify', 'need.decline')).toEqual([
      'filed done',
      'verified done',
      'declined done',
      'closed now',
    ])
  })

  it('of a need that was answered at once leaves out what it did not take', () => {
    expect(way('need.file', 'need.verify', 'need.answer')).toEqual(['filed done', 'verified done', 'answered done', 'closed now'])
  })

  it('of a need that was passed on leads over the answer', () => {
    expect(way('need.file', 'need.verify', 'need.transfer')).toEqual([
      'filed done',
      'verified done',
      'transferred done',
      'answered now',
      'closed coming',
    ])
  })

  it('of a merged need ends there, until that is undone', () => {
    expect(way('need.file', 'need.merge')).toEqual(['filed done', 'merged done'])
    expect(way('need.file', 'need.merge', 'need.unmerge')).toEqual(way('need.file'))
    expect(way('need.file', 'need.merge', 'need.unmerge', 'need.verify', 'need.merge')).toEqual([
      'filed done',
      'verified done',
      'merged done',
    ])
  })

  it('always has a next deed that the life allows, until it ends', () => {
    for (const status of NeedStatus.options) {
      for (const [returnReason, answer, onBehalf] of [
        [null, null, false],
        ['补充', '答复', true],
      ] as const) {
        const next = nextDeed({ status, returnReason, answer, onBehalf })
        const life: Record<string, unknown> = NEED_LIFE[status]
        // What is merged goes on as its head does; that it can be undone is no step on its way.
        if (status === 'merged') expect(next).toBeUndefined()
        else if (next === undefined) expect(Object.values(life).filter((then) => then !== status)).toEqual([])
        else expect(Object.keys(life)).toContain(next.deed)
      }
    }
  })
})
