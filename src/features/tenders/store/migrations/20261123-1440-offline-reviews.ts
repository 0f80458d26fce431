import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const office = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance', 'custodian')
))`

/** What the papers of a review say that was held off line: the office's own, because everybody's points and grounds are in it. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table offline_review (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null, review text not null,
      entered_by uuid not null, entered_at timestamptz(3) not null, confirmed_by uuid, confirmed_at timestamptz(3), note text,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create unique index on offline_review (tenant, lot_id) where status <> 'withdrawn'`.execute(db)
  await protect(db, 'offline_review', { write: ['insert', 'update'], see: office, keep: office })
  // What the record says of one is as closed as that itself.
  await sql`
    create policy of_offline_reviews on action as restrictive for select to heli_app
    using (noun <> 'offline-review' or exists (select from offline_review o where o.tenant = action.tenant and o.id = action.subject))`.execute(
    db,
  )
  await paperSignings(db)
  await sql`alter table lot add column offline text`.execute(db)
  await sql`
    alter table bid add column offline boolean not null default false, add column offline_fen bigint check (offline_fen >= 0),
      add column unopened boolean not null default false`.execute(db)
  // What was sealed here and judged on paper was never opened: its content stays its bidder's.
  for (const table of ['bid_content', 'bid_file']) {
    const own = sql`tenant = ${theTenant}`
    const visible = sql`${own} and exists (
      select from bid b where b.tenant = ${sql.ref(`${table}.tenant`)} and b.id = ${sql.ref(`${table}.bid_id`)}
        and (holds_post(b.tenant, b.party_id) or (b.label is not null and not b.unopened))
    )`
    await sql`alter policy own_select on ${sql.table(table)} using (${visible})`.execute(db)
    await sql`alter policy own_update on ${sql.table(table)} using (${visible}) with check (${visible})`.execute(db)
    await sql`alter policy own_insert on ${sql.table(table)} with check (${visible})`.execute(db)
  }
}

/** Who signed the printed report by hand, and who dissented in which words: the office's, as the record of it is. */
async function paperSignings(db: Schema): Promise<void> {
  await sql`
    create table paper_signing (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null, panel_id uuid not null,
      signatures text not null, file uuid not null, sha256 text not null, entered_by uuid not null, entered_at timestamptz(3) not null,
      confirmed_by uuid, confirmed_at timestamptz(3), note text,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, panel_id) references panel,
      foreign key (tenant, file) references challenge_file
    )`.execute(db)
  await sql`create index on paper_signing (tenant, lot_id)`.execute(db)
  await sql`create unique index on paper_signing (tenant, panel_id) where status in ('entered', 'returned')`.execute(db)
  await protect(db, 'paper_signing', { write: ['insert', 'update'], see: office, keep: office })
  await sql`
    create policy of_paper_signings on action as restrictive for select to heli_app
    using (noun <> 'paper-signing' or exists (select from paper_signing s where s.tenant = action.tenant and s.id = action.subject))`.execute(
    db,
  )
  await sql`alter table juror add column signed_on_paper boolean not null default false`.execute(db)
}
