import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draftKey, forgetDraft, hasDraft, keepDraft, readDraft } from './drafts.ts'
import { forgetDrafts } from './left-here.ts'
import { aShelf } from './testing/a-shelf.ts'

const Plan = z.object({ name: z.string(), place: z.string(), budgetFen: z.number().optional() })
const BEGUN: z.infer<typeof Plan> = { name: '安宁社区项目', place: '', budgetFen: 100 }
const isFit = (found: unknown): found is z.infer<typeof Plan> => Plan.safeParse(found).success
const KEY = draftKey({ member: 'm1', tenant: 'dongying', form: 'lot 7' })

describe('what stands in a form that was left', () => {
  it('is found again by the same person at the same form, and by nobody else', () => {
    const shelf = aShelf()
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    expect(readDraft(shelf, KEY, BEGUN, isFit)).toEqual({ ...BEGUN, place: '安宁社区' })
    const others = draftKey({ member: 'm2', tenant: 'dongying', form: 'lot 7' })
    expect(readDraft(shelf, others, BEGUN, isFit)).toBeUndefined()
  })

  it('leaves alone what a colleague has changed meanwhile', () => {
    const shelf = aShelf()
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    const now = { ...BEGUN, name: '安宁社区为老服务项目' }
    expect(readDraft(shelf, KEY, now, isFit)).toEqual({ ...now, place: '安宁社区' })
  })

  it('stays empty where it was emptied', () => {
    const shelf = aShelf()
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, budgetFen: undefined })
    expect(readDraft(shelf, KEY, BEGUN, isFit)).toEqual({ name: BEGUN.name, place: '' })
  })

  it('opens the form again that was left half written, and no other', () => {
    const shelf = aShelf()
    expect(hasDraft(shelf, KEY)).toBe(false)
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    expect([hasDraft(shelf, KEY), hasDraft(shelf, `${KEY}b`)]).toEqual([true, false])
    forgetDraft(shelf, KEY)
    expect(hasDraft(shelf, KEY)).toBe(false)
  })

  it('is nothing once it says what is there already, or is taken back', () => {
    const shelf = aShelf()
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    expect(readDraft(shelf, KEY, { ...BEGUN, place: '安宁社区' }, isFit)).toBeUndefined()
    keepDraft(shelf, KEY, BEGUN, BEGUN)
    expect(shelf.texts.size).toBe(0)
  })

  it('is gone with its sending, and with the log-out, which leaves other things alone', () => {
    const shelf = aShelf()
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    forgetDraft(shelf, KEY)
    expect(shelf.texts.size).toBe(0)
    keepDraft(shelf, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })
    keepDraft(shelf, `${KEY}b`, BEGUN, { ...BEGUN, place: '和平社区' })
    shelf.setItem('heli.lang', 'en')
    forgetDrafts(shelf)
    expect([...shelf.texts.keys()]).toEqual(['heli.lang'])
  })

  it('is left alone where an older page has kept something else', () => {
    const shelf = aShelf()
    for (const text of ['{"name":1}', '[["name",1]]', '[1]', 'no json']) {
      shelf.setItem(KEY, text)
      expect(readDraft(shelf, KEY, BEGUN, isFit)).toBeUndefined()
    }
  })

  it('loses no more than the part that an older page kept in another form', () => {
    const shelf = aShelf()
    shelf.setItem(KEY, '[["name",1],["place","安宁社区"]]')
    expect(readDraft(shelf, KEY, BEGUN, isFit)).toEqual({ ...BEGUN, place: '安宁社区' })
  })

  it('is simply not kept in a browser that refuses', () => {
    const shut = {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new Error('quota')
      },
    }
    expect(() => keepDraft(shut, KEY, BEGUN, { ...BEGUN, place: '安宁社区' })).not.toThrow()
  })
})
