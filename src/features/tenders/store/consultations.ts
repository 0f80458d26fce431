import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import { ConsultationId, type MemberId, OpinionId, type ProgrammeId, ReplyId, type Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Latest first; those of one plan where it is named. */
export async function consultationIds(
  tx: ReadTx,
  { tenant }: Own,
  programme: ProgrammeId | undefined,
  limit: number,
): Promise<ConsultationId[]> {
  let found = tx
    .selectFrom('consultation')
    .select('id')
    .where('tenant', '=', tenant)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (programme !== undefined) found = found.where('programmeId', '=', programme)
  return (await found.execute()).map(({ id }) => id)
}

/** In the order in which they were given. */
export async function replyIdsOf(tx: ReadTx, { tenant }: Own, consultation: ConsultationId, limit: number): Promise<ReplyId[]> {
  const rows = await tx
    .selectFrom('opinionReply')
    .select('id')
    .where('tenant', '=', tenant)
    .where('consultationId', '=', consultation)
    .orderBy('givenAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

type Place = { readonly filedAt: Instant; readonly id: string }

/** Those that wait for an answer, in the order in which they came, from behind `after`. */
export async function waitingOpinionIds(
  tx: ReadTx,
  { tenant }: Own,
  consultation: ConsultationId,
  after: Place | undefined,
  limit: number,
): Promise<OpinionId[]> {
  let found = tx
    .selectFrom('opinion')
    .select('id')
    .where('tenant', '=', tenant)
    .where('consultationId', '=', consultation)
    .where('status', '=', 'submitted')
    .orderBy('filedAt')
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) found = found.where(sql<boolean>`(filed_at, id) > (${after.filedAt}::timestamptz, ${after.id}::uuid)`)
  return (await found.execute()).map(({ id }) => id)
}

/** How many opinions there are, and how many of them wait, as far as the reader may see them. */
export const countOpinions = (tx: ReadTx, { tenant }: Own, consultation: ConsultationId) =>
  tx
    .selectFrom('opinion')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where status = 'submitted'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where by = 'visitor'))::int`.as('unknown'),
    ])
    .where('tenant', '=', tenant)
    .where('consultationId', '=', consultation)
    .executeTakeFirstOrThrow()

/** What one person said in one consultation, or in all of them, latest first. */
export async function opinionIdsBy(
  tx: ReadTx,
  { tenant }: Own,
  member: MemberId,
  consultation: ConsultationId | undefined,
  limit: number,
): Promise<OpinionId[]> {
  let found = tx
    .selectFrom('opinion')
    .select('id')
    .where('tenant', '=', tenant)
    .where('filedBy', '=', member)
    .orderBy('filedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (consultation !== undefined) found = found.where('consultationId', '=', consultation)
  return (await found.execute()).map(({ id }) => id)
}

/** Of nobody known, waiting: a number that visitors may be held to, though they see none of them. */
export async function waitingOfVisitors(tx: ReadTx, { tenant }: Own, consultation: ConsultationId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select waiting_of_visitors(${tenant}, ${consultation}) as count`.execute(tx)
  return rows[0]?.count ?? 0
}
