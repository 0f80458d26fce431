import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { MemberId, NeedId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { readMark } from '../rules/mark.ts'
import type { NeedChannel, NeedState, NeedStatus } from '../rules/need.ts'

type Own = Pick<Scope, 'tenant'>

/** The last of the next numbers of the year, of which so many are taken. The row stays locked until the transaction ends, so numbers have neither gaps nor doubles. */
export async function nextNumber(tx: Tx, { tenant }: Own, year: number, many = 1): Promise<number> {
  const { last } = await tx
    .insertInto('needCounter')
    .values({ tenant, year, last: many })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'year']).doUpdateSet({ last: sql<number>`need_counter.last + ${many}` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export type NeedFilter = {
  /** Only what lies in one of these areas, or below; everywhere when left out. */
  readonly within?: readonly AreaCode[]
  readonly statuses?: readonly NeedStatus[]
  /** Whether it was sent back to be completed. */
  readonly returned?: boolean | undefined
  readonly onBehalf?: boolean | undefined
  readonly channel?: NeedChannel | undefined
  readonly area?: AreaCode | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Latest first, from behind the mark `after`, which is the last need's instant and id. */
export function findNeeds(tx: ReadTx, { tenant }: Own, filter: NeedFilter): Promise<NeedState[]> {
  const { within, statuses, returned, onBehalf, channel, area, q, after, limit } = filter
  if (within?.length === 0) return Promise.resolve([])
  let found = tx
    .selectFrom('need')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (within !== undefined) {
    found = found.where((where) => where.or(within.map((post) => sql<boolean>`starts_with(area, ${post})`)))
  }
  if (statuses !== undefined) found = found.where('status', 'in', statuses)
  if (returned !== undefined) found = found.where('returnReason', returned ? 'is not' : 'is', null)
  if (onBehalf !== undefined) found = found.where('onBehalf', '=', onBehalf)
  if (channel !== undefined) found = found.where('channel', '=', channel)
  if (area !== undefined) found = found.where(sql<boolean>`starts_with(area, ${area})`)
  if (q !== undefined) found = found.where(sql<boolean>`id in (select search_needs(${tenant}, ${q}))`)
  if (after !== undefined) {
    const mark = readMark(after)
    found = found.where(sql<boolean>`(submitted_at, id) < (${mark.at}::timestamptz, ${mark.id}::uuid)`)
  }
  return found.execute()
}

export const needsFiledBy = (tx: ReadTx, { tenant }: Own, member: MemberId, limit: number): Promise<NeedState[]> =>
  tx
    .selectFrom('need')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('filedBy', '=', member)
    .where('onBehalf', '=', false)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** The record of one need with the names of those who acted. */
export const recordOf = (tx: ReadTx, { tenant }: Own, need: NeedId) =>
  tx
    .selectFrom('action')
    .leftJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
    .select(['action.revision', 'action.type as deed', 'action.at', 'action.role', 'action.facts', 'member.name'])
    .where('action.tenant', '=', tenant)
    .where('action.noun', '=', 'need')
    .where('action.subject', '=', need)
    .orderBy('action.revision')
    .execute()

/** What may be the same as a need of this area: the latest of that area, of what lies in it and of what it lies in. */
export const needsAround = (
  tx: ReadTx,
  { tenant }: Own,
  area: AreaCode,
  statuses: readonly NeedStatus[],
  limit: number,
): Promise<NeedState[]> =>
  tx
    .selectFrom('need')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('status', 'in', statuses)
    .where(sql<boolean>`(starts_with(area, ${area}) or starts_with(${area}, area))`)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What was merged into a need, in the order of their numbers' filing. */
export const partsOf = (tx: ReadTx, { tenant }: Own, head: NeedId, limit: number): Promise<NeedState[]> =>
  tx
    .selectFrom('need')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('headId', '=', head)
    .orderBy('submittedAt')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Who merged each of these needs, the last time last. */
export const mergersOf = (tx: ReadTx, { tenant }: Own, needs: readonly NeedId[]) =>
  needs.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('action')
        .leftJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
        .select(['action.subject', 'action.role', 'member.name'])
        .where('action.tenant', '=', tenant)
        .where('action.noun', '=', 'need')
        .where('action.type', '=', 'need.merge')
        .where('action.subject', 'in', needs)
        .orderBy('action.revision')
        .execute()

/** Who verified and who declined these needs, and when, in the order in which it was done. */
export const decidedOn = (tx: ReadTx, { tenant }: Own, needs: readonly NeedId[]) =>
  needs.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('action')
        .leftJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
        .select(['action.subject', 'action.type', 'action.at', 'member.name'])
        .where('action.tenant', '=', tenant)
        .where('action.noun', '=', 'need')
        .where('action.type', 'in', ['need.verify', 'need.decline'])
        .where('action.subject', 'in', needs)
        .orderBy('action.revision')
        .execute()

/** Today's names of areas, by code. */
export async function areaNames(tx: ReadTx, codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .orderBy('validFrom')
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The area that an authority answers for, and how it is called. */
export const authorityOf = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('authority').select(['area', 'name']).where('tenant', '=', tenant).executeTakeFirst()
