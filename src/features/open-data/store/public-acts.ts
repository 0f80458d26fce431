import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Which acts: of some time (its end not counted), or of some lots. */
export type Reach = { readonly from: Instant; readonly until: Instant } | { readonly lots: readonly LotId[] }

/** A lot's call names its plan as it stood; whoever asks by lot wants no plan. One that only holds older contracts planned nothing. */
export async function plansIn(tx: ReadTx, { tenant }: Own, reach: Reach) {
  if ('lots' in reach) return []
  return tx
    .selectFrom('programme')
    .select(['id', 'code', 'name', 'year', 'budgetFen', 'publishedAt'])
    .where('tenant', '=', tenant)
    .where('backfilled', '=', sql<boolean>`false`)
    .where('publishedAt', '>=', reach.from)
    .where('publishedAt', '<', reach.until)
    .execute()
}

const called = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('lot').select(['lot.id', 'lot.code']).where('lot.tenant', '=', tenant).where('lot.publishedAt', 'is not', null)

/** Notices with their lots; `announcedAt` tells whether an end takes a result back. */
export async function noticesIn(tx: ReadTx, own: Own, reach: Reach) {
  if ('lots' in reach && reach.lots.length === 0) return []
  const found = called(tx, own)
    .innerJoin('notice', (join) => join.onRef('notice.tenant', '=', 'lot.tenant').onRef('notice.lotId', '=', 'lot.id'))
    .select(['notice.id as noticeId', 'notice.kind', 'notice.no', 'notice.title', 'notice.publishedAt', 'notice.body'])
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['lot.announcedAt', 'lot.declines', 'programme.profile'])
    .where('notice.tenant', '=', own.tenant)
  return 'lots' in reach
    ? found.where('lot.id', 'in', reach.lots).execute()
    : found.where('notice.publishedAt', '>=', reach.from).where('notice.publishedAt', '<', reach.until).execute()
}

/** Lots whose bids are in, with how many there were and until when they were taken. */
export async function closedIn(tx: ReadTx, own: Own, reach: Reach) {
  if ('lots' in reach && reach.lots.length === 0) return []
  const found = called(tx, own).select(['lot.closedAt', 'lot.sealed', 'lot.bidDeadline']).where('lot.closedAt', 'is not', null)
  return 'lots' in reach
    ? found.where('lot.id', 'in', reach.lots).execute()
    : found.where('lot.closedAt', '>=', reach.from).where('lot.closedAt', '<', reach.until).execute()
}

export async function finalIn(tx: ReadTx, own: Own, reach: Reach) {
  if ('lots' in reach && reach.lots.length === 0) return []
  const found = called(tx, own).select(['lot.awardedAt', 'lot.declines']).where('lot.awardedAt', 'is not', null)
  return 'lots' in reach
    ? found.where('lot.id', 'in', reach.lots).execute()
    : found.where('lot.awardedAt', '>=', reach.from).where('lot.awardedAt', '<', reach.until).execute()
}

/** Results that an upheld objection undid, when it did. */
export async function upheldIn(tx: ReadTx, own: Own, reach: Reach) {
  if ('lots' in reach && reach.lots.length === 0) return []
  const found = called(tx, own)
    .innerJoin('action', (join) => join.onRef('action.tenant', '=', 'lot.tenant').onRef('action.subject', '=', 'lot.id'))
    .select(['action.at', 'lot.declines'])
    // By itself the record would be searched from end to end.
    .where('lot.announcedAt', 'is not', null)
    .where('lot.status', 'in', ['suspended', 'void'])
    .where('action.tenant', '=', own.tenant)
    .where('action.noun', '=', 'lot')
    .where('action.type', '=', 'lot.suspend')
  return 'lots' in reach
    ? found.where('lot.id', 'in', reach.lots).execute()
    : found.where('action.at', '>=', reach.from).where('action.at', '<', reach.until).execute()
}

/** Lots of which an award was given up: few ever are. When that was, the lot itself says. */
export async function declinedIn(tx: ReadTx, own: Own, reach: Reach) {
  if ('lots' in reach && reach.lots.length === 0) return []
  const found = called(tx, own).select('lot.declines').where('lot.declines', '<>', '[]')
  return 'lots' in reach ? found.where('lot.id', 'in', reach.lots).execute() : found.execute()
}

/** What was begun in some time: lots that were called. */
export async function lotsCalledIn(tx: ReadTx, { tenant }: Own, from: Instant, until: Instant): Promise<LotId[]> {
  const rows = await tx
    .selectFrom('lot')
    .select('id')
    .where('tenant', '=', tenant)
    .where('publishedAt', '>=', from)
    .where('publishedAt', '<', until)
    .execute()
  return rows.map(({ id }) => id)
}

/** Of each month on the wall calendar of Shanghai how many acts there were, and how many processes began; the newest first. */
export async function monthsOfActs(tx: ReadTx, { tenant }: Own) {
  const { rows } = await sql<{ month: string; releases: number; processes: number }>`
    select to_char((at at time zone 'UTC') + interval '8 hours', 'YYYY-MM') as month,
      count(*)::int as releases, (count(*) filter (where begins))::int as processes
    from (
      select published_at as at, true as begins from programme where tenant = ${tenant} and published_at is not null and not backfilled
      union all select n.published_at, n.kind = 'call' from notice n join lot l on l.tenant = n.tenant and l.id = n.lot_id
        where n.tenant = ${tenant} and l.published_at is not null
      union all select closed_at, false from lot where tenant = ${tenant} and published_at is not null and closed_at is not null
      union all select awarded_at, false from lot where tenant = ${tenant} and published_at is not null and awarded_at is not null
      union all
      select a.at, false from lot l join action a on a.tenant = l.tenant and a.subject = l.id and a.noun = 'lot'
      where l.tenant = ${tenant} and l.announced_at is not null and l.status in ('suspended', 'void') and a.type = 'lot.suspend'
      union all
      select happened.at::timestamptz, false
      from lot l cross join lateral jsonb_array_elements(l.declines::jsonb) d
        cross join lateral (values (d ->> 'at'), (d ->> 'awardedAt')) happened (at)
      where l.tenant = ${tenant} and l.declines <> '[]' and d ->> 'announcedAt' is not null and happened.at is not null
    ) acts
    group by month order by month desc`.execute(tx)
  return rows
}
