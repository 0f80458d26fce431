import { expect, it } from 'vitest'
import { speaker } from '../../../../../ui/words/profile.ts'
import { CONSULTATION, DIRECT, LOCAL_SELECTION, NATIONAL_TENDER } from '../../../rules/profiles.ts'
import { RULE_KEYS, RULES_SHOWN } from './rule-shown.ts'

const voice = { lang: 'zh', t: speaker('zh', 'local-selection') } as const

it('shows of every way of purchasing what it asks, in words and without a gap', () => {
  for (const profile of [NATIONAL_TENDER, CONSULTATION, LOCAL_SELECTION, DIRECT]) {
    for (const key of RULE_KEYS) expect(RULES_SHOWN[key](voice, profile) ?? '').not.toMatch(/\{|undefined|NaN|null/)
  }
})

it('reads as an office writes it', () => {
  const shown = (key: (typeof RULE_KEYS)[number], profile = NATIONAL_TENDER) => RULES_SHOWN[key](voice, profile)
  expect(shown('noticeDays')).toBe('不少于20天')
  expect(shown('largePanel')).toBe('预算1000万元起，不少于7人')
  expect([shown('priceWeight'), shown('priceWeight', CONSULTATION), shown('priceWeight', LOCAL_SELECTION)]).toEqual([
    '不低于10%',
    '10%至30%',
    '价格不评分',
  ])
  expect([shown('passMark'), shown('passMark', LOCAL_SELECTION)]).toEqual([null, '60分'])
  expect(shown('ties', CONSULTATION)).toBe('报价低者优先、技术得分高者优先、按公告约定、抽签')
  expect(shown('filedAfterNotice', LOCAL_SELECTION)).toBeNull()
})
