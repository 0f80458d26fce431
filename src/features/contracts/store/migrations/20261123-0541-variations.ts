import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const ofPurchaser = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance')
))`

export async function up(db: Schema): Promise<void> {
  await sql`
    alter table contract
      add column begun_at timestamptz(3), add column added_fen bigint not null default 0 check (added_fen >= 0),
      add column signed_terms text, add column file_by date, add column filed_on date`.execute(db)
  // Contracts that are public already begin when their service does; the clock takes them up like any other.
  await sql`
    insert into due (tenant, id, noun, subject, deed, due_at, rule)
    select c.tenant, gen_random_uuid(), 'contract', c.id, 'contract.begin', c.period_from::timestamp at time zone 'Asia/Shanghai',
      '{"amount":0,"due":"' || (c.period_from - 1) || '","provisional":false,"rule":"contract:begin","start":"' || (c.period_from - 1) ||
      '","steps":[{"counts":false,"date":"' || (c.period_from - 1) || '","why":"start"}],"unit":"working-day"}'
    from contract c where c.status = 'published'`.execute(db)
  await sql`
    create table variation (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      contract_id uuid not null, party_id uuid not null, kind text not null, no text not null, reason text not null,
      added_fen bigint not null check (added_fen >= 0), before text, terms text, paid_fen bigint check (paid_fen >= 0), paid_why text not null,
      return_reason text, approved_at timestamptz(3), signed_on date, seal_page uuid, publish_by date, published_at timestamptz(3),
      primary key (tenant, id), unique (tenant, no),
      foreign key (tenant, contract_id) references contract, foreign key (tenant, party_id) references party
    )`.execute(db)
  await sql`create index on variation (tenant, contract_id)`.execute(db)
  await protect(db, 'variation', {
    write: ['insert', 'update'],
    // The provider has it from the approval on, everybody what was published.
    see: sql`${ofPurchaser} or (status not in ('draft', 'checking', 'dropped') and holds_post(tenant, party_id)) or published_at is not null`,
    keep: ofPurchaser,
  })
  await sql`
    alter table notice drop constraint notice_kind_check,
      add constraint notice_kind_check check (kind in ('call', 'amendment', 'result', 'contract', 'variation', 'void'))`.execute(
    db,
  )
  await sql`alter table contract_file add column variation_id uuid`.execute(db)
  await sql`alter table contract_file add foreign key (tenant, variation_id) references variation`.execute(db)
  // What the record says of a variation is as closed as that itself.
  await sql`
    create policy of_variations on action as restrictive for select to heli_app
    using (noun <> 'variation' or exists (select from variation a where a.tenant = action.tenant and a.id = action.subject))`.execute(
    db,
  )
}
