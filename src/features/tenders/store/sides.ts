import { sql } from 'kysely'
import type { LotId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidStatus } from '../rules/bid.ts'

type Own = Pick<Scope, 'tenant'>

/** What one needs to know of a project to call it by name. */
export function namedLots(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('lot')
    .select(['id', 'code', 'name', 'cls', 'status', 'publishedAt', 'backfillId', 'providerId'])
    .where('tenant', '=', tenant)
    .where('id', 'in', lots)
    .orderBy('code')
    .execute()
}

/** The projects of class B that supervise this one; those that came to nothing supervise nobody. */
export const supervisorsOf = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('lot')
    .select(['id', 'code', 'name', 'cls', 'status', 'publishedAt', 'backfillId', 'providerId'])
    .where('tenant', '=', tenant)
    .where('cls', '=', 'B')
    .where('status', 'not in', ['void', 'cancelled'])
    .where(sql<boolean>`strpos(supervises, ${lot}) > 0`)
    .orderBy('code')
    .execute()

/**
 * Of these projects, one in which the organisation has a bid that stands so, and how; one that it has won before any other. Bids that
 * nobody may read yet are found by their bidder alone: row-level security sees to it.
 */
export async function bidAmong(
  tx: ReadTx,
  { tenant }: Own,
  { party, lots, standing }: { party: PartyId; lots: readonly LotId[]; standing: readonly BidStatus[] },
): Promise<{ readonly lotId: LotId; readonly status: BidStatus } | undefined> {
  if (lots.length === 0) return undefined
  return tx
    .selectFrom('bid')
    .select(['lotId', 'status'])
    .where('tenant', '=', tenant)
    .where('partyId', '=', party)
    .where('lotId', 'in', lots)
    .where('status', 'in', standing)
    .orderBy(sql`status = 'won'`, 'desc')
    .orderBy('lotId')
    .limit(1)
    .executeTakeFirst()
}

/** The bids on these projects that stand so, with their bidders; of what is not opened yet, nobody's but one's own. */
export function letInAmong(
  tx: ReadTx,
  { tenant }: Own,
  { lots, standing }: { lots: readonly LotId[]; standing: readonly BidStatus[] },
) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.lotId', 'bid.partyId', 'party.name as partyName'])
    .where('bid.tenant', '=', tenant)
    .where('bid.lotId', 'in', lots)
    .where('bid.status', 'in', standing)
    .orderBy('bid.id')
    .execute()
}

/** Holds these bids of some organisations in one order, so that none of them can hand in two at the same moment. */
export async function holdBidsOf(
  tx: Tx,
  { tenant }: Own,
  { parties, lots }: { parties: readonly PartyId[]; lots: readonly LotId[] },
): Promise<void> {
  if (parties.length === 0 || lots.length === 0) return
  await tx
    .selectFrom('bid')
    .select('id')
    .where('tenant', '=', tenant)
    .where('partyId', 'in', parties)
    .where('lotId', 'in', lots)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Holds the programmes of these lots in one order. */
export async function holdProgrammesOf(tx: Tx, { tenant }: Own, lots: readonly LotId[]): Promise<void> {
  await tx
    .selectFrom('programme')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', (of) => of.selectFrom('lot').select('programmeId').where('tenant', '=', tenant).where('id', 'in', lots))
    .orderBy('id')
    .forUpdate()
    .execute()
}
