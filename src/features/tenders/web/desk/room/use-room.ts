import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LotId } from '../../../../../kernel/ids.ts'
import { useNamed } from '../../../../../ui/desk/address.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import type { PanelView } from '../../../contract/panel.ts'
import { fetchPanel, fetchResults, type RoomAt } from '../../room-api.ts'

/** Which room the address names. */
export function useRoomAt(): RoomAt {
  const { tenant } = useStanding()
  const named = LotId.safeParse(useNamed('lot'))
  return { tenant, lot: named.data ?? NOWHERE }
}

/** An address that is no lot's is asked for like any other, and is not found. */
const NOWHERE = LotId.parse('00000000-0000-0000-0000-000000000000')

const EVERY = 5_000
const WAITING: ReadonlySet<PanelView['status']> = new Set(['drawn', 'scoring', 'revealed', 'audited'])

/** The panel, or null before one is drawn. While others are at work it is asked for again every few seconds. */
export function usePanel(room: RoomAt) {
  return useQuery({
    queryKey: ['panel', room.tenant, room.lot],
    queryFn: () => fetchPanel(room),
    refetchInterval: ({ state }) => (state.data && WAITING.has(state.data.status) ? EVERY : false),
  })
}

const OPEN: ReadonlySet<PanelView['status']> = new Set(['revealed', 'audited', 'signed', 'released'])

/** Everything laid open, once it is. */
export function useResults(room: RoomAt, status: PanelView['status'] | undefined) {
  return useQuery({
    // Asked again at each stage, also at the one with which the asking ends.
    queryKey: ['results', room.tenant, room.lot, status],
    queryFn: () => fetchResults(room),
    placeholderData: keepPreviousData,
    enabled: status !== undefined && OPEN.has(status),
    refetchInterval: status !== undefined && WAITING.has(status) ? EVERY : false,
  })
}

/** A deed done in this room. */
export const useRoomDeed = <Input, Reply>(
  room: RoomAt,
  send: (deed: RoomAt & { id: string }, input: Input) => Promise<Reply>,
  onDone?: (reply: Reply) => void,
) => useDeed((input: Input, id) => send({ ...room, id }, input), onDone)
