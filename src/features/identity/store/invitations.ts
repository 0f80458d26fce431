import type { Instant } from '../../../kernel/civil.ts'
import type { MemberId, Scope } from '../../../kernel/ids.ts'
import type { Plain, ReadTx, Tx } from '../../../platform/db.ts'
import type { InvitationTable } from './tables.ts'

type Of = Pick<InvitationTable, 'tenant' | 'member'>

/** A new one ends every earlier one of that member. */
export async function insertInvitation(tx: Tx, invitation: Omit<InvitationTable, 'usedAt' | 'endedAt'>): Promise<void> {
  await endInvitations(tx, invitation, invitation.issuedAt)
  await tx
    .insertInto('identity.invitation')
    .values({ ...invitation, usedAt: null, endedAt: null })
    .execute()
}

export async function endInvitations(tx: Tx, { tenant, member }: Of, at: Instant): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ endedAt: at })
    .where('tenant', '=', tenant)
    .where('member', '=', member)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
}

/** Until when an invitation of these members may still be opened. */
export const invitationsOpen = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, members: readonly MemberId[], at: Instant) =>
  members.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('identity.invitation')
        .select(['member', 'expiresAt'])
        .where('tenant', '=', tenant)
        .where('member', 'in', members)
        .where('usedAt', 'is', null)
        .where('endedAt', 'is', null)
        .where('expiresAt', '>', at)
        .execute()

/** Used, ended and run out ones too. */
export const invitationByHash = (plain: Plain, codeHash: string) =>
  plain.selectFrom('identity.invitation').selectAll().where('codeHash', '=', codeHash).executeTakeFirst()

/** Uses it up: one statement, so that of two who open it at once one comes in. */
export const useInvitation = (tx: Tx, codeHash: string, at: Instant) =>
  tx
    .updateTable('identity.invitation')
    .set({ usedAt: at })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', at)
    .returning('member')
    .executeTakeFirst()

/** Whom an invitation is for, and the user name of the login that is there. */
export const inviteeOf = (plain: Plain, { tenant, member }: Of) =>
  plain
    .selectFrom('identity.membership as membership')
    .innerJoin('identity.person as person', 'person.id', 'membership.person')
    .leftJoin('login.user as user', 'user.id', 'person.account')
    .select(['person.name', 'user.username'])
    .where('membership.tenant', '=', tenant)
    .where('membership.member', '=', member)
    .executeTakeFirst()
