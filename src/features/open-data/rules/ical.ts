import { type CivilDate, type Instant, plusDays } from '../../../kernel/civil.ts'

// iCalendar (RFC 5545): lines of at most 75 octets, ended by CRLF.

export type CalendarEvent = {
  /** The same as long as it is the same event. */
  readonly uid: string
  readonly due: { readonly instant: Instant } | { readonly day: CivilDate }
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly createdAt: Instant
  readonly changedAt: Instant
  readonly sequence: number
  readonly isCancelled: boolean
}

const MOST_OCTETS = 75
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu

const octetsOf = (sign: string): number => {
  const point = sign.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A long line goes on behind a blank on the next one (§ 3.1), and no sign is cut in two. */
export function fold(line: string): string {
  let [octets, folded] = [0, '']
  for (const sign of line) {
    const more = octetsOf(sign)
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += more
  }
  return folded
}

/** § 3.3.11: signs with a meaning of their own are marked, a line break is written out, other controls have no place. */
export const text = (value: string): string =>
  value
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')

const basic = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const date = (day: CivilDate): string => day.replaceAll('-', '')

/** An instant has no length; a day lasts to the beginning of the next. */
const lasting = (due: CalendarEvent['due']): string[] =>
  'instant' in due
    ? [`DTSTART:${basic(due.instant)}`]
    : [`DTSTART;VALUE=DATE:${date(due.day)}`, `DTEND;VALUE=DATE:${date(plusDays(due.day, 1))}`]

const linesOf = ({ uid, due, createdAt, changedAt, sequence, isCancelled, ...said }: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(uid)}`,
  // Without a method it tells when the event last changed (§ 3.8.7.2), so an unchanged calendar is the same text.
  `DTSTAMP:${basic(changedAt)}`,
  `CREATED:${basic(createdAt)}`,
  `LAST-MODIFIED:${basic(changedAt)}`,
  `SEQUENCE:${sequence}`,
  ...lasting(due),
  `SUMMARY:${text(said.summary)}`,
  `DESCRIPTION:${text(said.description)}`,
  `URL:${said.url}`,
  `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** A calendar to subscribe to, asked for again every hour. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Heli//Public deadlines//ZH',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}
