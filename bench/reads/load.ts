import { sql } from 'kysely'
import type { MemberId, Tenant } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { act } from '../../src/platform/act.ts'
import type { Tx } from '../../src/platform/db.ts'
import { systemClock } from '../../src/platform/clock.ts'
import type { Database } from '../../src/platform/open-database.ts'

export type Volume = { readonly needs: number; readonly lots: number; readonly bidsPerLot: number }

/** Two characters each, so that every one is a search; five hundred needs in twenty thousand speak of one. */
export const MATTERS =
  '陪诊 助餐 托管 健身 读书 书法 合唱 手工 急救 防诈 反邪 普法 就业 调解 探访 理发 家电 管道 绿化 停车 消防 养犬 垃圾 照明 无障 康复 心理 育儿 助浴 代购 义诊 电梯 广场 夜校 暑期 残友'.split(
    ' ',
  )

/** Fills an authority that people are settled in, through the same row-level security as everything else. */
export async function load(db: Database, tenant: Tenant, actor: MemberId, volume: Volume): Promise<void> {
  await act(db.pool, { tenant, actor, now: systemClock.now() }, async (tx) => {
    await needs(tx, tenant, actor, volume.needs)
    await lots(tx, tenant, actor, volume.lots)
    await bids(tx, tenant, actor, volume.bidsPerLot)
    return ok(undefined)
  })
}

/** Filed, verified and put in the catalogue one after another, over the villages of the city; each with its record. */
async function needs(tx: Tx, tenant: Tenant, actor: MemberId, count: number): Promise<void> {
  await sql`
    insert into need (tenant, id, revision, status, no, title, text, target, count, unit, area, place, channel, received_on, filed_by,
      on_behalf, contact, contact_agreed, submitted_at, verification)
    select ${tenant}, gen_random_uuid(), 3, 'listed', 'N2016-' || n,
      (${sql.val(MATTERS)}::text[])[1 + n % ${MATTERS.length}::int] || '服务，第' || n || '户', '住户说：希望每周一次，由社工或志愿者上门，时间在下午。',
      '本社区居民', 1 + n % 90, 'households', places.codes[1 + n % cardinality(places.codes)], '小区' || n % 30 || '号楼', 'home-visit',
      date '2016-01-01' + n % 300, ${actor}::uuid, true, null, false, timestamptz '2016-01-01 00:00Z' + n * interval '5 minutes', '情况属实'
    from generate_series(1, ${count}::int) n,
      (select array_agg(code order by code) as codes from area where level = 'village' and starts_with(code, '3705')) places`.execute(
    tx,
  )
  await sql`
    insert into action (tenant, id, noun, subject, revision, type, version, actor, role, at, facts)
    select tenant, gen_random_uuid(), 'need', id, step, (array['need.file', 'need.verify', 'need.list'])[step], 1, filed_by, 'officer',
      submitted_at + step * interval '1 day', case step when 1 then json_build_object('title', title, 'text', text, 'target', target,
        'count', count, 'unit', unit, 'place', place, 'area', area, 'channel', channel, 'receivedOn', received_on)::text else '{}' end
    from need, generate_series(1, 3) step where tenant = ${tenant} and no like 'N2016-%'`.execute(tx)
}

/** Opened and ended, so that their bids may be seen at all. */
async function lots(tx: Tx, tenant: Tenant, actor: MemberId, count: number): Promise<void> {
  await sql`
    insert into programme (tenant, id, revision, status, code, name, year, budget_fen, fund, profile, fields)
    values (${tenant}, ${actor}::uuid, 1, 'published', 'DY2016', '往年项目（演示）', 2016, 0, '演示', 'local-selection', '[]')`.execute(
    tx,
  )
  await sql`
    insert into lot (tenant, id, revision, status, programme_id, code, cls, name, area, place, fields, goal, budget_fen, period_from,
      period_to, needs, rubric, criteria, indicators, instalments, team_policy, releases, published_at, opened_at)
    select ${tenant}, gen_random_uuid(), 9, 'void', ${actor}::uuid, 'DY2016-' || n, 'A',
      (${sql.val(MATTERS)}::text[])[1 + n % ${MATTERS.length}::int] || '项目' || n, '370502003', '社区' || n % 200, '[]', '目标', 20000000,
      date '2016-05-01', date '2017-04-30', '[]', '{}', '[]', '[]', '[]', '{}', '[]', '2016-03-01Z', '2016-04-01Z'
    from generate_series(1, ${count}::int) n`.execute(tx)
}

async function bids(tx: Tx, tenant: Tenant, actor: MemberId, perLot: number): Promise<void> {
  await sql`
    insert into bid (tenant, id, revision, status, lot_id, party_id, started_by, receipt_no, sealed_at, label, confirmed)
    select ${tenant}, gen_random_uuid(), 4, 'opened', lot.id, bidder.id, ${actor}::uuid, lot.code || '-' || bidder.n, '2016-03-20Z', 'B' || bidder.n, '[]'
    from lot, (select id, row_number() over (order by id) as n from party where tenant = ${tenant}) bidder
    where lot.tenant = ${tenant} and lot.code like 'DY2016-%' and bidder.n <= ${perLot}::int`.execute(tx)
}
