import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ServiceCatalogueId, Tenant } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { ServiceCatalogueDone, type ServiceCatalogueDraft, ServiceCatalogueView } from '../contract/service-catalogue.ts'
import type { serviceCatalogueRoutes } from '../routes/service-catalogues.ts'

const at = hc<typeof serviceCatalogueRoutes>('/api').tenants[':tenant']['service-catalogue']

export function useServiceCatalogue() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['service-catalogue', tenant],
    queryFn: () => readReply(ServiceCatalogueView, at.$get({ param: { tenant } })),
  })
}

export const writeServiceCatalogue = (tenant: Tenant, json: ServiceCatalogueDraft, id: string) =>
  readReply(ServiceCatalogueDone, at.$put({ param: { tenant }, json }, { headers: deedNamed(id) }))

type Read = { readonly catalogue: ServiceCatalogueId; readonly revision: number }

export const publishServiceCatalogue = (tenant: Tenant, { catalogue, revision }: Read, id: string) =>
  readReply(
    ServiceCatalogueDone,
    at[':catalogue'].publish.$post({ param: { tenant, catalogue }, json: { revision } }, { headers: deedNamed(id) }),
  )
