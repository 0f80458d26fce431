import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId, PauseId } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { PauseDone, type PauseLifting, PauseList, type PauseNotice } from '../contract/pause.ts'
import type { pauseRoutes } from '../routes/pauses.ts'
import type { LotParam } from './lots-api.ts'

const pauses = hc<typeof pauseRoutes>('/api').tenants[':tenant'].lots[':lot'].pauses

export function usePauses(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['pauses', tenant, lot],
    queryFn: () => readReply(PauseList, pauses.$get({ param: { tenant, lot } })),
  })
}

export const enterPause = (param: LotParam, json: PauseNotice, id: string) =>
  readReply(PauseDone, pauses.$post({ param, json }, { headers: deedNamed(id) }))

export const liftPause = ({ tenant, lot }: LotParam, pause: PauseId, json: PauseLifting, id: string) =>
  readReply(PauseDone, pauses[':pause'].lift.$post({ param: { tenant, lot, pause }, json }, { headers: deedNamed(id) }))

export const pausePaperHref = ({ tenant, lot }: LotParam, pause: PauseId): string =>
  `/api/tenants/${tenant}/lots/${lot}/pauses/${pause}/file`
