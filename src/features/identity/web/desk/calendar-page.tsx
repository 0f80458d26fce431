import { Button } from 'antd'
import { yearOf } from '../../../../kernel/civil.ts'
import { useAddressQuery } from '../../../../ui/desk/address.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { Loading, Problem, Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { calendarWords } from '../../../../ui/words/calendar.ts'
import type { CalendarYearView } from '../../contract/calendar.ts'
import { useCalendarYear } from './calendar-api.ts'
import { MonthGrid } from './month-grid.tsx'
import { OwnDays } from './own-days.tsx'
import './calendar.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** 工作日历: a year's days off and days worked in exchange, on what they rest, and what the authority has changed. */
export default function CalendarPage() {
  const { t } = useVoice()
  const { today } = useStanding()
  const [query, setQuery] = useAddressQuery()
  const asked = Number(query['year'])
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : yearOf(today)
  const found = useCalendarYear(year)
  const turn = (to: number, label: string) => <Button onClick={() => setQuery({ year: String(to) })}>{label}</Button>
  return (
    <>
      <PageTitle
        title={`${t(calendarWords.title)} ${t(calendarWords.year, { year })}`}
        actions={
          <>
            {turn(year - 1, t(calendarWords.earlier))}
            {turn(year + 1, t(calendarWords.later))}
          </>
        }
      />
      <SettingsParts here="calendar" />
      {found.error && <Problem code={codeOf(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && <Year year={found.data} />}
    </>
  )
}

function Year({ year }: { year: CalendarYearView }) {
  const { t } = useVoice()
  const special = new Map(year.days.map((day) => [day.date, day]))
  return (
    <>
      {year.provisional && <Remark tone="waiting">{t(calendarWords.provisional)}</Remark>}
      <Panel title={t(calendarWords.year, { year: year.year })}>
        {year.notices.map((notice) => (
          <p key={notice} className="quiet">
            {t(calendarWords.source, { notice })}
          </p>
        ))}
        <div className="months">
          {MONTHS.map((month) => (
            <MonthGrid
              key={month}
              year={year.year}
              month={month}
              special={special}
              workingDays={year.workingDays[month - 1] ?? 0}
            />
          ))}
        </div>
      </Panel>
      <OwnDays year={year} />
    </>
  )
}
