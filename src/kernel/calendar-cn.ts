import { z } from 'zod'
import { CivilDate } from './civil.ts'
import data from './data/calendar-cn.json'
import type { Calendar } from './working-days.ts'

const Year = z.object({ notices: z.array(z.string()).min(1), holidays: z.array(CivilDate), makeUpDays: z.array(CivilDate) })
const years = Object.entries(z.record(z.string().regex(/^\d{4}$/), Year).parse(data.years))

/** Mainland China, 2016 to 2026. Its data are rewritten by scripts/calendar.mjs when the notice for a further year is out. */
export const CHINA: Calendar = {
  years: new Set(years.map(([year]) => Number(year))),
  holidays: new Set(years.flatMap(([, { holidays }]) => holidays)),
  makeUpDays: new Set(years.flatMap(([, { makeUpDays }]) => makeUpDays)),
}

/** The State Council's notices on which a year of `CHINA` rests: empty for a year that has none yet. */
export const noticesFor = (year: number): readonly string[] => years.find(([name]) => name === String(year))?.[1].notices ?? []
