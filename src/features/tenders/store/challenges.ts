import type { ChallengeId, LotId, MemberId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type ChallengeStatus, Verdict, PENDING } from '../rules/challenge.ts'

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

/** Objections to a lot's result that were answered, in the order in which they came. */
export async function answeredOf(tx: ReadTx, { tenant }: Own, lot: LotId) {
  const rows = await tx
    .selectFrom('challenge')
    .select(['matter', 'status', 'filedAt', 'answeredAt'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
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
    .select(['lotId', 'answerDue'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', 'in', PENDING)
    .orderBy('answerDue')
    .execute()
}

export type ChallengeFilter = {
  readonly lot?: LotId | undefined
  readonly status?: ChallengeStatus | undefined
  /** Only those filed by this member. */
  readonly filedBy?: MemberId | undefined
}

/** Newest first. */
export async function challengeIds(
  tx: ReadTx,
  { tenant }: Own,
  { lot, status, filedBy }: ChallengeFilter,
): Promise<ChallengeId[]> {
  let found = tx.selectFrom('challenge').select('id').where('tenant', '=', tenant)
  if (lot !== undefined) found = found.where('lotId', '=', lot)
  if (status !== undefined) found = found.where('status', '=', status)
  if (filedBy !== undefined) found = found.where('filedBy', '=', filedBy)
  const rows = await found.orderBy('filedAt', 'desc').orderBy('id', 'desc').limit(500).execute()
  return rows.map(({ id }) => id)
}
