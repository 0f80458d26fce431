import { sql } from 'kysely'
import type { NeedId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { NeedContactTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

export async function insertContacts(tx: Tx, contacts: readonly NeedContactTable[]): Promise<void> {
  await tx.insertInto('needContact').values(contacts).execute()
}

/** Whether there was one that the caller may erase. */
export async function deleteContact(tx: Tx, { tenant }: Own, need: NeedId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('needContact')
    .where('tenant', '=', tenant)
    .where('needId', '=', need)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** With their salts: what the record commits to. For who may see every row. */
export const contactsOf = (tx: ReadTx, { tenant }: Own, needs: readonly NeedId[]) =>
  needs.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('needContact')
        .select(['needId', 'name', 'phone', 'address', 'salt'])
        .where('tenant', '=', tenant)
        .where('needId', 'in', needs)
        .execute()

/** As above, by the system, which sees no contact. */
export async function forgetContact(tx: Tx, { tenant }: Own, need: NeedId): Promise<boolean> {
  const { rows } = await sql<{ gone: number }>`select forget_contact(${tenant}, ${need}::uuid) as gone`.execute(tx)
  return rows[0]?.gone === 1
}

/** Undefined where there is none, where it was erased, and to whoever the database does not let see it. */
export const contactOf = (tx: ReadTx, { tenant }: Own, need: NeedId) =>
  tx
    .selectFrom('needContact')
    .select(['name', 'phone', 'address'])
    .where('tenant', '=', tenant)
    .where('needId', '=', need)
    .executeTakeFirst()

/** Who asked for each of these needs, as far as the database lets the caller see it; unmasked, so for nobody to be sent on like this. */
export const whomOf = (tx: ReadTx, { tenant }: Own, needs: readonly NeedId[]) =>
  needs.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('needContact')
        .select(['needId', 'name', 'phone'])
        .where('tenant', '=', tenant)
        .where('needId', 'in', needs)
        .execute()
