import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { LotId, PaperSigningId } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { PaperSigningDone, type PaperSigningEntry, PaperSigningList, type PaperSigningView } from '../contract/paper-signing.ts'
import type { paperSigningRoutes } from '../routes/paper-signings.ts'
import type { LotParam } from './lots-api.ts'

const signings = hc<typeof paperSigningRoutes>('/api').tenants[':tenant'].lots[':lot']['paper-signings']

export function useSignings(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['paper-signings', tenant, lot],
    queryFn: () => readReply(PaperSigningList, signings.$get({ param: { tenant, lot } })),
  })
}

export const enterSigning = (param: LotParam, json: PaperSigningEntry, id: string) =>
  readReply(PaperSigningDone, signings.$post({ param, json }, { headers: deedNamed(id) }))

type Current = Pick<PaperSigningView, 'id' | 'revision'>

export const confirmSigning = (param: LotParam, { id: signing, revision }: Current, id: string) =>
  readReply(
    PaperSigningDone,
    signings[':signing'].confirm.$post({ param: { ...param, signing }, json: { revision } }, { headers: deedNamed(id) }),
  )

export const reviseSigning = (param: LotParam, { id: signing, revision }: Current, entry: PaperSigningEntry, id: string) =>
  readReply(
    PaperSigningDone,
    signings[':signing'].revise.$post({ param: { ...param, signing }, json: { revision, entry } }, { headers: deedNamed(id) }),
  )

export type Move = { readonly deed: 'return' | 'withdraw'; readonly reason: string }

export const moveSigning = (param: LotParam, { id: signing, revision }: Current, { deed, reason }: Move, id: string) =>
  readReply(
    PaperSigningDone,
    signings[':signing'][deed].$post({ param: { ...param, signing }, json: { revision, reason } }, { headers: deedNamed(id) }),
  )

export const signingScanHref = ({ tenant, lot }: LotParam, signing: PaperSigningId): string =>
  `/api/tenants/${tenant}/lots/${lot}/paper-signings/${signing}/file`
