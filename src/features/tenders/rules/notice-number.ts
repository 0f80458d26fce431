/** A number under which something was put before the public, with the code of its lot. */
export type Numbered = { readonly no: string; readonly lotCode: string }
/** `mark`: what a first number bears before its count, where it is no call's. */
type For = { readonly year: number; readonly lotCode: string; readonly mark?: string }

/**
 * By the first letter of what each is called (更正, 结果, 合同公开, 变更, 验收, 终止, 通知书), so that no first one reads like the call of its lot
 * (practice); a contract's own number bears C.
 */
export const FIRST_MARKS = {
  call: '',
  amendment: 'G',
  result: 'J',
  contract: 'H',
  variation: 'B',
  acceptance: 'Y',
  void: 'Z',
  letter: 'T',
} as const

// A year in brackets of any kind, as official papers write it before the running number.
const YEAR = /(\p{Ps})\d{4}(\p{Pe})/u
// Or bare before a dash, as contracts are numbered: 2017-03号.
const BARE_YEAR = /(?<!\d)20\d{2}(?=[-－—])/u

/**
 * The number for the next notice, by the pattern of the latest one (they come newest first): its running number is counted on
 * from the highest of this year; in a new year, or where the number contains its lot's code, it begins at 1. Never one that is
 * taken. Where nothing has been published yet, the lot's code with a running number.
 */
export function nextNumber(
  published: readonly Numbered[],
  taken: ReadonlySet<string>,
  { year, lotCode, mark = '' }: For,
): string {
  const patterns = published.flatMap(({ no, lotCode: of }) => patternOf(no, of, { year, lotCode }) ?? [])
  const latest = patterns[0] ?? { before: `${lotCode}-${mark}`, after: '', width: 1 }
  const used = patterns.filter(({ before, after }) => before === latest.before && after === latest.after)
  let running = Math.max(0, ...used.map(({ counted }) => counted)) + 1
  const numbered = () => latest.before + String(running).padStart(latest.width, '0') + latest.after
  while (taken.has(numbered())) running += 1
  return numbered()
}

type Pattern = { readonly before: string; readonly after: string; readonly width: number; readonly counted: number }

/** A number taken apart as it would read this year and for this lot; `counted` is 0 where the counting begins anew. */
function patternOf(no: string, of: string, { year, lotCode }: For): Pattern | undefined {
  const ofThisLot = no.replaceAll(of, () => lotCode)
  const bracketed = ofThisLot.replace(YEAR, `$1${year}$2`)
  // A lot's code keeps the year that it names.
  const ofThisYear = no.includes(of) ? bracketed : bracketed.replace(BARE_YEAR, String(year))
  const [, before, digits, after] = /^(.*?)(\d{1,9})(\D*)$/su.exec(ofThisYear) ?? []
  if (before === undefined || digits === undefined || after === undefined) return undefined
  // Nothing but the year is counted on from nowhere.
  if (/^\p{Pe}/u.test(after) && /\p{Ps}$/u.test(before)) return undefined
  return { before, after, width: digits.startsWith('0') ? digits.length : 1, counted: ofThisYear === no ? Number(digits) : 0 }
}
