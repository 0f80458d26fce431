import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { CivilDate } from '../../../../kernel/civil.ts'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import { CalendarDone, CalendarYearView, type OwnCalendarDay } from '../../contract/calendar.ts'
import type { calendarRoutes } from '../../routes/calendar.ts'

const api = hc<typeof calendarRoutes>('/api').tenants[':tenant']
const day = api['calendar-days'][':date']

export function useCalendarYear(year: number) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['calendar', tenant, year],
    queryFn: () => readReply(CalendarYearView, api.calendar[':year'].$get({ param: { tenant, year: String(year) } })),
  })
}

/** Sets a day, or with `own: undefined` gives it back to the national calendar. */
export function useSetDay() {
  const { tenant } = useStanding()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ date, own }: { date: CivilDate; own: OwnCalendarDay | undefined }) => {
      const [param, named] = [{ tenant, date }, { headers: deedNamed() }]
      return readReply(CalendarDone, own ? day.$put({ param, json: own }, named) : day.$delete({ param }, named))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar', tenant] }),
  })
}
