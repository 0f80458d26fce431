import { type ExpressionBuilder, sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import { type CivilDate, startOf } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { LotId, ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tables } from '../../../platform/db.ts'
import { AWARDED, SIGNED } from '../rules/counted.ts'
import type { NoticeTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

const withLot = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('notice')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'notice.tenant').onRef('lot.id', '=', 'notice.lotId'))
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['notice.id', 'notice.kind', 'notice.no', 'notice.title', 'notice.publishedAt', 'notice.endsOn'])
    .select(['lot.id as lotId', 'lot.code as lotCode', 'lot.name as lotName', 'lot.status as lotStatus'])
    .select(['programme.profile'])
    .select(['lot.bidDeadline', 'lot.replaces', 'lot.declines', 'lot.announcedAt', 'lot.offline'])
    .where('notice.tenant', '=', tenant)

export type NoticeFilter = {
  readonly kind?: NoticeTable['kind'] | undefined
  readonly programme?: ProgrammeId | undefined
  readonly lot?: LotId | undefined
  readonly q?: string | undefined
  /** Only what stands in public notice on this day, the first to end first. */
  readonly standingOn?: CivilDate | undefined
  readonly after?: { readonly publishedAt: string; readonly id: string } | undefined
}
export type NoticeRow = Awaited<ReturnType<typeof findNotices>>[number]

/** Newest first, from behind `after`. */
export function findNotices(tx: ReadTx, own: Own, { kind, programme, lot, q, standingOn, after }: NoticeFilter, limit: number) {
  let found = withLot(tx, own)
  if (kind !== undefined) found = found.where('notice.kind', '=', kind)
  if (programme !== undefined) found = found.where('lot.programmeId', '=', programme)
  if (lot !== undefined) found = found.where('notice.lotId', '=', lot)
  if (q !== undefined) found = found.where(sql<boolean>`notice.id in (select search_notices(${own.tenant}, ${q}))`)
  if (after !== undefined)
    found = found.where(sql<boolean>`(notice.published_at, notice.id) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`)
  if (standingOn !== undefined) return standing(found, standingOn).limit(limit).execute()
  return found.orderBy('notice.publishedAt', 'desc').orderBy('notice.id', 'desc').limit(limit).execute()
}

/** A call stands while its lot takes bids, a result while it is announced, either to its last day; that of a call may have been moved. */
const standing = (found: ReturnType<typeof withLot>, on: CivilDate) =>
  found
    .where((where) =>
      where.or([
        where.and([
          where('notice.kind', '=', 'call'),
          where('lot.status', '=', 'published'),
          where('lot.bidDeadline', '>=', startOf(on)),
        ]),
        where.and([where('notice.kind', '=', 'result'), where('lot.status', '=', 'announced'), where('notice.endsOn', '>=', on)]),
      ]),
    )
    .orderBy(sql`case notice.kind when 'call' then (lot.bid_deadline at time zone 'Asia/Shanghai')::date else notice.ends_on end`)
    .orderBy('notice.id')

export const noticeById = (tx: ReadTx, own: Own, id: string) =>
  withLot(tx, own).select('notice.body').where('notice.id', '=', id).executeTakeFirst()

/** Programmes that have been put before the public, the newest year first. */
export function publishedProgrammes(tx: ReadTx, { tenant }: Own, programme: ProgrammeId | undefined) {
  const found = tx
    .selectFrom('programme')
    .select(['id', 'code', 'name', 'year', 'budgetFen', 'backfilled'])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is not', null)
  const chosen = programme === undefined ? found : found.where('id', '=', programme)
  return chosen.orderBy('year', 'desc').orderBy('code').execute()
}

/** What the public knows of: what was called here, and what was under contract before the system. */
const known = (where: ExpressionBuilder<Tables, 'lot'>) =>
  where.or([where('lot.publishedAt', 'is not', null), where('lot.backfillId', 'is not', null)])

