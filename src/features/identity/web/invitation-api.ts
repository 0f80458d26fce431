import { hc } from 'hono/client'
import type { MemberId, Tenant } from '../../../kernel/ids.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import {
  InvitationJoined,
  InvitationMade,
  InvitationOpened,
  type InvitationOpening,
  InvitationSeen,
} from '../contract/invitation.ts'
import type { invitationRoutes } from '../routes/invitations.ts'
import type { invitedRoutes } from '../routes/invited.ts'

const people = hc<typeof invitationRoutes>('/api').tenants[':tenant'].people
const { invitations } = hc<ReturnType<typeof invitedRoutes>>('/api')

export const giveInvitation = (tenant: Tenant, member: MemberId, id: string) =>
  readReply(InvitationMade, people[':member'].invitation.$post({ param: { tenant, member } }, { headers: deedNamed(id) }))
export const askInvitation = (code: string) => readReply(InvitationSeen, invitations.ask.$post({ json: { code } }))
export const openInvitation = (json: InvitationOpening) => readReply(InvitationOpened, invitations.open.$post({ json }))
export const joinByInvitation = (code: string) => readReply(InvitationJoined, invitations.join.$post({ json: { code } }))
