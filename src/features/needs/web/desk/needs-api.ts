import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { pathOf } from '../../../../ui/desk/address.ts'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import type { TableQuery } from '../../../../ui/desk/table/table-query.ts'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import { NeedContact, NeedDone, NeedList, type NeedOnBehalf, NeedView } from '../../contract/need.ts'
import { NeedTicket } from '../../contract/told.ts'
import type { tellPaperRoutes } from '../../routes/tell-papers.ts'
import type { needRoutes } from '../../routes/needs.ts'

const needs = hc<ReturnType<typeof needRoutes>>('/api').tenants[':tenant'].needs
const one = needs[':need']
const papers = hc<ReturnType<typeof tellPaperRoutes>>('/api').tenants[':tenant'].needs

/** Under which item of their menu the reader finds the register. */
export function useRegisterPath(): string {
  return pathOf(useStanding().role === 'community_worker' ? 'resident_needs' : 'needs')
}

const texts = ({ standing, onBehalf, channel, area, q, after, limit }: TableQuery) =>
  Object.fromEntries(
    Object.entries({ standing, onBehalf, channel, area, q, after, limit }).flatMap(([name, text]) =>
      text ? [[name, text]] : [],
    ),
  )

/** One page of the register; `cursor` is how the address names the page mark. */
export function useNeeds({ cursor, ...query }: TableQuery) {
  const { tenant } = useStanding()
  const asked = texts({ ...query, after: cursor })
  return useQuery({
    queryKey: ['needs', tenant, asked],
    queryFn: () => readReply(NeedList, needs.$get({ param: { tenant }, query: asked })),
  })
}

/** 台账: the workbook of what the list shows, whatever page of it, and the empty form without its ending. */
export function useRegisterFile(query: TableQuery) {
  const { tenant } = useStanding()
  const asked = new URLSearchParams(texts({ ...query, limit: '' })).toString()
  const at = `/api/tenants/${tenant}/need-register`
  return { workbook: `${at}/workbook.xlsx${asked === '' ? '' : `?${asked}`}`, blank: `${at}/documents/blank` }
}

export function useNeed(need: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['needs', tenant, need],
    queryFn: () => readReply(NeedView, one.$get({ param: { tenant, need } })),
  })
}

/** Asked for only when somebody wants to see it, and forgotten with the page. */
export function useContact(need: string, isWanted: boolean) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['needs', tenant, need, 'contact'],
    queryFn: () => readReply(NeedContact, one.contact.$get({ param: { tenant, need } })),
    enabled: isWanted,
    gcTime: 0,
  })
}

/** What was given out with it; it is the same as long as the need is there, and no error where there is none. */
export function useTicket(need: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['needs', tenant, need, 'ticket'],
    queryFn: () => readReply(NeedTicket, papers[':need'].ticket.$get({ param: { tenant, need } })),
    staleTime: Infinity,
    retry: false,
    gcTime: 0,
  })
}

export function useFiling(onDone: (done: NeedDone) => void) {
  const { tenant } = useStanding()
  return useDeed(
    (filing: NeedOnBehalf, id) =>
      readReply(NeedDone, needs['on-behalf'].$post({ param: { tenant }, json: filing }, { headers: deedNamed(id) })),
    onDone,
  )
}

export type Step =
  | { readonly deed: 'verify' | 'return' | 'answer' | 'decline' | 'complete'; readonly text: string }
  | { readonly deed: 'transfer'; readonly to: string; readonly reason: string }
  | { readonly deed: 'list' | 'close' | 'erase-contact' }

/** Does one step with the need as it is on the page. */
export function useStep(need: NeedView) {
  const { tenant } = useStanding()
  return useDeed((step: Step, id) => readReply(NeedDone, send({ tenant, need, id }, step)))
}

type Sending = { readonly tenant: string; readonly need: NeedView; readonly id: string }

function send({ tenant, need, id }: Sending, step: Step): Promise<Pick<Response, 'ok' | 'json'>> {
  const param = { tenant, need: need.id }
  const named = { headers: deedNamed(id) }
  switch (step.deed) {
    case 'verify':
      return one.verify.$post({ param, json: { verification: step.text } }, named)
    case 'return':
      return one.return.$post({ param, json: { reason: step.text } }, named)
    case 'answer':
      return one.answer.$post({ param, json: { answer: step.text } }, named)
    case 'decline':
      return one.decline.$post({ param, json: { reason: step.text } }, named)
    case 'complete': {
      const { title, target, count, unit, place } = need
      return one.$put({ param, json: { title, text: step.text, target, count, unit, place } }, named)
    }
    case 'transfer':
      return one.transfer.$post({ param, json: { to: step.to, reason: step.reason } }, named)
    case 'list':
      return one.list.$post({ param }, named)
    case 'close':
      return one.close.$post({ param }, named)
    case 'erase-contact':
      return one.contact.$delete({ param }, named)
  }
}
