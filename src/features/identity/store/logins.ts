import type { Instant } from '../../../kernel/civil.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Plain, ReadTx, Tx } from '../../../platform/db.ts'

// A login is made in the transaction of the deed that gives it, in the login library's own tables: both are there, or neither.

export type NewLogin = {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly username: string
  readonly passwordHash: string
  readonly mustChange: boolean
  readonly at: Instant
}

export const loginNamed = (tx: ReadTx, username: string) =>
  tx.selectFrom('login.user').select('id').where('username', '=', username).executeTakeFirst()

export async function insertLogin(
  tx: Tx,
  { id, accountId, name, username, passwordHash, mustChange, at }: NewLogin,
): Promise<void> {
  await tx
    .insertInto('login.user')
    .values({
      id,
      name,
      // The library wants an address for every account; this one can never receive anything (RFC 2606).
      email: `${username}@accounts.invalid`,
      emailVerified: false,
      username,
      displayUsername: username,
      mustChangePassword: mustChange,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await insertPassword(tx, { id: accountId, user: id, passwordHash, at })
}

const insertPassword = (
  tx: Tx,
  { id, user, passwordHash, at }: { id: string; user: string; passwordHash: string; at: Instant },
) =>
  tx
    .insertInto('login.account')
    .values({ id, accountId: user, providerId: 'credential', userId: user, password: passwordHash, createdAt: at, updatedAt: at })
    .execute()

/** A password that its owner must change, and the end of every session that the old one opened. */
export const renewPassword = (tx: Tx, user: string, passwordHash: string): Promise<void> => keepPassword(tx, user, passwordHash)

/** No password opens the login until somebody makes one anew; every session ends. */
export const dropPassword = (tx: Tx, user: string): Promise<void> => keepPassword(tx, user, null)

async function keepPassword(tx: Tx, user: string, password: string | null): Promise<void> {
  await tx
    .updateTable('login.account')
    .set({ password })
    .where('userId', '=', user)
    .where('providerId', '=', 'credential')
    .execute()
  await tx.updateTable('login.user').set({ mustChangePassword: true }).where('id', '=', user).execute()
  await tx.deleteFrom('login.session').where('userId', '=', user).execute()
}

export const setAccount = (tx: Tx, person: PersonId, account: string) =>
  tx.updateTable('identity.person').set({ account }).where('id', '=', person).execute()

/** The logins of some persons. */
export async function loginsOf(tx: ReadTx, persons: readonly PersonId[]) {
  if (persons.length === 0) return []
  const held = await tx.selectFrom('identity.person').select(['id', 'account']).where('id', 'in', persons).execute()
  const accounts = held.flatMap(({ account }) => account ?? [])
  if (accounts.length === 0) return []
  const users = await tx
    .selectFrom('login.user')
    .select(['id', 'username', 'mustChangePassword'])
    .where('id', 'in', accounts)
    .execute()
  const withPassword = await tx
    .selectFrom('login.account')
    .select('userId')
    .where('userId', 'in', accounts)
    .where('password', 'is not', null)
    .execute()
  return held.flatMap(({ id: person, account }) => {
    const user = users.find(({ id }) => id === account)
    return user === undefined
      ? []
      : [
          {
            person,
            user: user.id,
            username: user.username,
            mustChange: user.mustChangePassword === true,
            isEnded: !withPassword.some(({ userId }) => userId === user.id),
          },
        ]
  })
}

/** Where else a person is known: a login is the same everywhere. */
export const membershipsOf = (tx: ReadTx, person: PersonId) =>
  tx.selectFrom('identity.membership').select(['tenant', 'member']).where('person', '=', person).execute()

/** Whose login a user name is, in small letters, and where that person is known; undefined where nobody has it. */
export async function holderOf(plain: Plain, username: string) {
  const rows = await plain
    .selectFrom('login.user as user')
    .innerJoin('identity.person as person', 'person.account', 'user.id')
    .leftJoin('identity.membership as membership', 'membership.person', 'person.id')
    .select(['user.id', 'membership.tenant', 'membership.member'])
    .where('user.username', '=', username)
    .orderBy('membership.tenant')
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  const known = rows.flatMap(({ tenant, member }) => (tenant === null || member === null ? [] : [{ tenant, member }]))
  return { user: first.id, known }
}
