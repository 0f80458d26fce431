import { exact, plus, ZERO } from '../../../../../kernel/exact.ts'
import { shown } from '../../../../../lib/rubric/trace.ts'
import type { Rubric } from '../../../../../lib/rubric/schema.ts'
import { markErrors } from '../../../rules/marks.ts'
import type { Marks } from '../../../rules/sheet.ts'
import type { SheetDraft } from '../../seat-api.ts'
import { leavesOf } from '../room/names.ts'

/** What stands in the fields: leaf → text, readable or not. */
export type Typed = Readonly<Record<string, string>>
export type MarkFault = 'not-number' | 'negative' | 'decimals' | 'range' | 'step'

const MARK = /^\d{1,3}(\.\d{1,2})?$/

/** Full-width digits and a closing point come from Chinese keyboards. */
const plainOf = (text: string): string => text.normalize('NFKC').trim().replace('。', '.').replace(/\.$/, '')

/** A mark as it is kept; undefined when it is none. */
export function readMark(text: string): string | undefined {
  const plain = plainOf(text)
  return MARK.test(plain) ? plain : undefined
}

/** What is wrong with the text of one field; an empty field is only missing. */
export function faultIn(rubric: Rubric, leaf: string, text: string): MarkFault | undefined {
  if (text.trim() === '') return undefined
  const mark = readMark(text)
  if (mark === undefined) return unreadable(plainOf(text))
  const [error] = markErrors(rubric, { [leaf]: mark }, { complete: false })
  if (error === undefined) return undefined
  return error.code === 'mark-off-step' ? 'step' : 'range'
}

/** Why it is no mark, though it may be a number. */
function unreadable(plain: string): MarkFault {
  if (/^[-−–]\s*\d+(\.\d+)?$/.test(plain)) return 'negative'
  if (/^\d+\.\d{3,}$/.test(plain)) return 'decimals'
  return /^\d{4,}(\.\d+)?$/.test(plain) ? 'range' : 'not-number'
}

const WHOLE_AND_HALF = [
  ['8', '8.5'],
  ['5', '5.5'],
  ['4', '4.5'],
  ['2', '2.5'],
  ['1', '1.5'],
] as const

/** A mark to show as an example, with a half one where halves are given: an example that is refused teaches the wrong thing. */
export function sampleMarks(rubric: Rubric, leaf: string): readonly [string, string?] {
  const isSound = (mark: string) => faultIn(rubric, leaf, mark) === undefined
  const [whole, half] = WHOLE_AND_HALF.find(([mark]) => isSound(mark)) ?? ['0', '0.5']
  return isSound(half) ? [whole, half] : [whole]
}

/** The marks that may be kept: fields that are empty or faulty wait. */
export const soundMarks = (rubric: Rubric, typed: Typed): Marks =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([leaf, text]) => {
      const mark = readMark(text)
      return mark === undefined || faultIn(rubric, leaf, text) !== undefined ? [] : [[leaf, mark]]
    }),
  )

/** As much of a faulty entry as is kept. */
const LONGEST = 20

/** All that is kept of what was typed: the marks, and beside them what can be no mark, to be found again and put right. */
export function draftOf(rubric: Rubric, typed: Typed): SheetDraft {
  const marks = soundMarks(rubric, typed)
  const faulty = Object.entries(typed).filter(([leaf, text]) => marks[leaf] === undefined && text.trim() !== '')
  return { marks, unsound: Object.fromEntries(faulty.map(([leaf, text]) => [leaf, text.slice(0, LONGEST)])) }
}

/** The juror's own sum so far, and the most that jurors can give. */
export function sumOf(rubric: Rubric, marks: Marks): { sum: string; max: string } {
  const byHand = leavesOf(rubric.tree).filter(({ kind }) => kind === 'mark')
  const given = byHand.flatMap(({ id }) => marks[id] ?? [])
  return { sum: totalOf(given), max: totalOf(byHand.map(({ max }) => max)) }
}

/** What the documents earn without a juror's mark, bonus apart; undefined where jurors give all of it. */
export function restOf(rubric: Rubric): string | undefined {
  const rest = totalOf(leavesOf(rubric.tree).flatMap(({ kind, max }) => (kind === 'mark' || kind === 'bonus' ? [] : [max])))
  return rest === '0' ? undefined : rest
}

const totalOf = (texts: readonly string[]): string => shown(texts.map(exact).reduce(plus, ZERO))

/** Leaves that still want a mark. */
export const missingMarks = (rubric: Rubric, marks: Marks): string[] =>
  leavesOf(rubric.tree).flatMap(({ id, kind }) => (kind === 'mark' && marks[id] === undefined ? [id] : []))
