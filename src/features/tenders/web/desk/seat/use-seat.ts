import { useQuery } from '@tanstack/react-query'
import type { LotId } from '../../../../../kernel/ids.ts'
import { useAddressQuery } from '../../../../../ui/desk/address.ts'
import { every } from '../../../../../ui/desk/every.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import type { SeatSummary } from '../../../contract/seat.ts'
import { fetchSeat, fetchSeats, fetchSheets } from '../../seat-api.ts'
import type { RoomAt } from '../../room-api.ts'

const QUICKLY = every(5_000)

export const OVER: ReadonlySet<SeatSummary['panelStatus']> = new Set(['released', 'disbanded'])
const LEFT: ReadonlySet<SeatSummary['jurorStatus']> = new Set(['absent', 'recused'])

/** The seat to begin with: a review that still runs, and best of all one that the juror is at. */
export const seatAtWork = (seats: readonly SeatSummary[]): SeatSummary | undefined => {
  const running = seats.filter(({ panelStatus }) => !OVER.has(panelStatus))
  return running.find(({ jurorStatus }) => !LEFT.has(jurorStatus) && jurorStatus !== 'invited') ?? running[0] ?? seats.at(-1)
}

/** To choose from: what runs or is to come by its day, and apart from it what is over, the latest first. */
export const inTurn = <Seat extends Pick<SeatSummary, 'panelStatus' | 'reviewOn'>>(seats: readonly Seat[]) => ({
  running: seats
    .filter(({ panelStatus }) => !OVER.has(panelStatus))
    .toSorted((one, other) => (one.reviewOn ?? '9').localeCompare(other.reviewOn ?? '9')),
  over: seats
    .filter(({ panelStatus }) => OVER.has(panelStatus))
    .toSorted((one, other) => (other.reviewOn ?? '').localeCompare(one.reviewOn ?? '')),
})

/** The seats of the caller and the one the address names; with a single seat there is nothing to choose. */
export function useSeats() {
  const { tenant, role } = useStanding()
  const [asked, setAsked] = useAddressQuery()
  const seats = useQuery({
    queryKey: ['seats', tenant],
    queryFn: () => fetchSeats(tenant),
    enabled: role === 'juror',
    refetchInterval: QUICKLY,
  })
  const items = seats.data?.items ?? []
  const chosen = items.find(({ lotId }) => lotId === asked['lot']) ?? seatAtWork(items)
  return { seats, chosen, choose: (lot: LotId) => setAsked({ lot }), isJuror: role === 'juror' }
}

/** The juror's own seat; others act meanwhile, so it is asked for again every few seconds. */
export const useSeat = (room: RoomAt) =>
  useQuery({ queryKey: ['seat', room.tenant, room.lot], queryFn: () => fetchSeat(room), refetchInterval: QUICKLY })

export const sheetsKey = (room: RoomAt) => ['sheets', room.tenant, room.lot] as const
export const useSheets = (room: RoomAt, enabled: boolean) =>
  useQuery({ queryKey: sheetsKey(room), queryFn: () => fetchSheets(room), enabled })
