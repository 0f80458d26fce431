import { filled, type Fill, type Lang, type Word, type Words } from './say.ts'
import type { StatusTable } from './status.ts'

/** The rule profile 采购方式: it words the same thing differently, because the statutes own some of the words. */
export const PROFILES = ['national-tender', 'consultation', 'local-selection', 'direct'] as const
export type Profile = (typeof PROFILES)[number]

export const profileNames = {
  'national-tender': ['公开招标', 'Open tender'],
  consultation: ['竞争性磋商', 'Competitive consultation'],
  'local-selection': ['本地评选', 'Local selection'],
  direct: ['协商采购', 'Direct negotiation'],
} as const satisfies Record<Profile, Word>

type Terms = Readonly<
  Record<
    | 'notice'
    | 'documents'
    | 'bid'
    | 'bidder'
    | 'bidDocument'
    | 'opening'
    | 'review'
    | 'sealedReview'
    | 'panel'
    | 'awarded'
    | 'winner'
    | 'awardLetter'
    | 'resultPage'
    | 'display'
    | 'standstill'
    | 'objectTerm'
    | 'challenge'
    | 'complaint'
    | 'void',
    Word
  >
>

/** Terms in mid-sentence form; a sentence that begins with one gets its capital when it is said. */
export const TERMS: Readonly<Record<Profile, Terms>> = {
  'national-tender': {
    notice: ['招标公告', 'tender notice'],
    documents: ['招标文件', 'tender documents'],
    bid: ['投标', 'bid'],
    bidder: ['投标人', 'bidder'],
    bidDocument: ['投标文件', 'bid document'],
    opening: ['开标', 'bid opening'],
    review: ['评审', 'review'],
    sealedReview: ['封闭评审', 'sealed review'],
    panel: ['评标委员会', 'evaluation committee'],
    awarded: ['中标', 'awarded'],
    winner: ['中标供应商', 'awarded supplier'],
    awardLetter: ['中标通知书', 'letter of award'],
    resultPage: ['中标结果公告', 'award notice'],
    display: ['公告', 'notice'],
    standstill: ['公告期限', 'notice period'],
    objectTerm: ['质疑期限', 'time for challenges'],
    challenge: ['质疑', 'challenge'],
    complaint: ['投诉', 'complaint'],
    void: ['废标', 'void'],
  },
  consultation: {
    notice: ['磋商公告', 'consultation notice'],
    documents: ['磋商文件', 'consultation documents'],
    bid: ['响应', 'response'],
    bidder: ['供应商', 'supplier'],
    bidDocument: ['响应文件', 'response document'],
    opening: ['开启响应文件', 'opening of responses'],
    review: ['评审', 'review'],
    sealedReview: ['封闭评审', 'sealed review'],
    panel: ['磋商小组', 'consultation panel'],
    awarded: ['成交', 'awarded'],
    winner: ['成交供应商', 'awarded supplier'],
    awardLetter: ['成交通知书', 'letter of award'],
    resultPage: ['成交结果公告', 'award notice'],
    display: ['公告', 'notice'],
    standstill: ['公告期限', 'notice period'],
    objectTerm: ['质疑期限', 'time for challenges'],
    challenge: ['质疑', 'challenge'],
    complaint: ['投诉', 'complaint'],
    void: ['终止', 'terminated'],
  },
  'local-selection': {
    notice: ['征集公告', 'call for applications'],
    documents: ['申报指南', 'application guide'],
    bid: ['申报', 'application'],
    bidder: ['申报机构', 'applicant'],
    bidDocument: ['项目申报书', 'project application'],
    opening: ['拆封', 'unsealing'],
    review: ['评审', 'review'],
    sealedReview: ['封闭评审', 'sealed review'],
    panel: ['评委会', 'selection panel'],
    awarded: ['入选', 'selected'],
    winner: ['入选机构', 'selected organisation'],
    awardLetter: ['入选通知书', 'letter of selection'],
    resultPage: ['评选结果公示', 'selection result'],
    display: ['公示', 'public notice'],
    standstill: ['公示期', 'public notice period'],
    objectTerm: ['公示期', 'public notice period'],
    challenge: ['异议', 'objection'],
    complaint: ['复核', 'review'],
    void: ['流标', 'void'],
  },
  direct: {
    notice: ['单一来源公示', 'single-source notice'],
    documents: ['协商文件', 'negotiation documents'],
    bid: ['响应', 'response'],
    bidder: ['供应商', 'supplier'],
    bidDocument: ['响应文件', 'response document'],
    opening: ['拆封', 'unsealing'],
    review: ['协商', 'negotiation'],
    sealedReview: ['协商', 'negotiation'],
    panel: ['协商小组', 'negotiation panel'],
    awarded: ['成交', 'awarded'],
    winner: ['成交供应商', 'awarded supplier'],
    awardLetter: ['成交通知书', 'letter of award'],
    resultPage: ['结果公示', 'result'],
    display: ['公示', 'public notice'],
    standstill: ['公示期', 'public notice period'],
    objectTerm: ['公示期', 'public notice period'],
    challenge: ['异议', 'objection'],
    complaint: ['复核', 'review'],
    void: ['终止', 'terminated'],
  },
}

export type Term = keyof Terms

const withArticle = (article: string, term: string) => `${article}${/^[aeiou]/.test(term) ? 'n' : ''} ${term}`

/** The same for words that only exist when the program runs: the terms of the profile, then the blanks. */
export const inTerms = (
  lang: Lang,
  profile: Profile,
  text: string,
  filling?: Readonly<Record<string, string | number>>,
): string => {
  const terms: Words = TERMS[profile]
  const worded = text.replace(/(?:\b([Aa])n? )?\[(\w+)\]/g, (mention, article: string | undefined, name: string) => {
    const found = terms[name]?.[lang === 'zh' ? 0 : 1]
    return found === undefined ? mention : article === undefined ? found : withArticle(article, found)
  })
  return filled(lang === 'en' && text.startsWith('[') ? worded.charAt(0).toUpperCase() + worded.slice(1) : worded, filling)
}

export const sayAs = <const W extends Word>(lang: Lang, profile: Profile, word: W, ...[filling]: Fill<W>): string =>
  inTerms(lang, profile, lang === 'zh' ? word[0] : word[1], filling)

export const term = (lang: Lang, profile: Profile, name: Term): string => inTerms(lang, profile, `[${name}]`)

/** The screen's word for a status: `statusWord('zh', lotStatus, 'published', 'local-selection')` is 公告中. */
export const statusWord = <Code extends string>(
  lang: Lang,
  table: StatusTable<Code>,
  status: NoInfer<Code>,
  profile: Profile,
): string => {
  const [zh, en] = table[status]
  return inTerms(lang, profile, lang === 'zh' ? zh : en)
}

/** Both kinds of words, for a page that has its language and profile at hand. */
export type Speaker = <const W extends Word>(word: W, ...filling: Fill<W>) => string
export const speaker =
  (lang: Lang, profile: Profile): Speaker =>
  (word, ...filling) =>
    sayAs(lang, profile, word, ...filling)
