import { type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

type Hands = {
  readonly table: 'offline_review' | 'paper_signing'
  /** What it is about: never another. */
  readonly about: readonly string[]
  /** What the first hand typed, and from which scan. */
  readonly typed: readonly string[]
  /** Of that, where the check says who had answered on the screen meanwhile: nothing else of it may differ. */
  readonly marked?: string
  readonly withdrawnBy: RawBuilder<unknown>
}

const isOne = (...roles: readonly string[]) => sql`exists (
  select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in (${sql.join(roles.map((role) => sql.lit(role)))})
)`
const officer = isOne('officer')
const secondHand = sql`entered_by <> ${theActorId} and ${isOne('officer', 'leader')}`

/**
 * Who may write what is entered from paper, as the services have it: an officer enters it in its own name and unchecked, and another hand
 * checks what stands there in the first one's name; nothing is written once that is done. A bid is judged on paper, or left closed, only
 * beside a confirmed review of its lot, and its result confirmed by a third.
 */
export async function up(db: Schema): Promise<void> {
  await twoHands(db, { table: 'offline_review', about: ['lot_id'], typed: ['review'], withdrawnBy: officer })
  await twoHands(db, {
    table: 'paper_signing',
    about: ['lot_id', 'panel_id'],
    typed: ['signatures', 'file', 'sha256'],
    marked: 'signatures',
    withdrawnBy: secondHand,
  })
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
  await handsApart(db)
  await relationsBeside(db)
}

/**
 * What is declared of people at the suppliers of a review that waits to be checked: told to an officer or leader, who checks it, and a
 * leader reads no other relation. Not in which words, nor by whom.
 */
async function relationsBeside(db: Schema): Promise<void> {
  await sql`
    create function relations_beside(of_tenant text, of_review uuid)
    returns table (id uuid, kind text, member uuid, party_id uuid, other_id uuid, valid_from date, valid_until date, share int)
    language sql stable security definer set search_path = public as $$
      select r.id, r.kind, r.member, r.party_id, r.other_id, r.valid_from, r.valid_until, r.share
      from offline_review o
      cross join lateral jsonb_array_elements(o.review::jsonb -> 'suppliers') as supplier
      join relation r on r.tenant = o.tenant and r.party_id = (supplier ->> 'partyId')::uuid
      where of_tenant = ${theTenant} and o.tenant = of_tenant and o.id = of_review and o.status = 'entered'
        and r.status in ('recorded', 'ended') and r.member is not null and ${isOne('officer', 'leader')}
    $$`.execute(db)
  await sql`revoke all on function relations_beside(text, uuid) from public`.execute(db)
  await sql`grant execute on function relations_beside(text, uuid) to heli_app`.execute(db)
}

/** Whoever entered the papers of a review or checked them makes nothing confirmed of a result that was not, nor anything that follows on it. */
async function handsApart(db: Schema): Promise<void> {
  const asItWas = await asItWasOf(db, 'lot')
  const decided = (column: RawBuilder<unknown>) =>
    sql`coalesce(${column} in ('confirmed', 'announced', 'final', 'notified', 'declined'), false)`
  // By the papers that stood there before: what is written may leave them out, or name others.
  const isHand = sql`${theActor} in (old.offline::jsonb ->> 'enteredBy', old.offline::jsonb ->> 'confirmedBy')`
  const apart = sql`not ${decided(sql`award_status`)} or exists (
    select from ${asItWas}(lot.tenant, lot.id) old
    where old.offline is null or not ${isHand} or ${decided(sql`old.award_status`)}
  )`
  await sql`create policy hands_apart on lot as restrictive for update to heli_app using (true) with check (${apart})`.execute(db)
}

async function twoHands(db: Schema, { table, about, typed, marked, withdrawnBy }: Hands): Promise<void> {
  const on = sql.table(table)
  const asItWas = await asItWasOf(db, table)
  const same = (columns: readonly string[]) =>
    sql.join(
      columns.map((column) => {
        const [before, now] = [sql.ref(`old.${column}`), sql.ref(`${table}.${column}`)]
        return column === marked ? sql`${unmarked(before)} = ${unmarked(now)}` : sql`${before} = ${now}`
      }),
      sql` and `,
    )
  /** It stood so before, and these columns of it still stand as they did. */
  const was = (statuses: readonly string[], columns: readonly string[]) => sql`exists (
    select from ${asItWas}(${sql.ref(`${table}.tenant`)}, ${sql.ref(`${table}.id`)}) old
    where old.status in (${sql.join(statuses.map((status) => sql.lit(status)))}) and ${same(columns)}
  )`
  const unchanged = [...about, ...typed, 'entered_by', 'entered_at']
  const entered = sql`status = 'entered' and entered_by = ${theActorId} and confirmed_by is null and ${officer}`
  const changed = sql`(${entered} and ${was(OPEN, about)})
    or (status = 'returned' and confirmed_by is null and ${secondHand} and ${was(['entered'], unchanged)})
    or (status = 'confirmed' and confirmed_by = ${theActorId} and ${secondHand} and ${was(['entered'], unchanged)})
    or (status = 'withdrawn' and confirmed_by is null and ${withdrawnBy} and ${was(OPEN, unchanged)})`
  await sql`create policy hand_insert on ${on} as restrictive for insert to heli_app with check (${entered})`.execute(db)
  await sql`create policy hand_update on ${on} as restrictive for update to heli_app using (true) with check (${changed})`.execute(
    db,
  )
}

const unmarked = (signatures: RawBuilder<unknown>) => sql`replace(${signatures}, '"leftOut":true', '"leftOut":false')`

/** Of what may still be written. */
const OPEN = ['entered', 'returned']

/**
 * The row as it stands while a policy checks what is to take its place: the policy itself sees that alone. Volatile, so that it is read
 * anew where another transaction wrote it while this one waited; as its caller, who reads no more by it than by the table. A condition
 * on the row for `using` would not do: it would hide from `for update` as well what is done, as if it were not there.
 */
async function asItWasOf(db: Schema, table: Hands['table'] | 'lot'): Promise<RawBuilder<unknown>> {
  const name = sql.id(`${table}_as_it_was`)
  await sql`
    create function ${name}(of_tenant text, of_id uuid) returns setof ${sql.table(table)} language sql volatile set search_path = public as $$
      select * from ${sql.table(table)} where tenant = of_tenant and id = of_id
    $$`.execute(db)
  await sql`revoke all on function ${name}(text, uuid) from public`.execute(db)
  await sql`grant execute on function ${name}(text, uuid) to heli_app`.execute(db)
  return name
}
