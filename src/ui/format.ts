import { type CivilDate, civilDateOf, type CivilTime, civilTimeOf, clockShown, type Instant } from '../kernel/civil.ts'
import { type Fen, inTenThousands, inYuan } from '../kernel/fen.ts'
import type { Lang } from './words/say.ts'

export const moneyShown = (fen: Fen): string => `¥${inYuan(fen)}`

const TEN_THOUSAND_YUAN = 1_000_000

/** For headings and totals: 18000000 fen is 18万元, exactly, and less than 1万元 is told in 元; English has no such unit and keeps the full amount. */
export const moneyRounded = (lang: Lang, fen: Fen): string => {
  if (lang === 'en') return moneyShown(fen)
  return Math.abs(fen) < TEN_THOUSAND_YUAN ? `${inYuan(fen).replace(/\.00$/, '')}元` : `${inTenThousands(fen)}万元`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const partsOf = (date: CivilDate) => date.split('-').map(Number) as [year: number, month: number, day: number]

/** 7月 or July */
export const monthShown = (lang: Lang, month: number): string => (lang === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? ''))

/** 2017年7月24日 or 24 July 2017 */
export function dateShown(lang: Lang, date: CivilDate): string {
  const [year, month, day] = partsOf(date)
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`
}

/** By the clock of Shanghai, wherever the reader sits: 2017年6月9日 17:00 */
export const instantShown = (lang: Lang, instant: Instant): string =>
  `${dateShown(lang, civilDateOf(instant))}${lang === 'zh' ? ' ' : ', '}${civilTimeOf(instant)}`

export const periodShown = (lang: Lang, from: CivilDate, until: CivilDate): string =>
  `${dateShown(lang, from)}${lang === 'zh' ? '至' : ' to '}${dateShown(lang, until)}`

type Hours = {
  readonly heldOn: CivilDate
  readonly heldFrom: CivilTime
  readonly endedOn: CivilDate
  readonly heldUntil: CivilTime
}

/** 2017年10月12日 9:00—11:30 or 12 October 2017, 9:00–11:30; over two days 2017年10月12日 9:00至2017年10月13日 11:30. */
export function hoursShown(lang: Lang, { heldOn, heldFrom, endedOn, heldUntil }: Hours): string {
  const isZh = lang === 'zh'
  const at = (day: CivilDate, time: CivilTime) => `${dateShown(lang, day)}${isZh ? ' ' : ', '}${clockShown(time)}`
  const begun = at(heldOn, heldFrom)
  if (heldOn === endedOn) return `${begun}${isZh ? '—' : '–'}${clockShown(heldUntil)}`
  return `${begun}${isZh ? '至' : ' to '}${at(endedOn, heldUntil)}`
}

/** 2小时30分钟 or 2 h 30 min; no part that is nothing. */
export function lengthShown(lang: Lang, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const [hour, minute] = lang === 'zh' ? ['小时', '分钟'] : [' h', ' min']
  const parts = [hours > 0 ? `${hours}${hour}` : '', rest > 0 || hours === 0 ? `${rest}${minute}` : '']
  return parts.filter((part) => part !== '').join(lang === 'zh' ? '' : ' ')
}

/** Names side by side: 甲、乙 or 甲, 乙 */
export const listShown = (lang: Lang, names: readonly string[]): string => names.join(lang === 'zh' ? '、' : ', ')

/** Clauses one after another: …；… or …; … */
export const clausesShown = (lang: Lang, clauses: readonly string[]): string => clauses.join(lang === 'zh' ? '；' : '; ')

/** Whole sentences, as many as there are: Chinese leaves no space between them. */
export const sentencesShown = (lang: Lang, sentences: readonly (string | null | undefined)[]): string =>
  sentences.filter(Boolean).join(lang === 'zh' ? '' : ' ')

/** Person-times, persons and households are different counts and never share a column. */
const COUNTED = {
  attendance: ['人次', 'attendances', 'attendance'],
  persons: ['人', 'persons', 'person'],
  households: ['户', 'households', 'household'],
  sessions: ['节', 'sessions', 'session'],
  events: ['场', 'events', 'event'],
  organisations: ['家', 'organisations', 'organisation'],
  lots: ['个项目', 'projects', 'project'],
  groups: ['支', 'groups', 'group'],
  days: ['天', 'days', 'day'],
  items: ['项', 'items', 'item'],
  copies: ['份', 'copies', 'copy'],
  releases: ['条数据', 'releases', 'release'],
  records: ['项全过程数据', 'records', 'record'],
} as const
export type Counted = keyof typeof COUNTED

export const countShown = (lang: Lang, counted: Counted, count: number): string =>
  lang === 'zh' ? `${grouped(count)}${COUNTED[counted][0]}` : `${grouped(count)} ${COUNTED[counted][count === 1 ? 2 : 1]}`

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const KIBIBYTE = 1024
const MEBIBYTE = 1024 * KIBIBYTE

/** 2.3兆 or 2.3 MB; smaller files in KB or kB, the smallest in bytes. */
export function sizeShown(lang: Lang, bytes: number): string {
  if (bytes < KIBIBYTE) return lang === 'zh' ? `${bytes}字节` : `${bytes} bytes`
  if (bytes < MEBIBYTE) return `${Math.floor(bytes / KIBIBYTE)}${lang === 'zh' ? 'KB' : ' kB'}`
  const tenths = Math.round((bytes * 10) / MEBIBYTE)
  const size = tenths % 10 === 0 ? `${tenths / 10}` : `${Math.floor(tenths / 10)}.${tenths % 10}`
  return lang === 'zh' ? `${size}兆` : `${size} MB`
}
