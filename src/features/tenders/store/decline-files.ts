import type { FileId, LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { DeclineFileTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** The statements uploaded for a lot, in the order they came in; for the office alone. */
export const declineFilesOf = (tx: ReadTx, { tenant }: Own, lot: LotId): Promise<DeclineFileTable[]> =>
  tx
    .selectFrom('declineFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** Of these files, those that the reader may see. */
export function declineFiles(tx: ReadTx, { tenant }: Own, ids: readonly FileId[]): Promise<DeclineFileTable[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx.selectFrom('declineFile').selectAll().where('tenant', '=', tenant).where('id', 'in', ids).orderBy('id').execute()
}

export const insertDeclineFile = (tx: Tx, file: DeclineFileTable) => tx.insertInto('declineFile').values(file).execute()
