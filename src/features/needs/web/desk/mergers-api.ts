import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { deedNamed, readReply, Refused } from '../../../../ui/reply.ts'
import { AlikeNeeds, NeedDone, NeedList } from '../../contract/need.ts'
import type { mergerRoutes } from '../../routes/mergers.ts'
import type { needRoutes } from '../../routes/needs.ts'

const register = hc<ReturnType<typeof needRoutes>>('/api').tenants[':tenant'].needs
const one = hc<typeof mergerRoutes>('/api').tenants[':tenant'].needs[':need']

/** What may be the same as a need. */
export function useAlike(need: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['needs', tenant, need, 'alike'],
    queryFn: () => readReply(AlikeNeeds, one.alike.$get({ param: { tenant, need } })),
  })
}

export function useMerge(need: string) {
  const { tenant } = useStanding()
  return useDeed((into: string, id) =>
    readReply(NeedDone, one.merge.$post({ param: { tenant, need }, json: { into } }, { headers: deedNamed(id) })),
  )
}

/** The same by the number that people know it by. */
export function useMergeByNumber(need: string) {
  const { tenant } = useStanding()
  return useDeed(async (no: string, id) => {
    // A search asks for two characters; no number has fewer.
    const { items } =
      no.length < 2 ? { items: [] } : await readReply(NeedList, register.$get({ param: { tenant }, query: { q: no } }))
    const into = items.find((other) => other.no === no)?.id
    if (into === undefined) throw new Refused('no-such-head')
    return readReply(NeedDone, one.merge.$post({ param: { tenant, need }, json: { into } }, { headers: deedNamed(id) }))
  })
}

export function useUnmerge(need: string) {
  const { tenant } = useStanding()
  return useDeed((reason: string, id) =>
    readReply(NeedDone, one.unmerge.$post({ param: { tenant, need }, json: { reason } }, { headers: deedNamed(id) })),
  )
}
