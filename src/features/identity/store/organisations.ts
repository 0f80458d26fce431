import type { PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AuthorityTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

const DETAILS = ['creditCode', 'address', 'bank', 'bankAccount', 'legalRepresentative', 'phone'] as const

/** The purchaser's own details, as its contracts print them. */
export const authorityDetails = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('authority')
    .select([...DETAILS, 'name'])
    .where('tenant', '=', tenant)
    .executeTakeFirst()

export const editAuthority = (tx: Tx, { tenant }: Own, edit: Pick<AuthorityTable, (typeof DETAILS)[number]>) =>
  tx.updateTable('authority').set(edit).where('tenant', '=', tenant).execute()

/** A provider's details, as this purchaser knows them. */
export const partyDetails = (tx: ReadTx, { tenant }: Own, party: PartyId) =>
  tx.selectFrom('party').select(DETAILS).where('tenant', '=', tenant).where('id', '=', party).executeTakeFirst()

/** The same of several of them. */
export const detailsOfParties = (tx: ReadTx, { tenant }: Own, parties: readonly PartyId[]) =>
  parties.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('party')
        .select([...DETAILS, 'id'])
        .where('tenant', '=', tenant)
        .where('id', 'in', parties)
        .execute()
