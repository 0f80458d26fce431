import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, type Instant, instantAt } from '../../../kernel/civil.ts'
import { MemberId } from '../../../kernel/ids.ts'
import { POOL_DEEDS, type PoolDeed, type PoolMember, poolAtCall } from './pool-at-call.ts'

const at = (day: string): Instant => instantAt(CivilDate.parse(day), '09:00')
const CALLED = at('2017-05-12')
const [BEFORE, AFTER, LATER] = [at('2017-05-02'), at('2017-06-08'), at('2017-06-09')]
const member = (n: number) => MemberId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const someone = (over: Partial<PoolMember> = {}): PoolMember => ({
  member: member(1),
  expert: true,
  field: '社会工作',
  suspended: null,
  postAtCall: true,
  postToday: true,
  deeds: [],
  ...over,
})
const did = (what: PoolDeed['what'], when: Instant): PoolDeed => ({ what, at: when })
const drawnOf = (over: Partial<PoolMember>) => {
  const { pool, since } = poolAtCall([someone(over)], CALLED)
  return [pool.length, since.map(({ change, reason }) => `${change}${reason}`).join()] as const
}

describe('the pool for a lot', () => {
  it('is everybody who was in it at the call and may still be drawn', () => {
    expect(drawnOf({})).toEqual([1, ''])
    expect(drawnOf({ deeds: [did('juror.enter', BEFORE)] })).toEqual([1, ''])
    expect(drawnOf({ deeds: [did('juror.enter', CALLED)] })).toEqual([1, ''])
  })

  it('has nobody in it who came in after the call, and says so', () => {
    expect(drawnOf({ deeds: [did('juror.enter', AFTER)] })).toEqual([0, 'entered'])
    expect(drawnOf({ postAtCall: false })).toEqual([0, 'entered'])
  })

  it('tells who was suspended since, with the reason, and whose post has ended since', () => {
    expect(drawnOf({ suspended: '住院', deeds: [did('juror.suspend', AFTER)] })).toEqual([0, 'suspended住院'])
    expect(drawnOf({ postToday: false })).toEqual([0, 'post-ended'])
    expect(drawnOf({ suspended: '住院', deeds: [did('juror.suspend', BEFORE)] })).toEqual([0, ''])
    expect(drawnOf({ suspended: '住院' })).toEqual([0, ''])
  })

  it('takes nobody back who was suspended at the call, and everybody who was suspended and taken back since', () => {
    expect(drawnOf({ deeds: [did('juror.suspend', BEFORE), did('juror.restore', AFTER)] })).toEqual([0, 'restored'])
    expect(drawnOf({ deeds: [did('juror.restore', AFTER)] })).toEqual([0, 'restored'])
    expect(drawnOf({ deeds: [did('juror.suspend', AFTER), did('juror.restore', LATER)] })).toEqual([1, ''])
  })

  it('counts as an expert who was one at the call', () => {
    const expertIn = (expert: boolean, ...deeds: PoolDeed[]) => poolAtCall([someone({ expert, deeds })], CALLED).pool[0]?.expert
    expect(expertIn(true, did('juror.to-expert', AFTER))).toBe(false)
    expect(expertIn(true, did('juror.to-representative', AFTER), did('juror.to-expert', LATER))).toBe(true)
    expect(expertIn(false, did('juror.to-representative', BEFORE))).toBe(false)
  })

  it('has everybody of the field they were entered with at the call, whatever it was changed to since', () => {
    const fieldIn = (...deeds: PoolDeed[]) => poolAtCall([someone({ deeds })], CALLED).pool[0]?.field
    expect(fieldIn()).toBe('社会工作')
    expect(fieldIn({ ...did('juror.field', BEFORE), from: '财务' })).toBe('社会工作')
    expect(fieldIn({ ...did('juror.field', AFTER), from: '财务' }, { ...did('juror.field', LATER), from: '心理' })).toBe('财务')
  })

  it('names each at most once, never both in the pool and out of it, by id, whatever was done to them', () => {
    const deed = fc.record({ what: fc.constantFrom(...POOL_DEEDS), at: fc.constantFrom(BEFORE, CALLED, AFTER, LATER) })
    const one = fc.record({
      expert: fc.boolean(),
      field: fc.constant('社会工作'),
      suspended: fc.constantFrom(null, '住院'),
      postAtCall: fc.boolean(),
      postToday: fc.boolean(),
      deeds: fc.array(deed, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), (all) => {
        const members = all.map((juror, n) => ({
          ...juror,
          member: member(n),
          deeds: juror.deeds.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
        }))
        const { pool, since } = poolAtCall(members.toReversed(), CALLED)
        const named = [...pool, ...since].map(({ member: id }) => id)
        expect(new Set(named).size).toBe(named.length)
        expect(pool.map(({ member: id }) => id)).toEqual(pool.map(({ member: id }) => id).toSorted())
        for (const { member: id } of pool) expect(members.find((juror) => juror.member === id)?.suspended).toBeNull()
      }),
    )
  })
})
