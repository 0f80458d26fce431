import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ProgrammeId, Tenant } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { type PlanConsent, ProgrammeDone, ProgrammeList, type ProgrammeRevision, ProgrammeView } from '../contract/programme.ts'
import type { ProgrammePlan } from '../rules/programme.ts'
import type { programmeRoutes } from '../routes/programmes.ts'

const { programmes } = hc<ReturnType<typeof programmeRoutes>>('/api').tenants[':tenant']
const { ':programme': one } = programmes

export function useProgrammes(enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['programmes', tenant],
    queryFn: () => readReply(ProgrammeList, programmes.$get({ param: { tenant } })),
    enabled,
  })
}

export function useProgramme(programme: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['programme', tenant, programme],
    queryFn: () => readReply(ProgrammeView, one.$get({ param: { tenant, programme } })),
    enabled: programme !== '',
  })
}

type At = { readonly tenant: Tenant; readonly programme: ProgrammeId }

export const draftProgramme = (tenant: Tenant, plan: ProgrammePlan, id: string) =>
  readReply(ProgrammeDone, programmes.$post({ param: { tenant }, json: plan }, { headers: deedNamed(id) }))

export const reviseProgramme = (param: At, json: ProgrammeRevision, id: string) =>
  readReply(ProgrammeDone, one.$put({ param, json }, { headers: deedNamed(id) }))

export type ProgrammeMove =
  | { readonly deed: 'programme.submit'; readonly unconsulted?: string }
  | { readonly deed: 'programme.publish' }
  | { readonly deed: 'programme.approve'; readonly consent: PlanConsent }
  | { readonly deed: 'programme.return' | 'programme.cancel'; readonly reason: string }

export const moveProgramme = (param: At, move: ProgrammeMove, id: string) =>
  readReply(ProgrammeDone, sendMove(param, move, { headers: deedNamed(id) }))

function sendMove(param: At, move: ProgrammeMove, sent: { headers: ReturnType<typeof deedNamed> }) {
  switch (move.deed) {
    case 'programme.submit':
      return one.submit.$post({ param, json: move.unconsulted === undefined ? {} : { unconsulted: move.unconsulted } }, sent)
    case 'programme.publish':
      return one.publish.$post({ param }, sent)
    case 'programme.approve':
      return one.approve.$post({ param, json: move.consent }, sent)
    case 'programme.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'programme.cancel':
      return one.cancel.$post({ param, json: { reason: move.reason } }, sent)
  }
}
