import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const ofPurchaser = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader', 'finance')
))`
/** Its provider says what was delivered, and nobody else outside the purchaser has it before it is public. */
const ofProvider = sql`holds_post(tenant, party_id)`

/** 履约验收: what was delivered of a contract, what service users say of it, and how the contract ends. */
export async function up(db: Schema): Promise<void> {
  await sql`
    alter table contract
      add column accept_by date, add column ended_on date, add column accepted_on date, add column settled_on date`.execute(db)
  await sql`
    create table acceptance (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      contract_id uuid not null, party_id uuid not null, round int not null check (round > 0), previous_id uuid,
      occasion text not null, early_reason text not null, ended_on date not null, held_on date, place text not null, manner text not null,
      panel text not null, present text not null, indicators text not null, claims text not null, claimed_at timestamptz(3),
      findings text not null, invited int check (invited >= 0), few_reason text not null, heard text not null, tally text,
      conclusion text, statement text not null, rectification text, return_reason text, approved_at timestamptz(3),
      signed_on date, report uuid, publish_by date, rectify_by date, published_at timestamptz(3),
      primary key (tenant, id),
      foreign key (tenant, contract_id) references contract, foreign key (tenant, party_id) references party,
      foreign key (tenant, previous_id) references acceptance
    )`.execute(db)
  await sql`create index on acceptance (tenant, contract_id)`.execute(db)
  await sql`create unique index on acceptance (tenant, contract_id) where status in ('open', 'checking', 'to_sign')`.execute(db)
  await protect(db, 'acceptance', {
    write: ['insert', 'update'],
    see: sql`${ofPurchaser} or ${ofProvider} or published_at is not null`,
    keep: sql`${ofPurchaser} or ${ofProvider}`,
  })
  await sql`alter table contract_file add column acceptance_id uuid, add column about text`.execute(db)
  await sql`alter table contract_file add foreign key (tenant, acceptance_id) references acceptance`.execute(db)
  await sql`
    create policy of_acceptances on action as restrictive for select to heli_app
    using (noun <> 'acceptance' or exists (select from acceptance a where a.tenant = action.tenant and a.id = action.subject))`.execute(
    db,
  )
  await opinions(db)
}

/** What somebody says is the purchaser's to read, whoever says it: the provider is told numbers, and names stand nowhere. */
async function opinions(db: Schema): Promise<void> {
  await sql`
    create table user_opinion (
      tenant text not null, id uuid not null, acceptance_id uuid not null, channel text not null check (channel in ('paper', 'link')),
      sheet int check (sheet > 0), mark int not null check (mark between 1 and 5), words text not null, given_at timestamptz(3) not null,
      entered_by uuid, struck_reason text,
      primary key (tenant, id), foreign key (tenant, acceptance_id) references acceptance,
      check ((channel = 'paper') = (entered_by is not null)), check (channel = 'paper' or (sheet is null and struck_reason is null))
    )`.execute(db)
  await sql`create index on user_opinion (tenant, acceptance_id)`.execute(db)
  await sql`create unique index on user_opinion (tenant, acceptance_id, sheet) where struck_reason is null`.execute(db)
  // Whoever answers may see nothing of the acceptance itself: only whether answers are taken, and about which project.
  await sql`
    create function hears_opinions(of_tenant text, of_acceptance uuid) returns setof uuid
    language sql stable security definer set search_path = public as $$
      select c.lot_id from acceptance a join contract c on c.tenant = a.tenant and c.id = a.contract_id
      where a.tenant = of_tenant and of_tenant = ${theTenant} and a.id = of_acceptance and a.status = 'open' and c.published_at is not null
        and (select count(*) from user_opinion o where o.tenant = a.tenant and o.acceptance_id = a.id and o.channel = 'link') < 5000
    $$`.execute(db)
  await protect(db, 'user_opinion', {
    write: ['insert', 'update'],
    see: ofPurchaser,
    // A link that is full, or of a contract nothing was published of, keeps nobody from entering what stands on paper.
    keep: sql`case channel
      when 'link' then exists (select from hears_opinions(tenant, acceptance_id))
      else ${ofPurchaser} and exists (
        select from acceptance a where a.tenant = user_opinion.tenant and a.id = user_opinion.acceptance_id and a.status = 'open'
      )
    end`,
  })
}
