import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theTenant } from '../../../../platform/protect.ts'

const atPost = (...roles: readonly string[]) => sql`(${theActor} = ${sql.lit(SYSTEM)} or exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in (${sql.join(roles.map((role) => sql.lit(role)))})
))`

/**
 * 拨付登记: what finance says it has paid, by the voucher of the finance system; numbers of vouchers begin anew with each month. Written by finance
 * alone, read by the purchaser's people and by who was paid.
 */
export async function up(db: Schema): Promise<void> {
  await sql`
    create table payment (
      tenant text not null, id uuid not null, revision int not null, status text not null, contract_id uuid not null, party_id uuid not null,
      nth int not null check (nth between 1 and 24), paid_on date not null, amount_fen bigint not null check (amount_fen > 0),
      voucher_no text not null, reason text not null, entered_at timestamptz(3) not null, struck_at timestamptz(3), struck_reason text,
      primary key (tenant, id),
      foreign key (tenant, contract_id) references contract, foreign key (tenant, party_id) references party,
      check ((status = 'struck') = (struck_reason is not null)), check ((struck_at is null) = (struck_reason is null))
    )`.execute(db)
  await sql`create index on payment (tenant, contract_id)`.execute(db)
  await sql`create unique index on payment (tenant, voucher_no, extract(year from paid_on), extract(month from paid_on)) where status = 'entered'`.execute(
    db,
  )
  await protect(db, 'payment', {
    write: ['insert', 'update'],
    see: sql`${atPost('officer', 'leader', 'finance')} or holds_post(tenant, party_id)`,
    keep: atPost('finance'),
  })
  await sql`
    create policy of_payments on action as restrictive for select to heli_app
    using (noun <> 'payment' or exists (select from payment p where p.tenant = action.tenant and p.id = action.subject))`.execute(
    db,
  )
}
