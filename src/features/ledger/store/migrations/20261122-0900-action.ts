import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { protect } from '../../../../platform/protect.ts'

/** The record. Nothing of it is ever changed or removed: the grants give no way to. */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table action (
      tenant text not null, id uuid not null, noun text not null, subject uuid not null, revision int not null check (revision > 0),
      type text not null, version int not null, actor uuid not null, role text not null, at timestamptz(3) not null, facts text not null,
      primary key (tenant, id),
      unique (tenant, noun, subject, revision)
    )`.execute(db)
  // What the record says of a bid, a sheet, a question or a contract is as closed as that itself; who asked a question, as who did.
  await protect(db, 'action', {
    write: ['insert'],
    see: sql`case noun
      when 'bid' then exists (select from bid b where b.tenant = action.tenant and b.id = action.subject)
      when 'contract' then exists (select from contract c where c.tenant = action.tenant and c.id = action.subject)
      when 'sheet' then exists (select from sheet s where s.tenant = action.tenant and s.id = action.subject)
      when 'question' then case type
        when 'question.ask' then exists (select from question_asker a where a.tenant = action.tenant and a.question_id = action.subject)
        else exists (select from question q where q.tenant = action.tenant and q.id = action.subject) end
      else true end`,
    keep: sql`true`,
  })
}
