import type { BidId, JurorId, LotId, PaperSheetId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { PaperSheetState } from '../rules/paper-sheet.ts'
import type { PaperTypingTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>
type OfSheet = { readonly jurorId: JurorId; readonly bidId: BidId }

/** The papers of a lot that were not withdrawn. */
export async function papersOn(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<PaperSheetState[]> {
  const rows = await tx
    .selectFrom('paperSheet')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '<>', 'withdrawn')
    .orderBy('id')
    .execute()
  return rows.map((row) => PaperSheetState.parse(row))
}

/** The paper that stands for a juror's sheet for a bid, if one does. */
export async function paperOfSheet(tx: ReadTx, { tenant }: Own, { jurorId, bidId }: OfSheet): Promise<PaperSheetId | undefined> {
  const row = await tx
    .selectFrom('paperSheet')
    .select('id')
    .where('tenant', '=', tenant)
    .where('jurorId', '=', jurorId)
    .where('bidId', '=', bidId)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst()
  return row?.id
}

/** The sheet that a paper stands for, as far as the caller may see it. */
export const sheetOnPaper = (tx: ReadTx, { tenant }: Own, { jurorId, bidId }: OfSheet) =>
  tx
    .selectFrom('sheet')
    .select('id')
    .where('tenant', '=', tenant)
    .where('jurorId', '=', jurorId)
    .where('bidId', '=', bidId)
    .executeTakeFirst()

/** The typings of a paper that the caller may see: their own, and the other once both are in. */
export const typingsOf = (tx: ReadTx, { tenant }: Own, paper: PaperSheetId): Promise<PaperTypingTable[]> =>
  tx.selectFrom('paperTyping').selectAll().where('tenant', '=', tenant).where('paperId', '=', paper).orderBy('member').execute()

/** The salt is chosen with the first typing of a hand and stays. */
export const saveTyping = (tx: Tx, typing: PaperTypingTable) =>
  tx
    .insertInto('paperTyping')
    .values(typing)
    .onConflict((taken) =>
      taken.columns(['tenant', 'paperId', 'member']).doUpdateSet({ body: typing.body, savedAt: typing.savedAt }),
    )
    .execute()
