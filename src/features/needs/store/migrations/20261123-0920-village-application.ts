import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

/** What villages and communities ask the district for: open to those who work over the place, and its record with it. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table village_application (
      tenant text not null, id uuid not null, revision int not null, status text not null, no text not null,
      title text not null, kind text not null, text text not null, area text not null, wished_on date, answer_due date not null,
      filed_by uuid not null, filed_at timestamptz(3) not null, accepted_at timestamptz(3),
      visit_on date, visit_at text, place text, guides text, guided_on date, attendance int check (attendance >= 0), result text,
      satisfaction text, opinion text, closed_at timestamptz(3), reason text, needs text not null,
      primary key (tenant, id), unique (tenant, no)
    )`.execute(db)
  await sql`create index on village_application (tenant, filed_at desc, id desc)`.execute(db)
  const over = sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
    select from post p where p.tenant = ${theTenant} and ${heldByActor}
      and p.role in ('officer', 'leader', 'community_worker') and starts_with(village_application.area, p.area)
  ))`
  await protect(db, 'village_application', { write: ['insert', 'update'], see: over, keep: over })
  await sql`
    create policy of_village_applications on action as restrictive for select to heli_app
    using (noun <> 'village-application'
      or exists (select from village_application a where a.tenant = action.tenant and a.id = action.subject))`.execute(db)
  await sql`
    create table village_counter (
      tenant text not null, year int not null, last int not null,
      primary key (tenant, year)
    )`.execute(db)
  await protect(db, 'village_counter', { write: ['insert', 'update'] })
}
