import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ApplicationId } from '../../../../kernel/ids.ts'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import type { TableQuery } from '../../../../ui/desk/table/table-query.ts'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import { ApplicationDone, ApplicationList, type ApplicationNeed, ApplicationView } from '../../contract/village-application.ts'
import type { ApplicationStatement, Guided, VillageOpinion, Visit } from '../../rules/village-application.ts'
import type { villageApplicationRoutes } from '../../routes/village-applications.ts'

const applications = hc<typeof villageApplicationRoutes>('/api').tenants[':tenant']['village-applications']
const one = applications[':application']

export function useApplications({ status, cursor }: TableQuery) {
  const { tenant } = useStanding()
  const asked = Object.fromEntries(
    Object.entries({ status, after: cursor }).flatMap(([name, text]) => (text ? [[name, text]] : [])),
  )
  return useQuery({
    queryKey: ['applications', tenant, asked],
    queryFn: () => readReply(ApplicationList, applications.$get({ param: { tenant }, query: asked })),
  })
}

export function useApplication(application: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['applications', tenant, application],
    queryFn: () => readReply(ApplicationView, one.$get({ param: { tenant, application } })),
  })
}

export function useFilingApplication(onDone: (done: ApplicationDone) => void) {
  const { tenant } = useStanding()
  return useDeed(
    (json: ApplicationStatement, id) =>
      readReply(ApplicationDone, applications.$post({ param: { tenant }, json }, { headers: deedNamed(id) })),
    onDone,
  )
}

export type ApplicationStep =
  | { readonly deed: 'accept' }
  | { readonly deed: 'decline'; readonly reason: string }
  | ({ readonly deed: 'schedule' } & Visit)
  | ({ readonly deed: 'guide' } & Guided)
  | ({ readonly deed: 'close' } & VillageOpinion)
  | ({ readonly deed: 'need' } & ApplicationNeed)

export function useApplicationStep(application: ApplicationId, onDone?: () => void) {
  const { tenant } = useStanding()
  const param = { tenant, application }
  return useDeed(
    (step: ApplicationStep, id) => readReply(ApplicationDone, sent(param, step, { headers: deedNamed(id) })),
    () => onDone?.(),
  )
}

function sent(
  param: { tenant: string; application: string },
  step: ApplicationStep,
  named: { headers: ReturnType<typeof deedNamed> },
) {
  switch (step.deed) {
    case 'accept':
      return one.accept.$post({ param }, named)
    case 'decline':
      return one.decline.$post({ param, json: { reason: step.reason } }, named)
    case 'schedule': {
      const { deed: _, ...json } = step
      return one.schedule.$post({ param, json }, named)
    }
    case 'guide': {
      const { deed: _, ...json } = step
      return one.guide.$post({ param, json }, named)
    }
    case 'close': {
      const { deed: _, ...json } = step
      return one.close.$post({ param, json }, named)
    }
    case 'need': {
      const { deed: _, ...json } = step
      return one.need.$post({ param, json }, named)
    }
  }
}
