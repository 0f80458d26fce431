import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { z } from 'zod'
import type { ChallengeId, FileId, LotId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { sendFile } from '../../../ui/desk/send-file.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import { AuthorityView } from '../../identity/contract/organisation.ts'
import { type Announcement, AwardDone, AwardView } from '../contract/award.ts'
import { ChallengeDone, ChallengeFile, ChallengeList, type Complaint, type PaperComplaint } from '../contract/challenge.ts'
import type { awardRoutes } from '../routes/awards.ts'
import type { challengeRoutes } from '../routes/challenges.ts'

const { ':lot': one } = hc<ReturnType<typeof awardRoutes>>('/api').tenants[':tenant'].lots
const filed = hc<ReturnType<typeof challengeRoutes>>('/api').tenants[':tenant']
const { ':challenge': challenge } = filed.challenges

/** How the result stands, as far as this reader may see it; refused with `not-found` before there is any. */
export function useAward(lot: LotId, enabled: boolean) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['award', tenant, lot],
    queryFn: () => readReply(AwardView, one.award.$get({ param: { tenant, lot } })),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

/** The purchaser itself, as it is known in the settings: where an objection is taken in, unless the officer says otherwise. */
export function useOwnOffice() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['authority', tenant],
    queryFn: () => readReply(AuthorityView, fetch(`/api/tenants/${tenant}/authority`)),
  })
}

/** Objections, newest first: all for officials, one's own otherwise. */
export function useChallenges(lot: string | undefined, enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['challenges', tenant, lot],
    queryFn: () =>
      everyPage((after) => {
        const query = { ...pageAfter(after), ...(lot === undefined ? {} : { lot }) }
        return readReply(ChallengeList, filed.challenges.$get({ param: { tenant }, query }))
      }),
    refetchInterval: whileOthersWork,
    enabled,
  })
}

export type AwardParam = { readonly tenant: Tenant; readonly lot: LotId }

export const announceResult = (param: AwardParam, json: z.infer<typeof Announcement>, id: string) =>
  readReply(AwardDone, one.announce.$post({ param, json }, { headers: deedNamed(id) }))

export type AwardMove =
  | { readonly deed: 'lot.confirm'; readonly opinion: string; readonly revision: number }
  | { readonly deed: 'lot.return'; readonly reason: string }
  | { readonly deed: 'lot.resubmit'; readonly note: string }
  | { readonly deed: 'lot.notify'; readonly letterNo: string }

export const moveAward = (param: AwardParam, move: AwardMove, id: string) =>
  readReply(AwardDone, sendAward(param, move, { headers: deedNamed(id) }))

type Sent = { headers: ReturnType<typeof deedNamed> }

function sendAward(param: AwardParam, move: AwardMove, sent: Sent) {
  switch (move.deed) {
    case 'lot.confirm':
      return one.confirm.$post({ param, json: { opinion: move.opinion, revision: move.revision } }, sent)
    case 'lot.return':
      return one.return.$post({ param, json: { reason: move.reason } }, sent)
    case 'lot.resubmit':
      return one.resubmit.$post({ param, json: { note: move.note } }, sent)
    case 'lot.notify':
      return one.notify.$post({ param, json: { letterNo: move.letterNo } }, sent)
  }
}

export const fileChallenge = (param: AwardParam, json: z.infer<typeof Complaint>, id: string) =>
  readReply(ChallengeDone, filed.lots[':lot'].challenges.$post({ param, json }, { headers: deedNamed(id) }))

export const registerChallenge = (param: AwardParam, json: PaperComplaint, id: string) =>
  readReply(ChallengeDone, filed.lots[':lot'].challenges['on-paper'].$post({ param, json }, { headers: deedNamed(id) }))

/** The scan of a paper for an objection that is being written. */
export const addChallengePaper = ({ tenant, lot }: AwardParam, file: File, id: string, onPercent: (percent: number) => void) =>
  sendFile(ChallengeFile, `/api/tenants/${tenant}/lots/${lot}/challenge-files?name=${encodeURIComponent(file.name)}`, {
    file,
    id,
    onPercent,
  })

export const challengePaperHref = ({ tenant, challenge: of }: ChallengeParam, file: FileId): string =>
  `/api/tenants/${tenant}/challenges/${of}/files/${file}`

export type ChallengeParam = { readonly tenant: Tenant; readonly challenge: ChallengeId }
export type ChallengeMove =
  | { readonly deed: 'challenge.accept' | 'challenge.withdraw' | 'challenge.disown' | 'challenge.read' }
  | { readonly deed: 'challenge.withdraw-on-paper'; readonly papers: FileId[] }
  | { readonly deed: 'challenge.refuse' | 'challenge.reject' | 'challenge.uphold'; readonly answer: string }

export const moveChallenge = (param: ChallengeParam, move: ChallengeMove, id: string) =>
  readReply(ChallengeDone, sendChallenge(param, move, { headers: deedNamed(id) }))

function sendChallenge(param: ChallengeParam, move: ChallengeMove, sent: Sent) {
  switch (move.deed) {
    case 'challenge.accept':
      return challenge.accept.$post({ param }, sent)
    case 'challenge.withdraw':
      return challenge.withdraw.$post({ param }, sent)
    case 'challenge.disown':
      return challenge.disown.$post({ param }, sent)
    case 'challenge.withdraw-on-paper':
      return challenge['withdraw-on-paper'].$post({ param, json: { papers: move.papers } }, sent)
    case 'challenge.read':
      return challenge.read.$post({ param }, sent)
    case 'challenge.refuse':
      return challenge.refuse.$post({ param, json: { answer: move.answer } }, sent)
    case 'challenge.reject':
      return challenge.reject.$post({ param, json: { answer: move.answer } }, sent)
    case 'challenge.uphold':
      return challenge.uphold.$post({ param, json: { answer: move.answer } }, sent)
  }
}