/** How many lots of each programme were ever put before the public, those included that came to nothing later. */
export async function publishedLots(tx: ReadTx, { tenant }: Own): Promise<ReadonlyMap<ProgrammeId, number>> {
  const rows = await tx
    .selectFrom('lot')
    .select(['programmeId', sql<number>`count(*)::int`.as('lots')])
    .where('tenant', '=', tenant)
    .where(known)
    .groupBy('programmeId')
    .execute()
  return new Map(rows.map(({ programmeId, lots }) => [programmeId, lots]))
}

/** Of the lots that are counted together: how many, their budgets, and what was awarded of it for good. */
const SUMS = [
  sql<number>`count(*)::int`.as('lots'),
  sql<Fen>`sum(lot.budget_fen)::bigint`.as('budgetFen'),
  sql<Fen>`coalesce(sum(lot.award_fen) filter (where lot.status in (${sql.join(AWARDED)})), 0)::bigint`.as('awardedFen'),
] as const

const ORGANISATIONS = sql<number>`count(distinct coalesce(bid.party_id, lot.provider_id))::int`.as('organisations')

/** Each field of service of a lot once. */
const FIELDS = sql<{ field: string }>`(select distinct value as field from jsonb_array_elements_text(lot.fields::jsonb))`.as(
  'named',
)

/** How many lots were called in each area, with their sums. */
export function calledByArea(tx: ReadTx, { tenant }: Own, programme: ProgrammeId | undefined) {
  const called = tx
    .selectFrom('lot')
    .select(['lot.area', ...SUMS])
    .where('lot.tenant', '=', tenant)
    .where(known)
  const chosen = programme === undefined ? called : called.where('lot.programmeId', '=', programme)
  return chosen.groupBy('lot.area').orderBy('lot.area').execute()
}

/** How many organisations carry something out in each street; one that has two contracts there is one, which sums of smaller areas could not tell. */
export function organisationsByStreet(tx: ReadTx, { tenant }: Own, programme: ProgrammeId | undefined) {
  const street = sql<AreaCode>`left(lot.area, 9)`
  const won = tx
    .selectFrom('lot')
    .leftJoin('bid', (join) => join.onRef('bid.tenant', '=', 'lot.tenant').onRef('bid.id', '=', 'lot.winner'))
    .select([street.as('street'), ORGANISATIONS])
    .where('lot.tenant', '=', tenant)
    .where('lot.status', '=', SIGNED)
  const chosen = programme === undefined ? won : won.where('lot.programmeId', '=', programme)
  return chosen.groupBy(street).orderBy(street).execute()
}

/** The same by field of service. */
export function organisationsByField(tx: ReadTx, { tenant }: Own, programme: ProgrammeId | undefined) {
  const won = tx
    .selectFrom('lot')
    .leftJoin('bid', (join) => join.onRef('bid.tenant', '=', 'lot.tenant').onRef('bid.id', '=', 'lot.winner'))
    .innerJoinLateral(FIELDS, (join) => join.onTrue())
    .select(['named.field', ORGANISATIONS])
    .where('lot.tenant', '=', tenant)
    .where('lot.status', '=', SIGNED)
  const chosen = programme === undefined ? won : won.where('lot.programmeId', '=', programme)
  return chosen.groupBy('named.field').orderBy('named.field').execute()
}

/** What was called by field of service: a lot of several fields counts once in each. */
export function calledByField(tx: ReadTx, { tenant }: Own, programme: ProgrammeId | undefined) {
  const called = tx
    .selectFrom('lot')
    .innerJoinLateral(FIELDS, (join) => join.onTrue())
    .select(['named.field', ...SUMS])
    .where('lot.tenant', '=', tenant)
    .where(known)
  const chosen = programme === undefined ? called : called.where('lot.programmeId', '=', programme)
  return chosen.groupBy('named.field').orderBy('named.field').execute()
}

