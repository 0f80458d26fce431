import { civilDateOf, civilTimeOf, clockShown, type CivilDate, type CivilTime, type Instant } from '../../kernel/civil.ts'
import { capitals, inYuan, type Fen } from '../../kernel/fen.ts'

// How official papers write what the system keeps: dates without leading zeros, amounts in figures and in capitals.

/** '2017年7月24日' */
export function printedDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** '2017年8月1日至2018年7月31日' */
export const printedPeriod = ([from, to]: readonly [CivilDate, CivilDate]): string => `${printedDate(from)}至${printedDate(to)}`

/** '2017年6月9日17:00', in Beijing time. */
export const printedMoment = (instant: Instant): string => `${printedDate(civilDateOf(instant))}${civilTimeOf(instant)}`

/** From an hour of one day to an hour of the same day or a later one. */
export type Hours = {
  readonly heldOn: CivilDate
  readonly heldFrom: CivilTime
  readonly endedOn: CivilDate
  readonly heldUntil: CivilTime
}

/** '2017年10月12日9:00—11:30', '2017年10月12日9:00至2017年10月13日11:30' */
export const printedHours = ({ heldOn, heldFrom, endedOn, heldUntil }: Hours): string => {
  const begun = `${printedDate(heldOn)}${clockShown(heldFrom)}`
  return heldOn === endedOn ? `${begun}—${clockShown(heldUntil)}` : `${begun}至${printedDate(endedOn)}${clockShown(heldUntil)}`
}

/** '200,000.00元（大写：人民币贰拾万元整）' */
export const printedAmount = (fen: Fen): string => `${inYuan(fen)}元（大写：人民币${capitals(fen)}）`

/** A title in quotation marks; marks within it become the inner kind (GB/T 15834): “明月社区‘以老助老’互助养老项目”. */
export const quoted = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** What somebody wrote, to stand before punctuation of the paper's own. */
export const unstopped = (text: string): string => text.trim().replace(/[。；.;]+$/, '')
