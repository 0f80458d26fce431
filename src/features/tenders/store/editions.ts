import type { EditionId, Scope } from '../../../kernel/ids.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Of each way of purchasing the edition in force, where the authority has one. */
export const inForce = (tx: ReadTx, { tenant }: Own) =>
  tx.selectFrom('edition').select(['id', 'code']).where('tenant', '=', tenant).where('status', '=', 'in_force').execute()

/** How many editions of it there are; they are counted from 1 without a gap. */
export async function lastNo(tx: ReadTx, { tenant }: Own, code: ProfileCode): Promise<number> {
  const last = await tx
    .selectFrom('edition')
    .select('no')
    .where('tenant', '=', tenant)
    .where('code', '=', code)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.no ?? 0
}

export async function isProposed(tx: ReadTx, { tenant }: Own, code: ProfileCode): Promise<boolean> {
  const waiting = tx.selectFrom('edition').select('id').where('tenant', '=', tenant).where('code', '=', code)
  return (await waiting.where('status', '=', 'proposed').executeTakeFirst()) !== undefined
}

/** Who proposed and who answered each, and when, as the record has it. */
export const deedsOn = (tx: ReadTx, { tenant }: Own, ids: readonly EditionId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('action')
        .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
        .select(['action.subject as edition', 'action.type', 'action.at', 'member.name'])
        .where('action.tenant', '=', tenant)
        .where('action.noun', '=', 'edition')
        .where('action.subject', 'in', ids)
        .orderBy('action.revision')
        .execute()
