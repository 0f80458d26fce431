import { sql } from 'kysely'
import { SYSTEM } from '../../../../kernel/ids.ts'
import type { Schema } from '../../../../platform/migration.ts'
import { heldByActor, protect, theActor, theActorId, theTenant } from '../../../../platform/protect.ts'

export async function up(db: Schema): Promise<void> {
  await programmes(db)
  await editions(db)
  await lots(db)
  await notices(db)
  await challenges(db)
  await questions(db)
  await dues(db)
}

async function programmes(db: Schema): Promise<void> {
  await sql`
    create table programme (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      code text not null, name text not null, year int not null, budget_fen bigint not null check (budget_fen >= 0), fund text not null,
      profile text not null, fields text not null,
      approved_at timestamptz(3), published_at timestamptz(3), return_reason text, started_on date,
      primary key (tenant, id), unique (tenant, code)
    )`.execute(db)
  await protect(db, 'programme', { write: ['insert', 'update'] })
}

/** The authority's own rules; of one way of purchasing at most one edition is in force, and at most one waits for an answer. */
async function editions(db: Schema): Promise<void> {
  await sql`
    create table edition (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      code text not null, no int not null check (no > 0), rules text not null,
      reason text, return_reason text, adopted_at timestamptz(3),
      primary key (tenant, id), unique (tenant, code, no)
    )`.execute(db)
  await sql`create unique index edition_in_force on edition (tenant, code) where status = 'in_force'`.execute(db)
  await sql`create unique index edition_proposed on edition (tenant, code) where status = 'proposed'`.execute(db)
  await protect(db, 'edition', { write: ['insert', 'update'] })
}

async function lots(db: Schema): Promise<void> {
  await sql`
    create table lot (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      programme_id uuid not null, code text not null, cls text not null check (cls in ('A', 'B')), name text not null,
      area text not null, place text not null, fields text not null, goal text not null,
      budget_fen bigint not null check (budget_fen >= 0), period_from date not null, period_to date not null check (period_to >= period_from),
      needs text not null, rubric text not null, criteria text not null, indicators text not null, instalments text not null,
      team_policy text not null, approved text,
      edition_id uuid, notice_no text, published_at timestamptz(3), bid_deadline timestamptz(3), review_on date, review_place text, contact text,
      closed_at timestamptz(3), sealed int, releases text not null, opened_at timestamptz(3),
      award_status text, winner uuid, award_fen bigint, announced_at timestamptz(3), standstill_ends date, awarded_at timestamptz(3),
      leader_note text, letter_no text, notified_at timestamptz(3), end_reason text,
      primary key (tenant, id), unique (tenant, code),
      foreign key (tenant, programme_id) references programme, foreign key (tenant, edition_id) references edition
    )`.execute(db)
  await sql`create index on lot (tenant, programme_id)`.execute(db)
  await sql`create index on lot (tenant, status)`.execute(db)
  await sql`create index on lot using gin (bigrams(code || ' ' || name || ' ' || place))`.execute(db)
  await protect(db, 'lot', { write: ['insert', 'update'] })
  await searchLots(db)
  await sql`
    create table lot_need (
      tenant text not null, lot_id uuid not null, need_id uuid not null,
      primary key (tenant, lot_id, need_id),
      foreign key (tenant, lot_id) references lot, foreign key (tenant, need_id) references need
    )`.execute(db)
  await sql`create index on lot_need (tenant, need_id)`.execute(db)
  await protect(db, 'lot_need', { write: ['insert', 'delete'] })
}

/**
 * Finds lots by pairs of neighbouring characters. Under row-level security the index would not be used, so this runs as the
 * owner of the schema and applies tenant and visibility itself: what was never published is for the office alone. What holds the
 * words is found first, by that index and nothing else: a planner that has no statistics yet would walk through all of a tenant's.
 */
async function searchLots(db: Schema): Promise<void> {
  await sql`
    create function search_lots(of_tenant text, words text) returns setof uuid language sql stable security definer set search_path = public as $$
      with l as materialized (
        select id, tenant, published_at from lot where bigrams(code || ' ' || name || ' ' || place) @> bigrams(words)
      )
      select l.id from l
      where l.tenant = of_tenant and of_tenant = ${theTenant}
        and (l.published_at is not null or exists (
          select from post p where p.tenant = of_tenant and ${heldByActor} and p.role in ('officer', 'leader', 'finance')
        ))
    $$`.execute(db)
  await sql`revoke all on function search_lots(text, text) from public`.execute(db)
  await sql`grant execute on function search_lots(text, text) to heli_app`.execute(db)
}

/** Everything that is put before the public, in the words and figures of that day. */
async function notices(db: Schema): Promise<void> {
  await sql`
    create table notice (
      tenant text not null, id uuid not null, lot_id uuid not null, kind text not null check (kind in ('call', 'result', 'contract', 'void')),
      no text not null, title text not null, published_at timestamptz(3) not null, ends_on date, body text not null,
      primary key (tenant, id), unique (tenant, no),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on notice (tenant, published_at)`.execute(db)
  await sql`create index on notice (tenant, lot_id)`.execute(db)
  await sql`create index on notice using gin (bigrams(no || ' ' || title))`.execute(db)
  await protect(db, 'notice', { write: ['insert'] })
  await searchNotices(db)
}

