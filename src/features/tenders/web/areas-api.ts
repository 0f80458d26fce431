import { useQuery } from '@tanstack/react-query'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import { AreaList } from '../../identity/contract/area.ts'
import { NeedList } from '../../needs/contract/need.ts'

/** The places one level below an area; below the authority's own where none is named. */
export function useAreas(under: string | undefined, enabled = true) {
  const { tenant } = useStanding()
  const asked = under === undefined ? '' : `?under=${encodeURIComponent(under)}`
  return useQuery({
    queryKey: ['areas', tenant, under],
    queryFn: () => readReply(AreaList, fetch(`/api/tenants/${tenant}/areas${asked}`)),
    staleTime: Infinity,
    enabled,
  })
}

/** Every need of the catalogue, whatever their number: those that no project has taken up yet, or those of which one has, for another aspect. */
export function useCatalogued(standing: 'listed' | 'adopted') {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['catalogued-needs', tenant, standing],
    queryFn: () =>
      everyPage((after) =>
        readReply(NeedList, fetch(`/api/tenants/${tenant}/needs?${new URLSearchParams({ standing, ...pageAfter(after) })}`)),
      ),
  })
}
