import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedRules, isOwn, OWN_KEYS, OWN_VALUES, OwnRules, ruleFaults, withOwn } from './own-rules.ts'
import { Profile } from './profile.ts'
import { LOCAL_SELECTION, NATIONAL_TENDER, PROFILES } from './profiles.ts'

const source = '演示区购买服务办法第5条'

describe('what an authority may set for itself', () => {
  it('is what its own way of purchasing asks, and never what the law or the state does', () => {
    expect(isOwn(LOCAL_SELECTION, 'panelSize')).toBe(true)
    expect(isOwn(NATIONAL_TENDER, 'noticeDays')).toBe(false)
    expect(ruleFaults(NATIONAL_TENDER, { noticeDays: { value: 10, source } })).toEqual([{ path: 'noticeDays', code: 'not-own' }])
  })

  it('is not a rule that this way of purchasing does not know', () => {
    const unknown = Object.values(PROFILES).map((profile) =>
      OWN_KEYS.filter((key) => profile[key] === null && isOwn(profile, key)),
    )
    expect(unknown.flat()).toEqual([])
  })

  it('rests on the document that is named, and leaves every other rule as it was', () => {
    const set = withOwn(LOCAL_SELECTION, { standstill: { value: 7, source } })
    expect(set).toEqual({ ...LOCAL_SELECTION, standstill: { value: 7, source, mark: 'S' } })
    expect(changedRules(LOCAL_SELECTION, set)).toEqual(['standstill'])
    expect(changedRules(set, set)).toEqual([])
    expect(ruleFaults(LOCAL_SELECTION, { standstill: { value: 7, source } })).toEqual([])
    expect(ruleFaults(set, { standstill: { value: 7, source } })).toEqual([{ path: 'standstill', code: 'unchanged' }])
    expect(ruleFaults(set, { standstill: { value: 9, source } })).toEqual([{ path: 'standstill', code: 'document-missing' }])
  })

  it('asks for an odd panel, with no more experts than seats', () => {
    expect(ruleFaults(LOCAL_SELECTION, { panelSize: { value: 6, source } })).toEqual([{ path: 'panelSize', code: 'panel-even' }])
    expect(ruleFaults(LOCAL_SELECTION, { panelSize: { value: 3, source } })).toEqual([
      { path: 'panelSize', code: 'experts-beyond-panel' },
    ])
    expect(ruleFaults(LOCAL_SELECTION, { minimumExperts: { value: 6, source } })).toEqual([
      { path: 'minimumExperts', code: 'experts-beyond-panel' },
    ])
    const both = { panelSize: { value: 3, source }, minimumExperts: { value: 2, source } }
    expect(ruleFaults(LOCAL_SELECTION, both)).toEqual([])
  })

  it.each([
    ['custodians', 1],
    ['noticeDays', 4],
    ['minimumBidders', 1],
    ['standstill', 0],
    ['passMark', '101'],
    ['passMark', '-1'],
    ['abnormalShare', '0'],
    ['experienceMax', '1.5'],
    ['stampedObjection', 'perhaps'],
  ] as const)('refuses %s of %s', (key, value) => {
    expect(OWN_VALUES[key].safeParse(value).success).toBe(false)
    expect(OwnRules.safeParse({ [key]: { value, source } }).success).toBe(false)
  })

  it('always makes a whole set of rules of sound changes', () => {
    const count = (key: 'noticeDays' | 'answer' | 'signing' | 'publication') =>
      fc
        .record({ value: fc.integer({ min: 1, max: 60 }), source: fc.constant(source) })
        .filter(({ value }) => OWN_VALUES[key].safeParse(value).success)
    const changes = fc.record(
      { noticeDays: count('noticeDays'), answer: count('answer'), signing: count('signing'), publication: count('publication') },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(changes, (given) => {
        const set = withOwn(LOCAL_SELECTION, OwnRules.parse(given))
        expect(Profile.safeParse(set).success).toBe(true)
        for (const [key, change] of Object.entries(given)) expect(set).toHaveProperty([key, 'value'], change?.value)
      }),
    )
  })
})
