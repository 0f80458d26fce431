import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

/**
 * Last offers of a consultation. Until the hour that was set each exists for its own supplier alone: not its price, and not whether
 * there is one. What came too late, or to a round that is not opened, stays its supplier's.
 */
export async function up(db: Schema): Promise<void> {
  await sql`alter table bid add column out_ground text`.execute(db)
  await sql`
    create table offer_round (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null,
      deadline timestamptz(3) not null, changes text not null, asked_at timestamptz(3) not null, given int, ended_at timestamptz(3),
      primary key (tenant, id), unique (tenant, lot_id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await protect(db, 'offer_round', {
    write: ['insert', 'update'],
    keep: sql`status = 'asked' and (${theActor} = ${sql.lit(SYSTEM)} or exists (
      select from post p where p.tenant = offer_round.tenant and ${heldByActor} and p.role = 'officer'
    ))`,
  })
  // What opens a round opens every offer in it: that is the clock's, and neither a supplier's nor the office's.
  await sql`alter policy own_update on offer_round with check (tenant = ${theTenant} and ${theActor} = ${sql.lit(SYSTEM)})`.execute(
    db,
  )
  await sql`
    create table last_offer (
      tenant text not null, id uuid not null, revision int not null, status text not null, round_id uuid not null, lot_id uuid not null,
      bid_id uuid not null, party_id uuid not null, receipt_no text, digest text, given_at timestamptz(3), late_at timestamptz(3),
      reason text, offer_fen bigint check (offer_fen >= 0),
      primary key (tenant, id), unique (tenant, round_id, bid_id), unique (tenant, receipt_no),
      foreign key (tenant, round_id) references offer_round, foreign key (tenant, bid_id) references bid,
      foreign key (tenant, party_id) references party
    )`.execute(db)
  await sql`create index on last_offer (tenant, bid_id)`.execute(db)
  const isOpened = sql`exists (
    select from offer_round r where r.tenant = last_offer.tenant and r.id = last_offer.round_id and r.status = 'opened'
  )`
  await protect(db, 'last_offer', {
    write: ['insert', 'update'],
    see: sql`holds_post(tenant, party_id) or ${isOpened}`,
    keep: sql`true`,
  })
  await sql`
    create table last_offer_content (
      tenant text not null, offer_id uuid not null, body text not null, salt text not null, saved_by uuid not null,
      saved_at timestamptz(3) not null,
      primary key (tenant, offer_id),
      foreign key (tenant, offer_id) references last_offer
    )`.execute(db)
  const seen = sql`exists (
    select from last_offer o join offer_round r on r.tenant = o.tenant and r.id = o.round_id
    where o.tenant = last_offer_content.tenant and o.id = last_offer_content.offer_id
      and (holds_post(o.tenant, o.party_id) or (r.status = 'opened' and o.status in ('given', 'opened', 'broken')))
  )`
  await protect(db, 'last_offer_content', { write: ['insert', 'update'], see: seen, keep: seen })
  await countGiven(db)
  // What the record says of one is as closed as that itself.
  await sql`
    create policy of_last_offers on action as restrictive for select to heli_app
    using (noun <> 'last-offer' or exists (select from last_offer o where o.tenant = action.tenant and o.id = action.subject))`.execute(
    db,
  )
}

/** At the hour the clock counts what came before it opens anything: fewer than the purchase needs are left sealed. Anybody else is told 0. */
async function countGiven(db: Schema): Promise<void> {
  await sql`
    create function last_offers_given(of_tenant text, of_round uuid) returns int language sql stable security definer set search_path = public as $$
      select count(*)::int from last_offer o
      where o.tenant = of_tenant and of_tenant = ${theTenant} and o.round_id = of_round and o.status = 'given'
        and ${theActor} = ${sql.lit(SYSTEM)}
    $$`.execute(db)
  await sql`revoke all on function last_offers_given(text, uuid) from public`.execute(db)
  await sql`grant execute on function last_offers_given(text, uuid) to heli_app`.execute(db)
}
