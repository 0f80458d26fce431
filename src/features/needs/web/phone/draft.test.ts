import { describe, expect, it } from 'vitest'
import { AreaCode } from '../../../../kernel/area.ts'
import { NeedFiling } from '../../contract/need.ts'
import { type Draft, draftOf, EMPTY, filingOf, flawIn, isReady, LONGEST } from './draft.ts'

const AREA = AreaCode.parse('370502003004')
const FULL: Draft = {
  title: '放学后没人接孩子',
  text: '双职工家庭，孩子四点半放学。\n六点才下班。',
  target: '学龄儿童家庭',
  count: '40',
  place: '辽河小学东门',
  phone: '13800000000',
}

describe('what a resident types on the phone', () => {
  it('is ready with a title, a text and for whom', () => {
    expect(isReady(FULL)).toBe(true)
    expect(isReady({ ...FULL, count: '', place: '', phone: '' })).toBe(true)
    for (const name of ['title', 'text', 'target'] as const) expect(flawIn(name, ' \n')).toBe('missing')
    expect(isReady(EMPTY)).toBe(false)
  })

  it('is never cut: what is too long is refused here, as the server would', () => {
    for (const name of ['title', 'text', 'target', 'place'] as const) {
      const [longest, longer] = ['长'.repeat(LONGEST[name]), '长'.repeat(LONGEST[name] + 1)]
      expect([name, flawIn(name, longest), flawIn(name, longer)]).toEqual([name, undefined, 'too-long'])
      const taken = (text: string) => NeedFiling.safeParse(filingOf({ ...FULL, [name]: text }, AREA, '常玉珂')).success
      expect([name, taken(longest), taken(longer)]).toEqual([name, true, false])
    }
  })

  it('is not left out for being no number: that is said', () => {
    for (const text of ['约四十', '0', '12345678', '4.5', '-3']) expect(flawIn('count', text)).toBe('not-a-count')
    expect(filingOf({ ...FULL, count: ' 40 ' }, AREA, '常玉珂').count).toBe(40)
    expect(filingOf({ ...FULL, count: '' }, AREA, '常玉珂').count).toBeNull()
  })

  it('has a telephone number that the server takes, also where there is no network to ask it', () => {
    for (const text of ['', '13800000000', '0546-0000000', '+86 138 0000 0000']) expect(flawIn('phone', text)).toBeUndefined()
    for (const text of ['没有', '138', '13800000000转2']) expect(flawIn('phone', text)).toBe('not-a-phone')
  })

  it('comes back into the form as it was, when it was refused later', () => {
    expect(draftOf(filingOf(FULL, AREA, '常玉珂'))).toEqual(FULL)
  })
})
