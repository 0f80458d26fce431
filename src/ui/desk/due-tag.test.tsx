import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CivilDate, Instant } from '../../kernel/civil.ts'
import { DueTag, momentShown, urgency } from './due-tag.tsx'

const now = Instant.parse('2017-06-07T02:00:00.000Z')
const day = (text: string) => CivilDate.parse(text)
const at = (text: string) => Instant.parse(text)

describe('how near a term is', () => {
  it('a day that is named lasts until its end', () => {
    expect(urgency(day('2017-06-07'), now)).toBe('today')
    expect(urgency(day('2017-06-06'), now)).toBe('overdue')
  })

  it('an hour that is named is over when it has come', () => {
    expect(urgency(at('2017-06-07T09:00:00.000Z'), now)).toBe('today')
    expect(urgency(now, now)).toBe('overdue')
    expect(urgency(at('2017-06-07T01:59:59.999Z'), now)).toBe('overdue')
  })

  it('three days are near, four are not', () => {
    expect(urgency(day('2017-06-10'), now)).toBe('near')
    expect(urgency(day('2017-06-11'), now)).toBe('far')
  })

  it('the day is that of Shanghai, not that of Greenwich', () => {
    expect(urgency(at('2017-06-07T17:00:00.000Z'), at('2017-06-07T15:00:00.000Z'))).toBe('near')
  })
})

describe('a term in words', () => {
  it('names the hour only where one is set', () => {
    expect(momentShown('zh', day('2017-06-07'))).toBe('2017年6月7日')
    expect(momentShown('zh', at('2017-06-07T09:00:00.000Z'))).toBe('2017年6月7日 17:00')
    expect(momentShown('en', at('2017-06-07T09:00:00.000Z'))).toBe('7 June 2017, 17:00')
  })

  it('says in words what the colour says', () => {
    expect(renderToStaticMarkup(<DueTag due={day('2017-06-06')} now={now} />)).toMatch(/data-tone="bad">已超期1天</)
    expect(renderToStaticMarkup(<DueTag due={now} now={now} />)).toMatch(/data-tone="bad">已超期</)
    expect(renderToStaticMarkup(<DueTag due={day('2017-06-09')} now={now} />)).toMatch(/data-tone="waiting">还有2天/)
  })
})