/** Notices by pairs of neighbouring characters, in their own words or their lot's. All of them are public; the tenant is applied here. */
async function searchNotices(db: Schema): Promise<void> {
  await sql`
    create function search_notices(of_tenant text, words text) returns setof uuid language sql stable security definer set search_path = public as $$
      with
        named as materialized (select id, tenant from notice where bigrams(no || ' ' || title) @> bigrams(words)),
        about as materialized (select id, tenant from lot where bigrams(code || ' ' || name || ' ' || place) @> bigrams(words))
      select id from named where tenant = of_tenant and of_tenant = ${theTenant}
      union
      select n.id from about l join notice n on n.tenant = l.tenant and n.lot_id = l.id
      where l.tenant = of_tenant and of_tenant = ${theTenant}
    $$`.execute(db)
  await sql`revoke all on function search_notices(text, text) from public`.execute(db)
  await sql`grant execute on function search_notices(text, text) to heli_app`.execute(db)
}

async function challenges(db: Schema): Promise<void> {
  await sql`
    create table challenge (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      lot_id uuid not null, party_id uuid, matter text not null, text text not null, remedy text not null,
      papers text not null, filed_by uuid not null, filed_at timestamptz(3) not null, signatory text, arrived_on date, answer_due date not null, answer text, answered_at timestamptz(3),
      review_by date, read_at timestamptz(3),
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on challenge (tenant, lot_id)`.execute(db)
  await sql`create index on challenge (tenant, filed_by)`.execute(db)
  await sql`create index on challenge (tenant, filed_at desc, id desc)`.execute(db)
  await protect(db, 'challenge', { write: ['insert', 'update'] })
  await sql`
    create table challenge_file (
      tenant text not null, id uuid not null, lot_id uuid not null, sha256 text not null, name text not null, type text not null,
      size bigint not null, added_by uuid not null, added_at timestamptz(3) not null,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on challenge_file (tenant, lot_id)`.execute(db)
  // What somebody signed lies with them and the office alone; what was entered from paper in the name of an organisation, with its manager too.
  const own = sql`(added_by = ${theActorId} or ${theActor} = ${sql.lit(SYSTEM)} or exists (
    select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader')
  ) or exists (
    select from challenge c join post p on p.tenant = c.tenant and p.party = c.party_id
    where c.tenant = challenge_file.tenant and c.lot_id = challenge_file.lot_id and c.arrived_on is not null
      and strpos(c.papers, challenge_file.id::text) > 0
      and p.tenant = ${theTenant} and ${heldByActor} and p.role = 'provider_manager'
  ))`
  await protect(db, 'challenge_file', { write: ['insert'], see: own, keep: sql`added_by = ${theActorId}` })
}

/**
 * Questions about a call. One exists for its asker and the office; who asked, and the record of the asking, for the asker alone. Whoever
 * is neither reads what was answered, which is written apart. That somebody waits for an answer is told no further than the question.
 */
async function questions(db: Schema): Promise<void> {
  await sql`
    create table question_asker (
      tenant text not null, question_id uuid not null, party_id uuid not null,
      primary key (tenant, question_id),
      foreign key (tenant, party_id) references party
    )`.execute(db)
  await sql`create index on question_asker (tenant, party_id)`.execute(db)
  const own = sql`holds_post(tenant, party_id)`
  await protect(db, 'question_asker', { write: ['insert'], see: own, keep: own })
  await sql`
    create table question (
      tenant text not null, id uuid not null, revision int not null, status text not null,
      lot_id uuid not null, section text, text text not null, asked_at timestamptz(3) not null, answer_due date not null,
      wording text, answer text, answered_at timestamptz(3), reason text,
      primary key (tenant, id),
      foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on question (tenant, lot_id)`.execute(db)
  await sql`create index on question (tenant, answer_due) where status = 'asked'`.execute(db)
  const seen = sql`exists (select from question_asker a where a.tenant = question.tenant and a.question_id = question.id)
    or exists (select from post p where p.tenant = ${theTenant} and ${heldByActor} and p.role in ('officer', 'leader'))`
  await protect(db, 'question', { write: ['insert', 'update'], see: seen, keep: seen })
  await sql`
    create table call_answer (
      tenant text not null, id uuid not null, question_id uuid not null, lot_id uuid not null, section text, question text not null,
      answer text not null, answered_at timestamptz(3) not null,
      primary key (tenant, id), unique (tenant, question_id),
      foreign key (tenant, question_id) references question, foreign key (tenant, lot_id) references lot
    )`.execute(db)
  await sql`create index on call_answer (tenant, lot_id)`.execute(db)
  await protect(db, 'call_answer', { write: ['insert'] })
}

/** Deadlines to be acted on, swept by one job that asks the clock; `rule` holds how the date was computed. */
async function dues(db: Schema): Promise<void> {
  await sql`
    create table due (
      tenant text not null, id uuid not null, noun text not null, subject uuid not null, deed text not null,
      due_at timestamptz(3) not null, rule text not null, done_at timestamptz(3),
      primary key (tenant, id), unique (tenant, subject, deed, noun)
    )`.execute(db)
  await sql`create index on due (tenant, due_at) where done_at is null`.execute(db)
  const seen = sql`case noun
    when 'question' then ${theActor} = ${sql.lit(SYSTEM)} or exists (select from question q where q.tenant = due.tenant and q.id = due.subject)
    else true end`
  await protect(db, 'due', { write: ['insert', 'update'], see: seen, keep: seen })
}
