import { type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, theActorId, theTenant } from '../../../../platform/protect.ts'

type Hands = { readonly table: 'offline_review' | 'paper_signing'; readonly withdrawnBy: RawBuilder<unknown> }

const isOne = (...roles: readonly string[]) => sql`exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in (${sql.join(roles.map((role) => sql.lit(role)))})
)`
const officer = isOne('officer')
const secondHand = sql`entered_by <> ${theActorId} and ${isOne('officer', 'leader')}`

/**
 * Who may write what is entered from paper, as the services have it: an officer enters it in its own name and unchecked, and another hand
 * checks it. A bid is judged on paper, or left closed, only beside a confirmed review of its lot.
 */
export async function up(db: Schema): Promise<void> {
  await twoHands(db, { table: 'offline_review', withdrawnBy: officer })
  await twoHands(db, { table: 'paper_signing', withdrawnBy: isOne('officer', 'leader') })
  await sql`
    create function reviewed_on_paper(of_tenant text, of_lot uuid) returns boolean language sql stable security definer set search_path = public as $$
      select of_tenant = ${theTenant} and exists (
        select from offline_review r where r.tenant = of_tenant and r.lot_id = of_lot and r.status = 'confirmed'
      )
    $$`.execute(db)
  await sql`revoke all on function reviewed_on_paper(text, uuid) from public`.execute(db)
  await sql`grant execute on function reviewed_on_paper(text, uuid) to heli_app`.execute(db)
  const onPaper = sql`not (offline or unopened or status = 'unopened') or reviewed_on_paper(tenant, lot_id)`
  await sql`create policy on_paper_insert on bid as restrictive for insert to heli_app with check (${onPaper})`.execute(db)
  await sql`create policy on_paper_update on bid as restrictive for update to heli_app using (true) with check (${onPaper})`.execute(
    db,
  )
}

async function twoHands(db: Schema, { table, withdrawnBy }: Hands): Promise<void> {
  const entered = sql`status = 'entered' and entered_by = ${theActorId} and confirmed_by is null and ${officer}`
  const changed = sql`(${entered})
    or (status = 'returned' and ${secondHand})
    or (status = 'confirmed' and confirmed_by = ${theActorId} and ${secondHand})
    or (status = 'withdrawn' and ${withdrawnBy})`
  const on = sql.table(table)
  await sql`create policy hand_insert on ${on} as restrictive for insert to heli_app with check (${entered})`.execute(db)
  await sql`create policy hand_update on ${on} as restrictive for update to heli_app using (true) with check (${changed})`.execute(
    db,
  )
}
