import type { Instant } from '../../../kernel/civil.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Plain, ReadTx, Tx } from '../../../platform/db.ts'
import { ELSEWHERE } from '../../../platform/elsewhere.ts'

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

/** An account with the provider that is configured. `isKnownToOthers`: the password that is there was made by somebody else. */
export type AccountElsewhere = {
  readonly id: string
  readonly user: string
  readonly account: string
  readonly isKnownToOthers: boolean
  readonly at: Instant
}

export const loginNamed = (tx: ReadTx, username: string) =>
  tx.selectFrom('login.user').select('id').where('username', '=', username).executeTakeFirst()

export async function insertLogin(
  tx: Tx,
  { id, accountId, name, username, passwordHash, mustChange, at }: NewLogin,
): Promise<void> {
  await insertUser(tx, { id, name, username, mustChange, at })
  await insertPassword(tx, { id: accountId, user: id, passwordHash, at })
}

/** A login without a password, which nothing opens before an account elsewhere is tied to it. */
export const insertLoginElsewhere = (tx: Tx, login: Pick<NewLogin, 'id' | 'name' | 'at'>) =>
  insertUser(tx, { ...login, username: null, mustChange: false })

type NewUser = Pick<NewLogin, 'id' | 'name' | 'mustChange' | 'at'> & { readonly username: string | null }

const insertUser = (tx: Tx, { id, name, username, mustChange, at }: NewUser) =>
  tx
    .insertInto('login.user')
    .values({
      id,
      name,
      // The library wants an address for every account; this one can never receive anything (RFC 2606).
      email: `${username ?? id}@accounts.invalid`,
      emailVerified: false,
      username,
      displayUsername: username,
      mustChangePassword: mustChange,
      createdAt: at,
      updatedAt: at,
    })
    .execute()

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

/** Whatever opened the login until now ends: sessions, and accounts elsewhere, which may be somebody else's. */
async function keepPassword(tx: Tx, user: string, password: string | null): Promise<void> {
  await setPassword(tx, user, password)
  await tx.updateTable('login.user').set({ mustChangePassword: true }).where('id', '=', user).execute()
  await endAccountsElsewhere(tx, user)
  await tx.deleteFrom('login.session').where('userId', '=', user).execute()
}

const setPassword = (tx: Tx, user: string, password: string | null) =>
  tx
    .updateTable('login.account')
    .set({ password })
    .where('userId', '=', user)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()

const endAccountsElsewhere = (tx: Tx, user: string) =>
  tx.deleteFrom('login.account').where('userId', '=', user).where('providerId', '=', ELSEWHERE).execute()

export type OwnPassword = Pick<NewLogin, 'accountId' | 'username' | 'passwordHash' | 'at'> & { readonly user: string }

/** A password that its owner has chosen: nothing that opened the login before does so any more. */
export async function keepOwnPassword(tx: Tx, { user, accountId, username, passwordHash, at }: OwnPassword): Promise<void> {
  const kept = await setPassword(tx, user, passwordHash)
  if (kept.numUpdatedRows === 0n) await insertPassword(tx, { id: accountId, user, passwordHash, at })
  await tx
    .updateTable('login.user')
    .set({ mustChangePassword: false, username, displayUsername: username })
    .where('id', '=', user)
    .execute()
  await endAccountsElsewhere(tx, user)
  await tx.deleteFrom('login.session').where('userId', '=', user).execute()
}

/** Whose login an account elsewhere opens. */
export const holderElsewhere = (tx: ReadTx, account: string) =>
  tx
    .selectFrom('login.account')
    .select('userId')
    .where('providerId', '=', ELSEWHERE)
    .where('accountId', '=', account)
    .executeTakeFirst()

/** From now on this account elsewhere opens the login, and none that did before; a password of their own goes on doing so. */
export async function tieElsewhere(tx: Tx, { id, user, account, isKnownToOthers, at }: AccountElsewhere): Promise<void> {
  await endAccountsElsewhere(tx, user)
  if (isKnownToOthers) {
    await setPassword(tx, user, null)
    await tx.updateTable('login.user').set({ mustChangePassword: false }).where('id', '=', user).execute()
  }
  await tx.deleteFrom('login.session').where('userId', '=', user).execute()
  await tx
    .insertInto('login.account')
    .values({ id, accountId: account, providerId: ELSEWHERE, userId: user, password: null, createdAt: at, updatedAt: at })
    .execute()
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
  const ways = await tx
    .selectFrom('login.account')
    .select(['userId', 'providerId'])
    .where('userId', 'in', accounts)
    .where((where) => where.or([where('password', 'is not', null), where('providerId', '=', ELSEWHERE)]))
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
            isEnded: !ways.some(({ userId }) => userId === user.id),
            isElsewhere: ways.some(({ userId, providerId }) => userId === user.id && providerId === ELSEWHERE),
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
