import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import { type CivilDate, startOf } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import type { LotId, ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { NoticeTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

const withLot = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('notice')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'notice.tenant').onRef('lot.id', '=', 'notice.lotId'))
    .select(['notice.id', 'notice.kind', 'notice.no', 'notice.title', 'notice.publishedAt', 'notice.endsOn'])
    .select(['lot.id as lotId', 'lot.code as lotCode', 'lot.name as lotName', 'lot.status as lotStatus'])
    .select(['lot.bidDeadline', 'lot.replaces', 'lot.declines'])
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
    .select(['id', 'code', 'name', 'year', 'budgetFen'])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is not', null)
  const chosen = programme === undefined ? found : found.where('id', '=', programme)
  return chosen.orderBy('year', 'desc').orderBy('code').execute()
}

/** How many lots of each programme were ever put before the public, those included that came to nothing later. */
export async function publishedLots(tx: ReadTx, { tenant }: Own): Promise<ReadonlyMap<ProgrammeId, number>> {
  const rows = await tx
    .selectFrom('lot')
    .select(['programmeId', sql<number>`count(*)::int`.as('lots')])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is not', null)
    .groupBy('programmeId')
    .execute()
  return new Map(rows.map(({ programmeId, lots }) => [programmeId, lots]))
}

/** How many lots were called in each area, and their budgets together. */
export const calledByArea = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('lot')
    .select(['area', sql<number>`count(*)::int`.as('lots'), sql<Fen>`sum(budget_fen)::bigint`.as('budgetFen')])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is not', null)
    .groupBy('area')
    .orderBy('area')
    .execute()

export type CalledFilter = {
  readonly programme?: ProgrammeId | undefined
  /** With everything below it. */
  readonly area?: AreaCode | undefined
  readonly after?: string | undefined
}

/** What the public sees of the lots that were called, by code from after the one named. */
export function calledLots(tx: ReadTx, { tenant }: Own, { programme, area, after }: CalledFilter, limit: number) {
  let found = tx
    .selectFrom('lot')
    .select(['id', 'code', 'name', 'area', 'place', 'budgetFen', 'status'])
    .where('tenant', '=', tenant)
    .where('publishedAt', 'is not', null)
  if (programme !== undefined) found = found.where('programmeId', '=', programme)
  if (area !== undefined) found = found.where(sql<boolean>`starts_with(area, ${area})`)
  if (after !== undefined) found = found.where('code', '>', after)
  return found.orderBy('code').limit(limit).execute()
}

export type AwardedRow = Awaited<ReturnType<typeof awardedLots>>[number]

export type AwardedFilter = Pick<CalledFilter, 'programme' | 'area'>

/** Lots with a winner that the public knows of; a suspended one's result is in doubt and is left out. */
export function awardedLots(tx: ReadTx, { tenant }: Own, { programme, area }: AwardedFilter) {
  let found = tx
    .selectFrom('lot')
    .innerJoin('bid', (join) => join.onRef('bid.tenant', '=', 'lot.tenant').onRef('bid.id', '=', 'lot.winner'))
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['lot.id as lotId', 'lot.code as lotCode', 'lot.name as lotName', 'lot.programmeId', 'lot.status', 'lot.awardFen'])
    .select(['lot.area', 'lot.place', 'lot.periodFrom', 'lot.periodTo'])
    .select(['party.id as partyId', 'party.name as partyName'])
    .where('lot.tenant', '=', tenant)
    .where('lot.status', 'in', ['announced', 'awarded', 'contracted'])
  if (programme !== undefined) found = found.where('lot.programmeId', '=', programme)
  if (area !== undefined) found = found.where(sql<boolean>`starts_with(lot.area, ${area})`)
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
