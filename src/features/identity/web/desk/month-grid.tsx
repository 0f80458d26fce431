import { type CivilDate, plusDays, weekday } from '../../../../kernel/civil.ts'
import { monthShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { calendarWords } from '../../../../ui/words/calendar.ts'
import type { CalendarYearView } from '../../contract/calendar.ts'

const MONDAY_TO_SUNDAY = [0, 1, 2, 3, 4, 5, 6]

type Special = CalendarYearView['days'][number]
type Props = { year: number; month: number; special: ReadonlyMap<CivilDate, Special>; workingDays: number }

/** One month from Monday to Sunday. Days that are not what their place in the week says carry a word, not only a colour. */
export function MonthGrid({ year, month, special, workingDays }: Props) {
  const { t, lang } = useVoice()
  return (
    <section className="month">
      <h3>{monthShown(lang, month)}</h3>
      <table>
        <caption className="quiet">{t(calendarWords.workingDays, { count: workingDays })}</caption>
        <thead>
          <tr>
            {MONDAY_TO_SUNDAY.map((at) => (
              <th key={at} scope="col">
                {Array.from(t(calendarWords.weekdays))[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day key={date} date={date} isInMonth={Number(date.slice(5, 7)) === month} special={special.get(date)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Day({ date, isInMonth, special }: { date: CivilDate; isInMonth: boolean; special: Special | undefined }) {
  const { t } = useVoice()
  if (!isInMonth) return <td>{'\u00a0'}</td>
  const kind = special?.kind ?? (weekday(date) > 5 ? 'weekend' : 'workday')
  return (
    <td data-kind={kind} data-own={special?.by === 'authority'} title={special?.note ?? undefined}>
      {Number(date.slice(8))}
      {special && <small>{t(special.kind === 'holiday' ? calendarWords.holiday : calendarWords.makeUp)}</small>}
    </td>
  )
}

/** The weeks that hold the month, each from Monday, with the neighbours' days at both ends. */
function weeksOf(year: number, month: number): CivilDate[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01` as CivilDate
  const monday = plusDays(first, 1 - weekday(first))
  const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_day, at) => plusDays(monday, week * 7 + at)))
  return weeks.filter((week) => week.some((date) => date.slice(0, 7) === first.slice(0, 7)))
}
