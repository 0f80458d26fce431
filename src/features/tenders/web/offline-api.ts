import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { FileId, LotId, OfflineReviewId } from '../../../kernel/ids.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  OfflineReviewDone,
  type OfflineReviewEntry,
  OfflineReviewPage,
  type OfflineReviewView,
} from '../contract/offline-review.ts'
import type { offlineReviewRoutes } from '../routes/offline-reviews.ts'
import type { LotParam } from './lots-api.ts'

const reviews = hc<typeof offlineReviewRoutes>('/api').tenants[':tenant'].lots[':lot']['offline-reviews']
const one = reviews[':review']

export function useOfflineReview(lot: LotId) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['offline-review', tenant, lot],
    queryFn: () => readReply(OfflineReviewPage, reviews.$get({ param: { tenant, lot } })),
  })
}

type Current = Pick<OfflineReviewView, 'id' | 'revision'>
const at = (param: LotParam, review: OfflineReviewId) => ({ ...param, review })

/** For the first time, or over what stands. */
export const sendOfflineReview = (param: LotParam, current: Current | null, entry: OfflineReviewEntry, id: string) =>
  readReply(
    OfflineReviewDone,
    current === null
      ? reviews.$post({ param, json: entry }, { headers: deedNamed(id) })
      : one.revise.$post(
          { param: at(param, current.id), json: { revision: current.revision, entry } },
          { headers: deedNamed(id) },
        ),
  )

export const confirmOfflineReview = (param: LotParam, { id: review, revision }: Current, id: string) =>
  readReply(OfflineReviewDone, one.confirm.$post({ param: at(param, review), json: { revision } }, { headers: deedNamed(id) }))

export const moveOfflineReview = (
  param: LotParam,
  { id: review, revision }: Current,
  { deed, reason }: { readonly deed: 'return' | 'withdraw'; readonly reason: string },
  id: string,
) =>
  readReply(
    OfflineReviewDone,
    one[deed].$post({ param: at(param, review), json: { revision, reason } }, { headers: deedNamed(id) }),
  )

export const offlineScanHref = ({ tenant, lot }: LotParam, file: FileId): string =>
  `/api/tenants/${tenant}/lots/${lot}/offline-reviews/scans/${file}`
