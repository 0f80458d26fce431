import { givesPersonalNumber } from '../../../kernel/personal-number.ts'

/** 138****5678. A number too short to keep seven digits open shows its last two only. */
export function maskedPhone(phone: string): string {
  const signs = Array.from(phone.replace(/[ -]/g, ''))
  if (signs.length === 0) return ''
  if (signs.length < 11) return '*'.repeat(Math.max(signs.length - 2, 1)) + signs.slice(Math.max(signs.length - 2, 1)).join('')
  return [...signs.slice(0, 3), '*'.repeat(signs.length - 7), ...signs.slice(-4)].join('')
}

/** The family name and a star: 张*. */
export function maskedName(name: string): string {
  const [first] = Array.from(name)
  return first === undefined ? '' : `${first}*`
}

/** Seven figures and more, however they are grouped: nothing but a number by which somebody is found. */
const LONG = /[\d０-９](?:[\s()（）._·‐-―−－-]{0,2}[\d０-９]){6,}/g

/** What somebody wrote, with stars for every telephone and identity number; null where one stands in it in other words. */
export function withoutNumbers(text: string): string | null {
  const starred = text.replaceAll(LONG, (found) => '*'.repeat(found.replaceAll(/[^\d０-９]/g, '').length))
  const kept = givesPersonalNumber(text) ? starred : text
  return givesPersonalNumber(kept) ? null : kept
}
