import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { EditionId, Tenant } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { EditionDone, EditionList, type EditionProposal } from '../contract/edition.ts'
import type { editionRoutes } from '../routes/editions.ts'

const { editions } = hc<typeof editionRoutes>('/api').tenants[':tenant']
const { ':edition': one } = editions

export function useEditions() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['editions', tenant],
    queryFn: () => readReply(EditionList, editions.$get({ param: { tenant } })),
  })
}

export const proposeEdition = (tenant: Tenant, json: EditionProposal, id: string) =>
  readReply(EditionDone, editions.$post({ param: { tenant }, json }, { headers: deedNamed(id) }))

export type EditionMove =
  | { readonly deed: 'edition.adopt' | 'edition.withdraw' }
  | { readonly deed: 'edition.return'; readonly reason: string }

export function moveEdition(param: { readonly tenant: Tenant; readonly edition: EditionId }, move: EditionMove, id: string) {
  const sent = { headers: deedNamed(id) }
  switch (move.deed) {
    case 'edition.adopt':
      return readReply(EditionDone, one.adopt.$post({ param }, sent))
    case 'edition.withdraw':
      return readReply(EditionDone, one.withdraw.$post({ param }, sent))
    case 'edition.return':
      return readReply(EditionDone, one.return.$post({ param, json: { reason: move.reason } }, sent))
  }
}
