import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { LotId, NeedId, ProgrammeId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { LotPlan, type LotStatus } from '../rules/lot.ts'
import type { LotStanding } from '../rules/lot-standing.ts'
import { GOES_ON } from '../rules/pause.ts'

type Own = Pick<Scope, 'tenant'>

/** What the caller may know of that goes before a lot's status: objections, the contract it waits for, the office's own decision. */
export type Seen = {
  /** Those that the finance bureau has wait. */
  readonly paused: readonly LotId[]
  readonly disputed: readonly LotId[]
  readonly waiting: readonly { readonly standing: LotStanding; readonly lots: readonly LotId[] }[]
  readonly isOffice: boolean
  readonly knowsOutcome: boolean
}

export type LotFilter = {
  /** Without it only what was published is found. */
  readonly drafts: boolean
  readonly programme?: ProgrammeId | undefined
  readonly status?: LotStatus | undefined
  readonly standing?: LotStanding | undefined
  readonly seen: Seen
  readonly area?: AreaCode | undefined
  readonly alone?: 'true' | undefined
  readonly field?: string | undefined
  readonly q?: string | undefined
  readonly after?: string | undefined
}

/** As `rules/lot-standing` says it of one lot, for as many as there are. */
function standingIn({ paused, disputed, waiting, isOffice, knowsOutcome }: Seen) {
  const among = (lots: readonly LotId[]) => (lots.length === 0 ? sql`false` : sql`lot.id in (${sql.join(lots)})`)
  const waits = waiting.map(({ standing, lots }) => sql`when ${among(lots)} then ${standing}`)
  return sql<LotStanding>`case
    when ${among(paused)} and lot.status in (${sql.join([...GOES_ON.options])}) then 'paused'
    when ${among(disputed)} then 'disputed'
    when lot.status = 'suspended' then 'upheld'
    when ${knowsOutcome} and lot.status = 'auditing' and exists (select from panel where panel.tenant = lot.tenant
      and panel.lot_id = lot.id and panel.status in ('signed', 'released')) then 'unpassed'
    when ${isOffice} and lot.status = 'scored' and lot.award_status = 'confirmed' then 'confirmed'
    ${sql.join(waits, sql` `)}
    else lot.status
  end`
}

function narrowed(tx: ReadTx, { tenant }: Own, { drafts, programme, status, area, alone, field, q }: LotFilter) {
  let found = tx.selectFrom('lot').where('tenant', '=', tenant)
  if (!drafts)
    found = found.where((where) => where.or([where('publishedAt', 'is not', null), where('backfillId', 'is not', null)]))
  if (programme !== undefined) found = found.where('programmeId', '=', programme)
  if (status !== undefined) found = found.where('status', '=', status)
  if (area !== undefined)
    found = found.where(alone === undefined ? sql<boolean>`starts_with(area, ${area})` : sql<boolean>`area = ${area}`)
  if (field !== undefined) found = found.where(sql<boolean>`fields::jsonb @> to_jsonb(${field}::text)`)
  return q === undefined ? found : found.where(sql<boolean>`id in (select search_lots(${tenant}, ${q}))`)
}

/** Ids of lots by code, from behind `after`. */
export async function findLots(tx: ReadTx, own: Own, filter: LotFilter, limit: number): Promise<LotId[]> {
  const { standing, seen, after } = filter
  let found = narrowed(tx, own, filter).select('id')
  if (standing !== undefined) found = found.where(standingIn(seen), '=', standing)
  if (after !== undefined) found = found.where('code', '>', after)
  const rows = await found.orderBy('code').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** How many of what the filter finds stand where, whichever standing it asks for. */
export const standingsOf = (tx: ReadTx, own: Own, filter: LotFilter) =>
  narrowed(tx, own, filter)
    .select([standingIn(filter.seen).as('standing'), sql<number>`count(*)::int`.as('lots')])
    .groupBy('standing')
    .execute()

type Taking = { readonly lotId: LotId; readonly name: string; readonly status: LotStatus }

/** The published lots that answer each of these needs, the first one first, and how far they have come. */
export async function projectsTaking(
  tx: ReadTx,
  { tenant }: Own,
  needs: readonly NeedId[],
): Promise<ReadonlyMap<NeedId, readonly Taking[]>> {
  if (needs.length === 0) return new Map()
  const found = await tx
    .selectFrom('lotNeed')
    .innerJoin('lot', (on) => on.onRef('lot.tenant', '=', 'lotNeed.tenant').onRef('lot.id', '=', 'lotNeed.lotId'))
    .select(['lotNeed.needId', 'lot.id as lotId', 'lot.name', 'lot.status'])
    .where('lotNeed.tenant', '=', tenant)
    .where('lotNeed.needId', 'in', needs)
    .where('lot.publishedAt', 'is not', null)
    .orderBy('lot.publishedAt')
    .orderBy('lot.code')
    .execute()
  const taking = new Map<NeedId, Taking[]>()
  for (const { needId, ...lot } of found) taking.set(needId, [...(taking.get(needId) ?? []), lot])
  return taking
}

/** Lots whose result is in public notice: the only ones that an objection can lie against. */
export async function announcedLots(tx: ReadTx, { tenant }: Own): Promise<LotId[]> {
  const rows = await tx.selectFrom('lot').select('id').where('tenant', '=', tenant).where('status', '=', 'announced').execute()
  return rows.map(({ id }) => id)
}

/** What is open for bids now, the first to close first. */
export async function openCalls(tx: ReadTx, { tenant }: Own, limit: number): Promise<LotId[]> {
  const rows = await tx
    .selectFrom('lot')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', '=', 'published')
    .orderBy('bidDeadline')
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function lotCodeIsTaken(tx: ReadTx, { tenant }: Own, code: string, except: LotId | undefined): Promise<boolean> {
  const row = await tx.selectFrom('lot').select('id').where('tenant', '=', tenant).where('code', '=', code).executeTakeFirst()
  return row !== undefined && row.id !== except
}

/** What lies in a programme's other lots; those that came to nothing give their money back. */
export async function allottedBeside(
  tx: ReadTx,
  { tenant }: Own,
  programme: ProgrammeId,
  except: LotId | undefined,
): Promise<number> {
  let lots = tx
    .selectFrom('lot')
    .select(sql<number>`coalesce(sum(budget_fen), 0)::bigint`.as('fen'))
    .where('tenant', '=', tenant)
    .where('programmeId', '=', programme)
    .where('status', 'not in', ['void', 'cancelled'])
  if (except !== undefined) lots = lots.where('id', '<>', except)
  return (await lots.executeTakeFirstOrThrow()).fen
}

/** Waits for a closing that is under way and keeps a new one waiting: many may hold a lot open side by side. */
export async function holdOpen(tx: Tx, { tenant }: Own, lot: LotId) {
  const row = await tx
    .selectFrom('lot')
    .select(['id', 'code', 'status', 'bidDeadline', 'budgetFen', 'rubric', 'changes'])
    .where('tenant', '=', tenant)
    .where('id', '=', lot)
    .forShare()
    .executeTakeFirst()
  return row && { ...row, rubric: LotPlan.shape.rubric.parse(JSON.parse(row.rubric)) }
}

export async function linkNeeds(tx: Tx, { tenant }: Own, lotId: LotId, needs: readonly NeedId[]): Promise<void> {
  await tx.deleteFrom('lotNeed').where('tenant', '=', tenant).where('lotId', '=', lotId).execute()
  if (needs.length === 0) return
  const rows = needs.map((needId) => ({ tenant, lotId, needId }))
  await tx.insertInto('lotNeed').values(rows).execute()
}

export const linksOf = (tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) =>
  lots.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('lotNeed').select(['lotId', 'needId']).where('tenant', '=', tenant).where('lotId', 'in', lots).execute()

export type NeedTitle = { readonly id: NeedId; readonly no: string; readonly title: string; readonly target: string }

export async function needTitles(tx: ReadTx, { tenant }: Own, ids: readonly NeedId[]): Promise<NeedTitle[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NeedTitle>`
    select id, no, title, target from need where tenant = ${tenant} and id in (${sql.join(ids)}) order by no`.execute(tx)
  return rows
}
