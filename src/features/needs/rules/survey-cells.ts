import { CivilDate, plusDays } from '../../../kernel/civil.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { Cell } from '../../../kernel/workbook.ts'
import type { CountUnit } from './need.ts'

// What people write into cells, read as the record wants it; what can be meant in two ways is refused, never guessed.

export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

/** A text of several lines. Numbers are texts too: a telephone number is kept as one. */
export function proseIn(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.date
  return String(cell).replaceAll(/\r\n?/g, '\n').trim()
}

/** A text of one line: breaks inside a cell are for its looks. */
export const lineIn = (cell: Cell): string => proseIn(cell).replaceAll(/\s+/g, ' ')

type Fault<C extends string> = { readonly fault: C }

const COUNT = /^(?:约|大约|大概|近|将近)?([\d,]+(?:\.\d+)?)(万)?(?:多|余|左右|上下)?(\D{0,8}?)(?:左右|上下)?$/
const UNITS: readonly (readonly [RegExp, CountUnit])[] = [
  [/^(?:多|余)?(?:个?人|名|位|人次|个?(?:孩子|老人|儿童|学生|居民)|persons?)$/i, 'persons'],
  [/^(?:多|余)?(?:户|户家庭|个?家庭|户居民|households?)$/i, 'households'],
  [/^(?:多|余)?(?:支|支队伍|个?队伍|个?小组|groups?)$/i, 'groups'],
  [/^(?:多|余)?(?:家单位|家机构|家企业|个?单位|个?机构|organisations?)$/i, 'organisations'],
]

/** 人, 户, 支队伍, 家单位; undefined for what is none of these, as 家 alone is. */
export const unitIn = (text: string): CountUnit | undefined => UNITS.find(([form]) => form.test(unspaced(text)))?.[1]

/** "约30人", "１２０户", "1.2万人": how many, and of what where it says so. Two numbers are no number. */
export function countIn(
  cell: Cell,
): { readonly count: number; readonly unit: CountUnit | undefined } | Fault<'not-a-count' | 'unit-unknown'> {
  const [, digits = '', tenThousands, named = ''] = COUNT.exec(unspaced(proseIn(cell))) ?? []
  const number = /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(digits) ? Number(digits.replaceAll(',', '')) : Number.NaN
  // Tens of thousands are told with a point; what is left over by the machine's arithmetic is none.
  const count = tenThousands === undefined ? number : Math.round(number * 10_000)
  if (!Number.isInteger(count) || count < 1 || count > 10_000_000) return { fault: 'not-a-count' }
  const unit = named === '' ? undefined : unitIn(named)
  return named !== '' && unit === undefined ? { fault: 'unit-unknown' } : { count, unit }
}

const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|号)?|(\d{2})(\d{2}))(?:[ T].*|\d{1,2}:.*)?$/
/** From 1954 to 2099: what is smaller or larger is a number and no day. */
const SERIAL = { from: 20_000, to: 73_050 } as const

/** A day: a cell of dates, the serial number of one (day 1 is 1900-01-01), 2017-4-20, 2017/04/20, 2017年4月20日 or 20170420. */
export function dayIn(cell: Cell): CivilDate | undefined {
  if (cell !== null && typeof cell === 'object') return cell.date
  const text = proseIn(cell).normalize('NFKC')
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  if (serial >= SERIAL.from && serial <= SERIAL.to) return plusDays(SERIAL_ZERO, serial)
  const [, year, month, day, twoMonth, twoDay] = WRITTEN.exec(text.replaceAll(/(?<=[年月])\s+/g, '')) ?? []
  const parts = [year, month ?? twoMonth, day ?? twoDay].map((part) => part?.padStart(2, '0'))
  return CivilDate.safeParse(parts.join('-')).data
}

/** The programs count from the last day of 1899, and count a 29 February 1900 that never was. */
const SERIAL_ZERO = plusDays(CivilDate.parse('1900-01-01'), -2)
