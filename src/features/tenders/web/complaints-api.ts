import { hc } from 'hono/client'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { ChallengeDone, type ComplaintDecided, type ComplaintTaken } from '../contract/challenge.ts'
import type { complaintRoutes } from '../routes/complaints.ts'
import type { ChallengeParam } from './awards-api.ts'

const complained = hc<typeof complaintRoutes>('/api').tenants[':tenant'].challenges[':challenge']

export const enterComplaint = (param: ChallengeParam, json: ComplaintTaken, id: string) =>
  readReply(ChallengeDone, complained.complaint.$post({ param, json }, { headers: deedNamed(id) }))

export const enterDecision = (param: ChallengeParam, json: ComplaintDecided, id: string) =>
  readReply(ChallengeDone, complained.decision.$post({ param, json }, { headers: deedNamed(id) }))
