import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHINA } from '../../../kernel/calendar-cn.ts'
import { CivilDate, civilDateOf, endOf, instantAt, plusDays, plusMs, startOf } from '../../../kernel/civil.ts'
import { workingDaysBetween } from '../../../kernel/working-days.ts'
import { LOCAL_SELECTION } from './profiles.ts'
import { inquiryTerm, isOpenToQuestions, lastDayToAsk, lateness, unfitToPublish } from './question.ts'

const day = (text: string) => CivilDate.parse(text)
const CLOSE = instantAt(day('2017-06-07'), '17:00')

describe('until when a question is taken', () => {
  it('is the last day whose three working days to answer are over before bids close', () => {
    // Wednesday the 7th closes at 17:00, so the 6th is the last whole day: of Thursday's three days the third is Tuesday.
    expect(lastDayToAsk(CHINA, LOCAL_SELECTION, CLOSE)).toBe('2017-06-01')
    // Bids close when the 7th is over: it counts.
    expect(lastDayToAsk(CHINA, LOCAL_SELECTION, startOf(day('2017-06-08')))).toBe('2017-06-04')
  })
  it('is kept to the last millisecond, and what comes after it is shown why', () => {
    const last = endOf(day('2017-06-01'))
    expect(lateness(CHINA, LOCAL_SELECTION, CLOSE, last)).toBeUndefined()
    expect(lateness(CHINA, LOCAL_SELECTION, CLOSE, plusMs(last, 1))).toEqual({
      code: 'question-too-late',
      lastDay: '2017-06-01',
      due: '2017-06-07',
      bidDeadline: CLOSE,
    })
  })
  it('leaves whoever keeps the term always the time to answer, and no day is given away', () => {
    const close = fc
      .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 23 }))
      .map(([days, hour]) => instantAt(plusDays(day('2017-01-20'), days), `${String(hour).padStart(2, '0')}:00`))
    fc.assert(
      fc.property(close, (at) => {
        const last = lastDayToAsk(CHINA, LOCAL_SELECTION, at)
        const next = plusDays(last, 1)
        expect(inquiryTerm(CHINA, LOCAL_SELECTION, last).due < civilDateOf(at)).toBe(true)
        expect(inquiryTerm(CHINA, LOCAL_SELECTION, next).due >= civilDateOf(at)).toBe(true)
        expect(workingDaysBetween(CHINA, last, plusDays(civilDateOf(at), -1))).toBe(LOCAL_SELECTION.inquiry.value)
      }),
      { numRuns: 60 },
    )
  })
  it('ends with the call, whatever the term', () => {
    expect(isOpenToQuestions({ status: 'published', bidDeadline: CLOSE }, plusMs(CLOSE, -1))).toBe(true)
    expect(isOpenToQuestions({ status: 'published', bidDeadline: CLOSE }, CLOSE)).toBe(false)
    expect(isOpenToQuestions({ status: 'cancelled', bidDeadline: CLOSE }, plusMs(CLOSE, -1))).toBe(false)
    expect(isOpenToQuestions({ status: 'ready', bidDeadline: null }, CLOSE)).toBe(false)
  })
})

describe('what everybody reads', () => {
  const names = ['演示机构甲', '甲社工', '·']
  const said = (wording: string, answer = '可以。') => unfitToPublish({ wording, answer }, names)
  it('names no organisation that is known here, in the question or in the answer, however it is written', () => {
    expect(said('团队人数可以多于五人吗？')).toBeUndefined()
    for (const wording of ['我们甲社工可以报名吗？', '甲 社 工可以报名吗？', '甲·社\u200b工可以报名吗？'])
      expect(said(wording)).toEqual({ code: 'names-organisation', name: '甲社工' })
    expect(said('可以报名吗？', '演示机构甲可以。')).toEqual({ code: 'names-organisation', name: '演示机构甲' })
  })
  it('gives nobody’s number in the question; the office’s own may stand in the answer', () => {
    expect(said('请回电13812345678')).toEqual({ code: 'question-gives-number' })
    expect(said('团队人数可以多于五人吗？', '请拨打0546-8331234。')).toBeUndefined()
  })
})
