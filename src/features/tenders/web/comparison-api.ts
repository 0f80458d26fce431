import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { Tenant } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { Comparison, PastYear, PastYearDone, type PastYearStatement } from '../contract/comparison.ts'
import type { comparisonRoutes } from '../routes/comparison.ts'

const at = hc<typeof comparisonRoutes>('/api').tenants[':tenant']
const { ':year': one } = at['past-years']

export function useComparison(programme: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['comparison', tenant, programme],
    queryFn: () => readReply(Comparison, at.programmes[':programme'].comparison.$get({ param: { tenant, programme } })),
  })
}

export function usePastYear(year: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['past-year', tenant, year],
    queryFn: () => readReply(PastYear, one.$get({ param: { tenant, year } })),
  })
}

export const statePastYear = (param: { tenant: Tenant; year: string }, json: PastYearStatement, id: string) =>
  readReply(PastYearDone, one.$put({ param, json }, { headers: deedNamed(id) }))
