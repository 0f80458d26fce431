import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import { ApplicationId, type MemberId, type NeedId, type Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ApplicationState, ApplicationStatus } from '../rules/village-application.ts'

type Own = Pick<Scope, 'tenant'>

/** The row stays locked until the transaction ends, so that numbers have neither gaps nor doubles. */
export async function nextApplicationNumber(tx: Tx, { tenant }: Own, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('villageCounter')
    .values({ tenant, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['tenant', 'year']).doUpdateSet({ last: sql<number>`village_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

type Asked = {
  /** Only what lies in one of these areas, or below. */
  readonly within: readonly AreaCode[]
  readonly status?: ApplicationStatus | undefined
  readonly after?: Pick<ApplicationState, 'id' | 'filedAt'> | undefined
}

/** Latest first. */
export async function applicationIds(
  tx: ReadTx,
  { tenant }: Own,
  { within, status, after }: Asked,
  limit: number,
): Promise<ApplicationId[]> {
  if (within.length === 0) return []
  let found = tx
    .selectFrom('villageApplication')
    .select('id')
    .where('tenant', '=', tenant)
    .where((where) => where.or(within.map((post) => sql<boolean>`starts_with(area, ${post})`)))
    .orderBy('filedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (status !== undefined) found = found.where('status', '=', status)
  if (after !== undefined) found = found.where(sql<boolean>`(filed_at, id) < (${after.filedAt}::timestamptz, ${after.id}::uuid)`)
  return (await found.execute()).map(({ id }) => id)
}

/** Out of which application a need came, if out of any. */
export const applicationOfNeed = (tx: ReadTx, { tenant }: Own, need: NeedId) =>
  tx
    .selectFrom('villageApplication')
    .select(['id', 'no'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`strpos(needs, ${need}) > 0`)
    .executeTakeFirst()

export async function memberName(tx: ReadTx, { tenant }: Own, id: MemberId): Promise<string> {
  const row = await tx.selectFrom('member').select('name').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
