import { sql } from 'kysely'
import type { BidId, LotId, MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { BidState } from '../rules/bid.ts'
import { PanelState } from '../rules/panel.ts'

type Own = Pick<Scope, 'tenant'>
const CONFIRMED = BidState.shape.confirmed
const SIGNING = PanelState.shape.signing

/** Before the opening these are the caller's own, whoever asks: row-level security sees to it. */
export async function bidIdsOfLot(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<BidId[]> {
  const rows = await tx
    .selectFrom('bid')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function bidIdsOfParties(tx: ReadTx, { tenant }: Own, parties: readonly PartyId[]): Promise<BidId[]> {
  if (parties.length === 0) return []
  const rows = await tx
    .selectFrom('bid')
    .select('id')
    .where('tenant', '=', tenant)
    .where('partyId', 'in', parties)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** The bids of these organisations for these lots. */
export function ownBids(tx: ReadTx, { tenant }: Own, lots: readonly LotId[], parties: readonly PartyId[]) {
  if (lots.length === 0 || parties.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('bid')
    .select(['id', 'lotId', 'partyId', 'status', 'total', 'changesKnown'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('partyId', 'in', parties)
    .orderBy('id')
    .execute()
}

/** How many are sealed: told to the clock at the closing, 0 to anybody else. */
export async function sealedCount(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<number> {
  const { rows } = await sql<{ sealed: number }>`select sealed_bids(${tenant}, ${lot}::uuid) as sealed`.execute(tx)
  return rows[0]?.sealed ?? 0
}

/** Whether an organisation has a bid in a lot that is not opened yet: told to leaders, false to anybody else. */
export async function bidsWaiting(tx: ReadTx, { tenant }: Own, party: PartyId): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`select bids_waiting(${tenant}, ${party}::uuid) as waiting`.execute(tx)
  return rows[0]?.waiting ?? false
}

/** The seat of a member on the panel of a lot; on a disbanded panel nobody has one any more. */
export const jurorOf = (tx: ReadTx, { tenant }: Own, lot: LotId, member: MemberId) =>
  tx
    .selectFrom('juror')
    .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
    .select(['juror.lotId', 'juror.member', 'juror.status'])
    .where('juror.tenant', '=', tenant)
    .where('juror.lotId', '=', lot)
    .where('juror.member', '=', member)
    .where('panel.status', '<>', 'disbanded')
    .orderBy('juror.id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The panels that sit, or have sat to their end. */
export async function livePanels(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return []
  const rows = await tx
    .selectFrom('panel')
    .select(['id', 'lotId', 'status', 'signing'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', '<>', 'disbanded')
    .execute()
  return rows.map((row) => ({ ...row, signing: SIGNING.parse(row.signing === null ? null : JSON.parse(row.signing)) }))
}

/** How the bids of some lots stand, with what was confirmed of each. */
export async function standingBids(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return []
  const rows = await tx
    .selectFrom('bid')
    .select(['lotId', 'status', 'label', 'confirmed', 'changesKnown', 'total', 'rank', 'sealedAt', 'offline', 'unopened'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .orderBy('label')
    .execute()
  return rows.map((row) => ({ ...row, confirmed: CONFIRMED.parse(JSON.parse(row.confirmed)) }))
}
