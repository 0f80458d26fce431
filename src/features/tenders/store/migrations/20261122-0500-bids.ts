import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

/** Until a lot is opened its bids exist for nobody but the bidder: not their content, not their names, not their number. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table bid (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      lot_id uuid not null, party_id uuid not null, started_by uuid not null,
      receipt_no text, sealed_at timestamptz(3), digest text, label text, reason text, strengths text, total text, rank int,
      confirmed text not null,
      primary key (tenant, id), unique (tenant, lot_id, party_id), unique (tenant, receipt_no),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, party_id) references party
    )`.execute(db)
  await sql`create index on bid (tenant, party_id)`.execute(db)
  const own = sql`holds_post(tenant, party_id)`
  const seen = sql`${own} or exists (select from lot l where l.tenant = bid.tenant and l.id = bid.lot_id and l.opened_at is not null)`
  await protect(db, 'bid', { write: ['insert', 'update'], see: seen, keep: seen })
  await sql`
    create table bid_content (
      tenant text not null, bid_id uuid not null, revision int not null, body text not null, salt text not null,
      saved_by uuid not null, saved_at timestamptz(3) not null,
      primary key (tenant, bid_id),
      foreign key (tenant, bid_id) references bid
    )`.execute(db)
  await sql`
    create table bid_file (
      tenant text not null, id uuid not null, bid_id uuid not null, sha256 text not null, name text not null, type text not null,
      size bigint not null, added_by uuid not null, added_at timestamptz(3) not null, removed_at timestamptz(3),
      primary key (tenant, id),
      foreign key (tenant, bid_id) references bid
    )`.execute(db)
  await sql`create index on bid_file (tenant, bid_id)`.execute(db)
  // A draft that was never submitted, or was withdrawn, stays the bidder's even after the opening.
  for (const table of ['bid_content', 'bid_file']) {
    const visible = sql`exists (
      select from bid b where b.tenant = ${sql.ref(`${table}.tenant`)} and b.id = ${sql.ref(`${table}.bid_id`)}
        and (holds_post(b.tenant, b.party_id) or b.label is not null)
    )`
    await protect(db, table, { write: ['insert', 'update'], see: visible, keep: visible })
  }
  await countSealed(db)
  await bidsWaiting(db)
}

/**
 * At closing the number of bids is counted for the record without showing whose they are. Runs as the owner of the schema,
 * and tells nobody but the clock, in whose transaction the closing is brought about.
 */
async function countSealed(db: Schema): Promise<void> {
  await sql`
    create function sealed_bids(of_tenant text, of_lot uuid) returns int language sql stable security definer set search_path = public as $$
      select count(*)::int from bid b
      where b.tenant = of_tenant and of_tenant = ${theTenant} and b.lot_id = of_lot and b.status = 'sealed'
        and ${theActor} = ${sql.lit(SYSTEM)}
    $$`.execute(db)
  await sql`revoke all on function sealed_bids(text, uuid) from public`.execute(db)
  await sql`grant execute on function sealed_bids(text, uuid) to heli_app`.execute(db)
}

/**
 * Whether an organisation has a bid, begun or sealed, in a lot that is not opened yet: asked before it is let in once more, and told to
 * leaders alone, because it says that it bids.
 */
async function bidsWaiting(db: Schema): Promise<void> {
  await sql`
    create function bids_waiting(of_tenant text, of_party uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (
        select from bid b join lot l on l.tenant = b.tenant and l.id = b.lot_id
        where b.tenant = of_tenant and of_tenant = ${theTenant} and b.party_id = of_party and b.status in ('draft', 'sealed')
          and l.opened_at is null and l.status not in ('void', 'cancelled')
      ) and exists (select from post p where p.tenant = of_tenant and p.role = 'leader' and ${heldByActor})
    $$`.execute(db)
  await sql`revoke all on function bids_waiting(text, uuid) from public`.execute(db)
  await sql`grant execute on function bids_waiting(text, uuid) to heli_app`.execute(db)
}
