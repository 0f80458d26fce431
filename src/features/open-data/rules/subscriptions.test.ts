import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CivilDate, instantAt } from '../../../kernel/civil.ts'
import { LotId } from '../../../kernel/ids.ts'
import { feedText, xml } from './atom.ts'
import { type DatedLot, deadlinesOf } from './deadline.ts'
import { type CalendarEvent, calendarText, fold, text } from './ical.ts'

const day = (date: string) => CivilDate.parse(date)
const at = (date: string, time = '09:00') => instantAt(day(date), time)
const octets = (line: string) => new TextEncoder().encode(line).length
const HOSTILE = '安宁\r\nBEGIN:VALARM\nX;Y,Z\\ "<b>&]]>\u0000\u0008\ud800'

const EVENT: CalendarEvent = {
  uid: 'bids-1@heli',
  due: { instant: at('2017-06-07', '17:00') },
  summary: '申报截止：安宁社区营造项目',
  description: '编号A01',
  url: 'https://heli.example.cn/public/dongying/announcements/1',
  createdAt: at('2017-05-12'),
  changedAt: at('2017-05-12'),
  sequence: 0,
  isCancelled: false,
}
/** Read as a calendar reads it: unfolded, line by line. */
const linesOf = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n')
const valueOf = (calendar: string, name: string) =>
  linesOf(calendar)
    .find((line) => line.startsWith(name))
    ?.slice(name.length + 1)
const unescaped = (value = '') => value.replace(/\\(n|.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

describe('a calendar', () => {
  it('folds lines at 75 octets and cuts no sign, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        const folded = fold(line)
        expect(folded.split('\r\n').every((part) => octets(part) <= 75)).toBe(true)
        expect(folded.split('\r\n').some((part) => part.includes('\ufffd'))).toBe(line.includes('\ufffd'))
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
      }),
      { numRuns: 100, examples: [['中'.repeat(120)], ['😀'.repeat(60)], [`a${'é'.repeat(80)}`]] },
    )
  })

  it('says of a name what it says and nothing else', () => {
    const calendar = calendarText(HOSTILE, [{ ...EVENT, summary: HOSTILE, description: HOSTILE }])
    const said = '安宁\nBEGIN:VALARM\nX;Y,Z\\ "<b>&]]>'
    expect(unescaped(valueOf(calendar, 'SUMMARY'))).toBe(said)
    expect(unescaped(valueOf(calendar, 'X-WR-CALNAME'))).toBe(said)
    expect(linesOf(calendar).filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT'])
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0000-\u0008]/)
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (value) => {
        expect(text(value)).not.toMatch(/[\r\n]/)
        expect(text(value).replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
      }),
      { numRuns: 100 },
    )
  })

  it('gives a deadline as an instant in UTC and a last day as a whole day', () => {
    const deadline = calendarText('x', [EVENT])
    expect(valueOf(deadline, 'DTSTART')).toBe('20170607T090000Z')
    expect(deadline).not.toContain('DTEND')
    const last = calendarText('x', [{ ...EVENT, due: { day: day('2017-12-31') } }])
    expect(valueOf(last, 'DTSTART;VALUE=DATE')).toBe('20171231')
    expect(valueOf(last, 'DTEND;VALUE=DATE')).toBe('20180101')
  })

  it('has what the standard asks of every event, once', () => {
    const lines = linesOf(calendarText('x', [EVENT, { ...EVENT, uid: 'bids-2@heli', isCancelled: true, sequence: 1 }]))
    for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'STATUS', 'SUMMARY', 'LAST-MODIFIED'])
      expect(lines.filter((line) => line.startsWith(`${name}:`))).toHaveLength(2)
    expect(lines).toEqual(expect.arrayContaining(['VERSION:2.0', 'STATUS:CONFIRMED', 'STATUS:CANCELLED']))
    expect(lines.at(-1)).toBe('')
  })
})

