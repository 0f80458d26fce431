// Writes src/kernel/data/calendar-cn.json from the package chinese-days, which transcribes the State Council's yearly notice.
// Run once a year when the notice for the next year is out and the package knows it: node scripts/calendar.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const [FIRST, LAST] = [2016, 2026]
const home = new URL('../', import.meta.url)
const { holidays, workdays } = JSON.parse(readFileSync(new URL('node_modules/chinese-days/dist/chinese-days.json', home), 'utf8'))

// Holidays that a second notice changed during the year.
const AMENDED = { 2019: '国务院办公厅关于调整2019年劳动节假期安排的通知', 2020: '国务院办公厅关于延长2020年春节假期的通知' }

const within = (days, year) =>
  Object.keys(days)
    .filter((date) => date.startsWith(`${year}-`))
    .toSorted()
const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String(FIRST + index)).map((year) => [
  year,
  {
    notices: [`国务院办公厅关于${year}年部分节假日安排的通知`, ...(year in AMENDED ? [AMENDED[year]] : [])],
    holidays: within(holidays, year),
    makeUpDays: within(workdays, year),
  },
])
const file = { country: 'CN', years: Object.fromEntries(years) }
writeFileSync(new URL('src/kernel/data/calendar-cn.json', home), `${JSON.stringify(file, undefined, 2)}\n`)
