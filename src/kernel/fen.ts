import { z } from 'zod'
import { exact, over, rounded } from './exact.ts'
import { ok, refuse, type Result } from './result.ts'

/** Money: a whole number of fen (1/100 yuan), never negative, within the exact range of a number (90 trillion yuan). */
export const Fen = z.int().min(0).brand<'Fen'>()
export type Fen = z.infer<typeof Fen>

export const NO_MONEY = 0 as Fen

export const addFen = (...amounts: readonly Fen[]): Fen => Fen.parse(amounts.reduce<number>((total, amount) => total + amount, 0))

export type AmountRefusal = { code: 'not-an-amount' | 'finer-than-a-fen' | 'amount-too-large' }

/** Reads yuan as people and spreadsheets write them: '180000', '180,000.00', ' 964500.5 '. */
export function fenFromYuan(text: string): Result<Fen, AmountRefusal> {
  const written = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text.trim())
  if (written === null) return refuse({ code: 'not-an-amount' })
  const [, yuan = '', part = ''] = written
  if (/[1-9]/.test(part.slice(2))) return refuse({ code: 'finer-than-a-fen' })
  const fen = Fen.safeParse(Number(yuan.replaceAll(',', '') + part.slice(0, 2).padEnd(2, '0')))
  return fen.success ? ok(fen.data) : refuse({ code: 'amount-too-large' })
}

/** '180,000.00' */
export function inYuan(fen: Fen): string {
  const digits = rounded(over(exact(fen), exact(100)), 2)
  return digits.replace(/\B(?=(\d{3})+\.)/g, ',')
}

/** Exactly, without idle zeros: 96450000 fen is '96.45' (万元). */
export const inTenThousands = (fen: Fen): string => rounded(over(exact(fen), exact(1_000_000)), 6).replace(/\.?0+$/, '')

/**
 * Divides an amount into instalments by whole percents that make 100. Each is cut down to the fen and the last takes what is
 * left over, so the parts always make the whole (practice).
 */
export function split(fen: Fen, percents: readonly number[]): Result<readonly Fen[], { code: 'percents-do-not-make-100' }> {
  const sound = percents.every((percent) => Number.isInteger(percent) && percent >= 0)
  if (!sound || percents.reduce((total, percent) => total + percent, 0) !== 100)
    return refuse({ code: 'percents-do-not-make-100' })
  const parts = percents.slice(0, -1).map((percent) => Fen.parse(Number((BigInt(fen) * BigInt(percent)) / 100n)))
  return ok([...parts, Fen.parse(fen - addFen(...parts))])
}

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const digit = (value: number): string => DIGITS[value] ?? ''

/**
 * An amount in the characters that cannot be altered (大写金额), as vouchers and contracts carry it: 18000000 fen is
 * 壹拾捌万元整. After《正确填写票据和结算凭证的基本规定》(rules on filling in bills): zeros in a row are written once, and 整 closes an
 * amount that ends in yuan. Where the rule leaves a choice (a zero before a full thousand or before 角), none is written.
 */
export function capitals(fen: Fen): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  const whole = yuan === 0 ? '' : `${number(yuan)}元`
  if (jiao === 0 && rest === 0) return `${whole === '' ? '零元' : whole}整`
  const tens = jiao > 0 ? `${digit(jiao)}角` : whole === '' ? '' : '零'
  return whole + tens + (rest > 0 ? `${digit(rest)}分` : '')
}

/** Large numbers are read in groups of four digits: 万, then 亿, above which the groups begin anew. */
function number(value: number): string {
  if (value >= 1e8) return grouped(value, 1e8, '亿')
  if (value >= 1e4) return grouped(value, 1e4, '万')
  return belowTenThousand(value)
}

function grouped(value: number, unit: number, name: string): string {
  const low = value % unit
  const gap = low > 0 && low < unit / 10 ? '零' : ''
  return number(Math.floor(value / unit)) + name + gap + (low > 0 ? number(low) : '')
}

function belowTenThousand(value: number): string {
  const places = [1000, 100, 10, 1].map((unit, index) => {
    const figure = Math.floor(value / unit) % 10
    return figure === 0 ? '零' : digit(figure) + (['仟', '佰', '拾', ''][index] ?? '')
  })
  return places
    .join('')
    .replace(/^零+|零+$/g, '')
    .replace(/零+/g, '零')
}
