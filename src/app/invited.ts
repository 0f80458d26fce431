import { acceptElsewhere, invitationMark, openInvitation } from '../features/identity/service/invitations.ts'
import { act } from '../platform/act.ts'
import type { Plain } from '../platform/db.ts'
import type { Binding } from '../platform/elsewhere.ts'
import type { House } from '../platform/http/env.ts'

type Ground = Pick<House, 'pool' | 'clock' | 'newId' | 'fingerprint'> & { readonly plain: Plain }

/** Who an account of a provider is here: whoever holds an invitation that is open says so, and it is used up by that. */
export const byInvitation = ({ pool, plain, clock, newId, fingerprint }: Ground): Binding => ({
  mark: (typed) => invitationMark(fingerprint, typed),
  async bind(mark, account) {
    const now = clock.now()
    const open = await openInvitation(plain, mark, now)
    if (!open.ok) return
    const acting = { tenant: open.value.tenant, actor: open.value.member, posts: [], now, newId }
    await act(pool, acting, (tx) => acceptElsewhere(tx, acting, { mark, account }))
  },
})