/** It serves this area, or a part of it where the area is not meant alone. */
const isIn = (area: AreaCode, alone: 'true' | undefined) =>
  alone === undefined ? sql<boolean>`starts_with(lot.area, ${area})` : sql<boolean>`lot.area = ${area}`

/** Among its fields of service is this one. */
const isOfField = (field: string) => sql<boolean>`lot.fields::jsonb @> to_jsonb(${field}::text)`

export type CalledFilter = {
  readonly programme?: ProgrammeId | undefined
  /** With everything below it. */
  readonly area?: AreaCode | undefined
  /** Without what serves a part of the area. */
  readonly alone?: 'true' | undefined
  /** One of its fields of service. */
  readonly field?: string | undefined
  readonly after?: string | undefined
}

/** What the public sees of the lots that were called, by code from after the one named. */
export function calledLots(tx: ReadTx, { tenant }: Own, { programme, area, alone, field, after }: CalledFilter, limit: number) {
  let found = tx
    .selectFrom('lot')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenant', '=', 'lot.tenant').onRef('programme.id', '=', 'lot.programmeId'),
    )
    .select(['lot.id', 'lot.code', 'lot.name', 'programme.profile', 'lot.area', 'lot.place', 'lot.budgetFen'])
    .select(['lot.status', 'lot.backfillId'])
    .where('lot.tenant', '=', tenant)
    .where(known)
  if (programme !== undefined) found = found.where('programmeId', '=', programme)
  if (area !== undefined) found = found.where(isIn(area, alone))
  if (field !== undefined) found = found.where(isOfField(field))
  if (after !== undefined) found = found.where('lot.code', '>', after)
  return found.orderBy('lot.code').limit(limit).execute()
}

export type AwardedRow = Awaited<ReturnType<typeof awardedLots>>[number]

export type AwardedFilter = Pick<CalledFilter, 'programme' | 'area' | 'alone' | 'field'> & {
  /** Of the plans of one year. */
  readonly year?: number | undefined
  /** With the results in public notice, which are shown with their project and count for nothing yet. */
  readonly noticed?: boolean
}

const isOfYear = (tenant: Own['tenant'], year: number) =>
  sql<boolean>`lot.programme_id in (select id from programme where tenant = ${tenant} and year = ${year})`

/** Lots that were awarded for good, or are under a contract that is older. */
export function awardedLots(tx: ReadTx, { tenant }: Own, { programme, year, area, alone, field, noticed }: AwardedFilter) {
  let found = tx
    .selectFrom('lot')
    .leftJoin('bid', (join) => join.onRef('bid.tenant', '=', 'lot.tenant').onRef('bid.id', '=', 'lot.winner'))
    .innerJoin('party', (join) =>
      join.onRef('party.tenant', '=', 'lot.tenant').on(sql<boolean>`party.id = coalesce(bid.party_id, lot.provider_id)`),
    )
    .select(['lot.id as lotId', 'lot.code as lotCode', 'lot.name as lotName', 'lot.programmeId', 'lot.status', 'lot.awardFen'])
    .select(['lot.area', 'lot.place', 'lot.periodFrom', 'lot.periodTo', 'lot.backfillId'])
    .select(['party.id as partyId', 'party.name as partyName'])
    .where('lot.tenant', '=', tenant)
    .where('lot.status', 'in', noticed === true ? [...AWARDED, 'announced'] : AWARDED)
  if (programme !== undefined) found = found.where('lot.programmeId', '=', programme)
  if (year !== undefined) found = found.where(isOfYear(tenant, year))
  if (area !== undefined) found = found.where(isIn(area, alone))
  if (field !== undefined) found = found.where(isOfField(field))
  return found.orderBy('lot.code').execute()
}

/** Lots whose winner has been told. */
export const notifiedLotIds = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('lot')
    .select(['id', 'code', 'name'])
    .where('tenant', '=', tenant)
    .where('status', '=', 'awarded')
    .where('awardStatus', '=', 'notified')
    .orderBy('code')
    .execute()
