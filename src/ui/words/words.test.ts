/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { deedWords } from './deeds.ts'
import { lotStatus, lotWords } from './lot.ts'
import { FIRST_SCREENS, MENUS, menuWords } from './menus.ts'
import { mornings } from './mornings.ts'
import { problems, problemWord } from './problems.ts'
import { inTerms, PROFILES, sayAs, statusWord, term, TERMS } from './profile.ts'
import { purchaseWords } from './purchase.ts'
import { roleWords } from './roles.ts'
import { say, type Word } from './say.ts'

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(['./*.ts', '!./*.test.ts'], {
  eager: true,
})

const isWord = (value: unknown): value is Word =>
  Array.isArray(value) && value.length >= 2 && value.length <= 3 && value.every((part) => typeof part === 'string')

const wordsUnder = (at: string, value: unknown): [string, Word][] => {
  if (isWord(value)) return [[at, value]]
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => wordsUnder(`${at}/${key}`, inner))
    : []
}

const isList = (at: string) => at.endsWith('/PROFILES') || at.includes('/MENUS/')
const everyWord = Object.entries(modules)
  .flatMap(([file, exported]) => wordsUnder(file, exported))
  .filter(([at]) => !isList(at))

const blanksIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort()
const termsIn = (text: string) => new Set([...text.matchAll(/\[\w+\]/g)].map(([mention]) => mention))

describe('the dictionary', () => {
  it('holds every page group', () => {
    expect(everyWord.length).toBeGreaterThan(600)
  })

  it('names in the record what the button named: a project sent back to its drafting has no result yet', () => {
    expect(deedWords['lot.reconsider'][0]).toBe(purchaseWords.backToDraft[0])
  })

  it('has both languages, with the same blanks', () => {
    const uneven = everyWord.filter(([, [zh, en]]) => !zh.trim() || !en.trim() || `${blanksIn(zh)}` !== `${blanksIn(en)}`)
    expect(uneven).toEqual([])
  })

  it('mentions only terms that every rule profile words', () => {
    const terms = PROFILES.map((profile) => Object.keys(TERMS[profile]).sort())
    expect(new Set(terms.map(String)).size).toBe(1)
    const known = new Set(terms[0]?.map((name) => `[${name}]`))
    expect(everyWord.filter(([, [zh, en]]) => [...termsIn(zh + en)].some((mention) => !known.has(mention)))).toEqual([])
  })

  it('writes Chinese without English words, technical terms, law numbers or machine talk', () => {
    const allowed = /\{\w+\}|\[\w+\]|PDF|Word|WPS|Excel|\.xlsx|[AB]类|^English$/g
    const forbidden = /[A-Za-z]|哈希|密钥|加密|解密|节点|折叠|区块|令牌|号令|第\d+条|操作失败|参数错误|非法请求/
    expect(everyWord.filter(([, [zh]]) => forbidden.test(zh.replace(allowed, '')))).toEqual([])
  })

  it('keeps the words of the statutes out of a local selection', () => {
    const statutes = /投标|中标|开标|质疑|投诉|废标|评标/
    const outside = everyWord.filter(([at]) => !at.includes('/TERMS/') && !at.includes('/profileNames/'))
    expect(outside.filter(([, [zh]]) => statutes.test(inTerms('zh', 'local-selection', zh)))).toEqual([])
  })
})

describe('saying', () => {
  it('fills the blanks of a word', () => {
    expect(say('zh', ['还差{count}{unit}', '{count} {unit} to go'], { count: 2, unit: '场' })).toBe('还差2场')
    expect(say('en', ['还差{count}{unit}', '{count} {unit} to go'], { count: 2, unit: 'events' })).toBe('2 events to go')
  })

  it('takes the word of the rule profile', () => {
    expect(sayAs('zh', 'local-selection', lotWords.bidsReceived, { count: 3 })).toBe('已收到3份申报')
    expect(sayAs('zh', 'national-tender', lotWords.bidsReceived, { count: 3 })).toBe('已收到3份投标')
    expect(sayAs('en', 'consultation', lotWords.bidsReceived, { count: 3 })).toBe('Responses received: 3')
    expect(term('zh', 'consultation', 'panel')).toBe('磋商小组')
  })

  it('names a status in the words of the method of purchase', () => {
    expect(PROFILES.map((profile) => statusWord('zh', lotStatus, 'void', profile))).toEqual(['废标', '终止', '流标', '终止'])
    expect(statusWord('zh', lotStatus, 'closed', 'local-selection')).toBe('申报截止')
    expect(statusWord('en', lotStatus, 'closed', 'national-tender')).toBe('Bids closed')
  })
})

describe('problems', () => {
  it('tell the person what to do, in the words of the feature first', () => {
    expect(problemWord('zh', 'past-deadline')).toBe(problems['past-deadline'][0])
    expect(problemWord('zh', 'no-bids', { profile: 'national-tender' })).toBe('没有收到投标')
    expect(problemWord('zh', 'past-deadline', { own: { 'past-deadline': ['征集已结束', 'Closed'] } })).toBe('征集已结束')
  })

  it('never leave a code without words', () => {
    expect(problemWord('zh', 'some-code-of-tomorrow')).toBe('没办成：请稍后再试，已填写的内容没有丢失')
    expect(problemWord('zh', 'toString')).toBe('没办成：请稍后再试，已填写的内容没有丢失')
  })
})

describe('roles', () => {
  it('each have a menu in words and three things for the morning', () => {
    for (const role of Object.keys(roleWords)) {
      expect(MENUS).toHaveProperty(role)
      expect(mornings).toHaveProperty([role, 'length'], 3)
    }
    for (const items of Object.values(MENUS)) for (const item of items) expect(menuWords).toHaveProperty(item)
  })

  it('use every menu word', () => {
    const used = new Set([...Object.values(MENUS).flat(), ...Object.values(FIRST_SCREENS)])
    expect(Object.keys(menuWords).filter((item) => ![...used].some((one) => one === item))).toEqual([])
  })
})
