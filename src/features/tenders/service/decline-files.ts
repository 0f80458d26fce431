import type { Acting } from '../../../kernel/acting.ts'
import { FileId, type LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { DeclineFile, DeclineRefusal } from '../contract/decline.ts'
import { mayDeclineOnPaper } from '../rules/succession.ts'
import { declineFiles, declineFilesOf, insertDeclineFile } from '../store/decline-files.ts'
import { lots } from '../store/kept.ts'
import { mayOn } from './award-deeds.ts'
import { fileView } from './bid-files.ts'

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

/** Keeps the scan of a statement. The same bytes under the same name are there already: that one again. */
export async function addStatement(
  tx: Tx,
  acting: Acting,
  lotId: LotId,
  { name, stored }: { name: string; stored: StoredFile },
): Promise<Result<DeclineFile, DeclineRefusal>> {
  await lots.table.lock(tx, acting.tenant, lotId)
  const may = await mayAddStatement(tx, acting, lotId, 0)
  if (!may.ok) return may
  if (!isScan(stored.type)) return refuse({ code: 'file-kind-refused' })
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const there = await declineFilesOf(tx, acting, lotId)
  const known = there.find((file) => file.name === name && file.sha256 === stored.sha256)
  if (known) return ok(fileView(known))
  const room = hasRoom(UPLOADS.sealPages, there, stored.size)
  if (!room.ok) return room
  const { tenant, actor: addedBy, now: addedAt } = acting
  const row = { tenant, id: FileId.parse(acting.newId()), lotId, ...stored, name, addedBy, addedAt }
  await insertDeclineFile(tx, row)
  return ok(fileView(row))
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
