import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

/** Buying from one supplier: the terms of it in the lot's plan, the notice of the intention with its objections, and the negotiation. */
export async function up(db: Schema): Promise<void> {
  await sql`
    alter table lot add column direct text, add column sole_ends date, add column cleared_at timestamptz(3),
      add column invited_at timestamptz(3)`.execute(db)
  await sql`alter table challenge add column about text not null default 'result' check (about in ('result', 'notice'))`.execute(
    db,
  )
  // As a replay of the older record writes it, in the order of the names. The owner is bound by the policies as long as they are forced.
  await sql`alter table lot no force row level security`.execute(db)
  await sql`update lot set approved = replace(approved, ',"fields":', ',"direct":null,"fields":') where approved is not null`.execute(
    db,
  )
  await sql`alter table lot force row level security`.execute(db)
  await sql`
    create table negotiation (
      tenant text not null, id uuid not null, revision int not null, status text not null, lot_id uuid not null,
      visits text not null, seats text not null, meets_on date, place text, agreement text,
      first_fen bigint check (first_fen >= 0), sign_by date, signatures text not null, silent text not null, signed_at timestamptz(3),
      primary key (tenant, id), unique (tenant, lot_id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  // Prices and people are the office's and the group's: nobody outside learns of them before the result is announced, or from here.
  await protect(db, 'negotiation', {
    write: ['insert', 'update'],
    see: sql`${theActor} = ${sql.lit(SYSTEM)} or exists (
      select from post p where p.tenant = ${theTenant} and ${heldByActor}
        and (p.role in ('officer', 'leader', 'finance', 'custodian') or (p.role = 'juror' and strpos(seats, ${theActor}) > 0))
    )`,
    keep: sql`true`,
  })
  // What the record says of one is as closed as that itself.
  await sql`
    create policy of_negotiations on action as restrictive for select to heli_app
    using (noun <> 'negotiation' or exists (select from negotiation n where n.tenant = action.tenant and n.id = action.subject))`.execute(
    db,
  )
}