describe('a deadline', () => {
  const lot: DatedLot = {
    id: LotId.parse('00000000-0000-7000-8000-000000000001'),
    code: 'A01',
    name: '安宁社区营造项目',
    profile: 'local-selection',
    bidDeadline: at('2017-06-07', '17:00'),
    challengeEnds: null,
    upheldAt: null,
    notices: [{ id: 'call', kind: 'call', publishedAt: at('2017-05-12') }],
  }
  const announced: DatedLot = {
    ...lot,
    challengeEnds: day('2017-07-03'),
    notices: [...lot.notices, { id: 'result', kind: 'result', publishedAt: at('2017-06-26') }],
  }
  const also = (of: DatedLot, kind: string, publishedAt: ReturnType<typeof at>) => ({
    ...of,
    notices: [...of.notices, { id: kind, kind, publishedAt }],
  })

  it('stands from its notice on, the call’s by the hour and the result’s by the day', () => {
    expect(deadlinesOf(announced)).toMatchObject([
      { what: 'bids', due: { instant: lot.bidDeadline }, notice: 'call', changes: 0, isCancelled: false },
      { what: 'objections', due: { day: '2017-07-03' }, notice: 'result', changes: 0, isCancelled: false },
    ])
    expect(deadlinesOf({ ...lot, notices: [] })).toEqual([])
  })

  it('that was moved by a notice is the same one, changed once more', () => {
    const moved = { ...also(lot, 'amendment', at('2017-05-20')), bidDeadline: at('2017-06-12', '17:00') }
    const [before, after] = [...deadlinesOf(lot), ...deadlinesOf(moved)]
    expect(after).toMatchObject({ what: before?.what, lot: before?.lot, notice: before?.notice, changes: 1, isCancelled: false })
    expect(after).toMatchObject({ changedAt: at('2017-05-20'), due: { instant: moved.bidDeadline } })
  })

  it('is cancelled with what is put away before it, and stays where that comes after it', () => {
    expect(deadlinesOf(also(lot, 'void', at('2017-06-01')))).toMatchObject([
      { changes: 1, changedAt: at('2017-06-01'), isCancelled: true },
    ])
    expect(deadlinesOf(also(lot, 'void', at('2017-06-09')))).toMatchObject([{ changes: 0, isCancelled: false }])
    const undone = { ...announced, upheldAt: at('2017-06-30') }
    expect(deadlinesOf(undone)[1]).toMatchObject({ changes: 1, changedAt: at('2017-06-30'), isCancelled: true })
    expect(deadlinesOf(also(undone, 'void', at('2017-07-02')))[1]).toMatchObject({ changes: 2, isCancelled: true })
    expect(deadlinesOf({ ...announced, upheldAt: at('2017-07-04') })[1]).toMatchObject({ changes: 0, isCancelled: false })
  })
})

describe('a feed', () => {
  it('takes what was written for text, never for a part of it', () => {
    expect(xml(HOSTILE)).toBe('安宁\r\nBEGIN:VALARM\nX;Y,Z\\ &quot;&lt;b&gt;&amp;]]&gt;')
    const entry = {
      id: '00000000-0000-7000-8000-000000000001',
      title: HOSTILE,
      updatedAt: at('2017-06-26'),
      url: 'https://heli.example.cn/x?a=1&b=2',
      category: { term: 'call', label: HOSTILE },
      summary: HOSTILE,
    }
    const feed = { lang: 'zh-CN', title: HOSTILE, author: HOSTILE, self: 'https://x/a', page: 'https://x/b' }
    const made = feedText({ ...feed, updatedAt: entry.updatedAt, entries: [entry] })
    expect(made).toContain('href="https://heli.example.cn/x?a=1&amp;b=2"')
    expect(made).toContain('<id>urn:uuid:00000000-0000-7000-8000-000000000001</id>')
    const outside = made.replace(/<[^<>]*>/g, '')
    expect(outside).not.toMatch(/[<>\u0000]/)
    expect(outside.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
    expect(made.match(/<entry>/g)).toHaveLength(1)
  })
})
