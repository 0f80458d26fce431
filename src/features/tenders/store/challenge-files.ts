import type { FileId, LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ChallengeFileTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The papers uploaded for objections to a lot's result, as far as the reader may see them, in the order they came in. */
export const challengeFilesOf = (tx: ReadTx, { tenant }: Own, lot: LotId): Promise<ChallengeFileTable[]> =>
  tx
    .selectFrom('challengeFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** Of these files, those that the reader may see. */
export function challengeFiles(tx: ReadTx, { tenant }: Own, ids: readonly FileId[]): Promise<ChallengeFileTable[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.selectFrom('challengeFile').selectAll().where('tenant', '=', tenant).where('id', 'in', ids).orderBy('id').execute()
}

export const insertChallengeFile = (tx: Tx, file: ChallengeFileTable) => tx.insertInto('challengeFile').values(file).execute()
