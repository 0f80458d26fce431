import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../../../kernel/civil.ts'
import type { ChallengeId, LotId, MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type About, ChallengePaper, type ChallengeStatus, Escalation, Verdict, PENDING } from '../rules/challenge.ts'

type Own = Pick<Scope, 'tenant'>

/** Objections to a lot's result that wait for an answer. Ask with the lot locked. */
export async function pendingOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<number> {
  const rows = await tx
    .selectFrom('challenge')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', 'in', PENDING)
    .execute()
  return rows.length
}

/** How far those are that an organisation, or a person in their own name, filed to a lot's result, or its notice, since that was published; here, not on paper. Ask with the lot locked. */
export async function filedBefore(
  tx: ReadTx,
  { tenant }: Own,
  { lot, about, since }: { readonly lot: LotId; readonly about: About; readonly since: Instant },
  objector: { readonly party: PartyId } | { readonly member: MemberId },
): Promise<ChallengeStatus[]> {
  const filed = tx
    .selectFrom('challenge')
    .select('status')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('about', '=', about)
    .where('filedAt', '>=', since)
    .where('arrivedOn', 'is', null)
  const rows =
    'party' in objector
      ? filed.where('partyId', '=', objector.party)
      : filed.where('partyId', 'is', null).where('filedBy', '=', objector.member)
  return (await rows.execute()).map(({ status }) => status)
}

/** Objections to a lot's result, or to its notice, that were answered, in the order in which they came. */
export async function answeredOf(tx: ReadTx, { tenant }: Own, lot: LotId, about: About) {
  const rows = await tx
    .selectFrom('challenge')
    .select(['answer', 'status', 'filedAt', 'arrivedOn', 'answeredAt', 'reviewBy'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('about', '=', about)
    .where('status', 'in', Verdict.options)
    .orderBy('filedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, verdict: Verdict.parse(status) }))
}

/** Of several lots, until when each objection that waits for an answer is to be answered, the first first. */
export function answersDue(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('challenge')
    .select(['lotId', 'answerDue', 'filedBy', 'partyId', 'arrivedOn'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', 'in', PENDING)
    .orderBy('answerDue')
    .execute()
}

/** The objections to a lot whose answers another authority was complained to about, by what its paper says. */
export async function complaintsOf(tx: ReadTx, { tenant }: Own, lot: LotId) {
  const rows = await tx
    .selectFrom('challenge')
    .select(['id', 'matter', 'escalation'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('escalation', 'is not', null)
    .orderBy('filedAt')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, matter, escalation }) => {
    if (escalation === null) return []
    const { authority, no } = Escalation.parse(JSON.parse(escalation))
    return [{ id, matter, authority, no }]
  })
}

/** What the papers are that objections to a lot's result name already, by their bytes; withdrawn objections count too. Ask with the lot locked. */
export async function papersNamedOn(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<ReadonlySet<Sha256>> {
  const rows = await tx.selectFrom('challenge').select('papers').where('tenant', '=', tenant).where('lotId', '=', lot).execute()
  const papers = rows.flatMap((row) => z.array(ChallengePaper).parse(JSON.parse(row.papers)))
  return new Set(papers.map(({ sha256 }) => sha256))
}

export type ChallengeFilter = {
  readonly lot?: LotId | undefined
  readonly status?: ChallengeStatus | undefined
  /** Only those that this member filed, and those on paper in the name of these organisations. */
  readonly of?: { readonly member: MemberId; readonly parties: readonly PartyId[] } | undefined
  readonly after?: ChallengeId | undefined
}

/** Newest first, from behind `after`. */
export async function challengeIds(
  tx: ReadTx,
  { tenant }: Own,
  { lot, status, of, after }: ChallengeFilter,
  limit: number,
): Promise<ChallengeId[]> {
  let found = tx.selectFrom('challenge').select('id').where('tenant', '=', tenant)
  if (lot !== undefined) found = found.where('lotId', '=', lot)
  if (status !== undefined) found = found.where('status', '=', status)
  if (of !== undefined)
    found = found.where(({ and, or, eb }) => {
      const own = and([eb('filedBy', '=', of.member), eb('arrivedOn', 'is', null)])
      return of.parties.length === 0 ? own : or([own, and([eb('partyId', 'in', of.parties), eb('arrivedOn', 'is not', null)])])
    })
  if (after !== undefined)
    found = found.where(
      sql<boolean>`(filed_at, id) < (select filed_at, id from challenge where tenant = ${tenant} and id = ${after})`,
    )
  const rows = await found.orderBy('filedAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id }) => id)
}
