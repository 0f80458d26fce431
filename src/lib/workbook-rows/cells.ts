import { CivilDate, plusDays } from '../../kernel/civil.ts'
import type { Cell } from '../../kernel/workbook.ts'

// What people write into cells, read as a record wants it; what can be meant in two ways is refused, never guessed.

export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

/** A text of several lines. Numbers are texts too: a telephone number is kept as one. */
export function proseIn(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.date
  return String(cell).replaceAll(/\r\n?/g, '\n').trim()
}

/** A text of one line: breaks inside a cell are for its looks. */
export const lineIn = (cell: Cell): string => proseIn(cell).replaceAll(/\s+/g, ' ')

const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|号)?|(\d{2})(\d{2}))(?:[ T]*\d{1,2}[:时点].*|[ T]+)?$/
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
