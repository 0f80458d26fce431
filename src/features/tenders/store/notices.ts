import type { LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { NoticeTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

export const insertNotice = (tx: Tx, notice: NoticeTable) => tx.insertInto('notice').values(notice).execute()

export const noticeOf = (tx: ReadTx, { tenant }: Own, lot: LotId, kind: NoticeTable['kind']) =>
  tx
    .selectFrom('notice')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('kind', '=', kind)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function noticeNoIsTaken(tx: ReadTx, { tenant }: Own, no: string): Promise<boolean> {
  return (
    (await tx.selectFrom('notice').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()) !==
    undefined
  )
}
