import type { Acting } from '../../../kernel/acting.ts'
import type { FileId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { DeclineFile, DeclineRefusal } from '../contract/decline.ts'
import { mayDeclineOnPaper } from '../rules/succession.ts'
import { declineFiles, declineFilesOf, insertDeclineFile } from '../store/decline-files.ts'
import { lots } from '../store/kept.ts'
import { mayOn } from './award-deeds.ts'
import { fileView } from './bid-files.ts'
import { keepPaper, type Uploaded } from './kept-papers.ts'

/** A scan is a PDF or a picture, never something that can still be written in. */
const isScan = (type: string): boolean => type === 'application/pdf' || type.startsWith('image/')

/** Whether a statement of so many bytes may be added: asked before they are taken in, and again with the lot locked. */
export async function mayAddStatement(
  tx: ReadTx,
  acting: Acting,
  id: LotId,
  coming: number,
): Promise<Result<void, DeclineRefusal>> {
  const lot = await lots.table.load(tx, acting.tenant, id)
  if (!lot || !mayOn(acting, 'bid.decline-on-paper')) return refuse({ code: 'not-found' })
  if (lot.winner === null || !mayDeclineOnPaper(lot, lot.winner)) return refuse({ code: 'wrong-status', status: lot.status })
  return hasRoom(UPLOADS.sealPages, await declineFilesOf(tx, acting, id), coming)
}

/** Keeps the scan of a statement, as `keepPaper` does. */
export async function addStatement(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  uploaded: Uploaded,
): Promise<Result<DeclineFile, DeclineRefusal>> {
  await lots.table.lock(tx, acting.tenant, lotId)
  const may = await mayAddStatement(tx, acting, lotId, 0)
  if (!may.ok) return may
  if (!isScan(uploaded.stored.type)) return refuse({ code: 'file-kind-refused' })
  return keepPaper(acting, uploaded, {
    lotId,
    there: await declineFilesOf(tx, acting, lotId),
    room: UPLOADS.sealPages,
    insert: (row) => insertDeclineFile(tx, row),
  })
}

/** A statement whose bytes may now be sent: one that an award was given up by, or that is being entered. */
export async function openStatement(
  tx: ReadTx,
  acting: Acting,
  lot: LotId,
  file: FileId,
): Promise<Result<DeclineFile, DeclineRefusal>> {
  if (!mayOn(acting, 'award.see-all')) return refuse({ code: 'not-found' })
  const found = (await declineFiles(tx, acting, [file])).find(({ lotId }) => lotId === lot)
  return found ? ok(fileView(found)) : refuse({ code: 'not-found' })
}
