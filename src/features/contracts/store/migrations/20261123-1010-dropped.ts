import { sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { theTenant } from '../../../../platform/protect.ts'

/**
 * A contract that came to nothing because its provider gave the award up: its lot may have another. The provider who does so closes
 * what was drawn up with it, though it never got to read that; the use-case shows nothing of it.
 */
export async function up(db: Schema): Promise<void> {
  await sql`alter table contract drop constraint contract_tenant_lot_id_key`.execute(db)
  await sql`create unique index on contract (tenant, lot_id) where status <> 'dropped'`.execute(db)
  const givenUp = sql`tenant = ${theTenant} and holds_post(tenant, party_id) and exists (
    select from bid b where b.tenant = contract.tenant and b.id = contract.bid_id and b.status = 'declined'
  )`
  await sql`create policy given_up_select on contract for select to heli_app using (${givenUp})`.execute(db)
  await sql`
    create policy given_up_update on contract for update to heli_app using (${givenUp} and status in ('draft', 'checking', 'to_sign'))
    with check (${givenUp} and status = 'dropped')`.execute(db)
}
