import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { CHINA } from '../../kernel/calendar-cn.ts'
import { CivilDate, civilDateOf, plusDays, startOf } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import { deadline, isWorkingDay } from '../../kernel/working-days.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, CITY, type District, TOWN, VILLAGE } from './fixtures/a-district.ts'
import { calendarYear } from './rules/calendar-year.ts'
import { audited, type Finding } from '../ledger/service/audit.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { listAreas } from './service/areas.ts'
import { idOfDay } from './store/calendar.ts'
import { calendarDays } from './store/kept.ts'
import { calendarOf, dropCalendarDay, setCalendarDay, viewCalendar } from './service/calendar.ts'

const day = (text: string) => CivilDate.parse(text)

describe('a year of working days', () => {
  it('rests on the State Council’s notice, by name', () => {
    const year = calendarYear(2017, [])
    expect(year.notices).toEqual(['国务院办公厅关于2017年部分节假日安排的通知'])
    expect(year.provisional).toBe(false)
    expect(year.days.find(({ date }) => date === '2017-10-02')).toEqual({
      date: '2017-10-02',
      kind: 'holiday',
      by: 'notice',
      note: null,
    })
    expect(year.days.find(({ date }) => date === '2017-09-30')).toMatchObject({ kind: 'make-up', by: 'notice' })
    expect(year.workingDays.reduce((sum, days) => sum + days, 0)).toBe(249)
  })

  it('without a notice is provisional and knows weekends only', () => {
    expect(calendarYear(2027, [])).toMatchObject({ provisional: true, notices: [], days: [] })
    expect(calendarYear(2027, []).workingDays[9]).toBe(21)
  })

  it('lets the authority’s own word stand over the notice', () => {
    const own = [{ day: day('2017-10-02'), kind: 'workday' as const, note: '值班' }]
    const { days, workingDays } = calendarYear(2017, own)
    expect(days.filter(({ date }) => date === '2017-10-02')).toEqual([
      { date: '2017-10-02', kind: 'make-up', by: 'authority', note: '值班' },
    ])
    expect(workingDays[9]).toBe((calendarYear(2017, []).workingDays[9] ?? 0) + 1)
  })
})

onBothDatabases('an authority’s own working days', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'calendar')
  })
  const term = { rule: 'standstill', start: day('2017-09-27'), amount: 7, unit: 'working-day' } as const

  it('move a deadline that is computed afterwards, and back when the day is dropped', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const due = async () => deadline(await calendarOf(tx, officer), term).due
      expect(await due()).toBe('2017-10-12')
      const storm = { kind: 'holiday', note: '台风停工' } as const
      expect(await setCalendarDay(tx, officer, day('2017-10-11'), storm)).toEqual(ok({ date: '2017-10-11' }))
      await setCalendarDay(tx, officer, day('2017-10-11'), { ...storm, note: '台风停工一天' })
      expect(await due()).toBe('2017-10-13')
      const { days, can } = await viewCalendar(tx, officer, 2017)
      expect(can.write).toBe(true)
      expect(days.filter(({ by }) => by === 'authority')).toEqual([
        { date: '2017-10-11', kind: 'holiday', by: 'authority', note: '台风停工一天' },
      ])
      expect(await dropCalendarDay(tx, officer, day('2017-10-11'))).toEqual(ok({ date: '2017-10-11' }))
      expect(await dropCalendarDay(tx, officer, day('2017-10-11'))).toEqual({ ok: false, error: { code: 'not-found' } })
      expect(await due()).toBe('2017-10-12')
    })
  })

  it('are in the record, each word on a day, and an audit finds one that was written past it', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const date = day('2017-10-11')
      await setCalendarDay(tx, officer, date, { kind: 'holiday', note: '台风停工' })
      await dropCalendarDay(tx, officer, date)
      await setCalendarDay(tx, officer, date, { kind: 'holiday', note: '台风又来' })
      const id = await idOfDay(tx, officer, date)
      const record = await actionsOf(tx, officer, 'calendar-day', id ?? '')
      expect(record.map(({ type, actor, role }) => [type, actor === officer.actor, role])).toEqual([
        ['calendar-day.set', true, 'officer'],
        ['calendar-day.drop', true, 'officer'],
        ['calendar-day.set', true, 'officer'],
      ])
      const found: Finding[] = []
      const look = () => audited(calendarDays).check(tx, district.tenant, (findings) => void found.push(...findings))
      await look()
      expect(found).toEqual([])
      await tx.updateTable('calendarDay').set({ kind: 'workday' }).where('tenant', '=', district.tenant).execute()
      await look()
      expect(found).toMatchObject([{ column: 'kind', kept: 'workday', replayed: 'holiday' }])
    })
  })

  it('take no time from a term that runs or is about to: no past day, and no day off worked but with a month’s notice', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const today = civilDateOf(officer.now)
      const says = (date: CivilDate, kind: 'workday' | 'holiday') => setCalendarDay(tx, officer, date, { kind, note: '演示' })
      const past = plusDays(today, -1)
      for (const kind of ['workday', 'holiday'] as const)
        expect(await says(past, kind)).toMatchObject({ ok: false, error: { code: 'day-past' } })
      const ahead = Array.from({ length: 7 }, (_, n) => plusDays(today, n + 23))
      for (const date of ahead.filter((one) => !isWorkingDay(CHINA, one)))
        expect(await says(date, 'workday')).toEqual({ ok: false, error: { code: 'workday-too-near', days: 30 } })
      const later = ahead.map((date) => plusDays(date, 7)).filter((one) => !isWorkingDay(CHINA, one))
      for (const date of later) expect(await says(date, 'workday')).toEqual(ok({ date }))
      expect(await says(today, 'holiday')).toEqual(ok({ date: today }))
      const after = { ...officer, now: startOf(plusDays(today, 1)) }
      expect(await dropCalendarDay(tx, after, today)).toEqual({ ok: false, error: { code: 'day-past' } })
    })
  })

  it('are the officer’s to set, and nobody’s of another authority', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    const stranger = await (await aDistrict(db, 'calendar-kenli')).as('officer')
    await undone(db.pool, officer, async (tx) => {
      const off = { kind: 'holiday', note: '演示' } as const
      for (const who of [leader, district.nobody]) {
        expect(await setCalendarDay(tx, who, day('2017-10-11'), off)).toEqual({ ok: false, error: { code: 'not-found' } })
      }
      await setCalendarDay(tx, officer, day('2017-10-11'), off)
      expect((await viewCalendar(tx, leader, 2017)).can.write).toBe(false)
    })
    await undone(db.pool, stranger, async (tx) => {
      expect((await viewCalendar(tx, stranger, 2017)).days.filter(({ by }) => by === 'authority')).toEqual([])
    })
  })

  it('run where its places lie, listed one level at a time', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      expect(await listAreas(tx, officer, undefined)).toEqual({
        within: { code: CITY, name: '东营市' },
        items: [{ code: TOWN, name: '东城街道', level: 'town' }],
      })
      expect((await listAreas(tx, officer, TOWN)).items).toEqual([{ code: VILLAGE, name: '辽河社区', level: 'village' }])
    })
  })
})
