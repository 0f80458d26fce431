import type { PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

const DETAILS = ['creditCode', 'address', 'bank', 'bankAccount', 'legalRepresentative', 'phone'] as const

/** The purchaser's own details, as its contracts print them. */
export const authorityDetails = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('authority').select(DETAILS).where('tenant', '=', tenant).executeTakeFirst()

/** A provider's details, as this purchaser knows them. */
export const partyDetails = (tx: ReadTx, { tenant }: Own, party: PartyId) =>
  tx.selectFrom('party').select(DETAILS).where('tenant', '=', tenant).where('id', '=', party).executeTakeFirst()
