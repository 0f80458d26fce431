import type { Acting } from '../../../kernel/acting.ts'
import { type BidId, FileId, type MemberId, type PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { FileType, nameFits, Sha256, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { BidFile, BidRefusal } from '../contract/bid.ts'
import { isOfBidder } from '../rules/reading.ts'
import { bids, lots } from '../store/kept.ts'
import { endFile, filesEverOf, filesOf, insertFile } from '../store/bid-files.ts'
import type { BidFileTable } from '../store/tables.ts'
import { holdDraft, isTakingBids } from './bid-deeds.ts'
import { mayRead } from './bid-reading.ts'

type Kept = Pick<BidFileTable, 'id' | 'name' | 'type' | 'size' | 'sha256' | 'addedAt'>

export const fileView = ({ id, name, type, size, sha256, addedAt }: Kept): BidFile => ({
  id,
  name,
  type: FileType.parse(type),
  size,
  sha256: Sha256.parse(sha256),
  addedAt,
})

/** Whether another file of so many bytes may be added: asked before they are taken in, and again by `addFile`. */
export async function mayAddAnother(tx: ReadTx, acting: Acting, id: BidId, coming: number): Promise<Result<void, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  const lot = bid && (await lots.table.load(tx, acting.tenant, bid.lotId))
  if (!bid || !lot || !isOfBidder(acting, bid)) return refuse({ code: 'not-found' })
  if (!isTakingBids(lot, acting)) return refuse({ code: 'past-deadline', deadline: lot.bidDeadline })
  if (bid.status !== 'draft') return refuse({ code: 'wrong-status', status: bid.status })
  return roomIn(tx, acting, id, { files: await filesOf(tx, acting, id), coming })
}

/** Under whose name what comes is counted: the organisation whose bid it is, whoever of its people sends. */
export async function senderOf(tx: ReadTx, acting: Acting, id: BidId): Promise<PartyId | MemberId> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  return bid && isOfBidder(acting, bid) ? bid.partyId : acting.actor
}

type Coming = { readonly files: readonly { readonly size: number }[]; readonly coming: number }

async function roomIn(tx: ReadTx, acting: Acting, id: BidId, { files, coming }: Coming): Promise<Result<void, BidRefusal>> {
  const now = hasRoom(UPLOADS.bid, files, coming)
  if (!now.ok) return now
  const ever = hasRoom(UPLOADS.bidEver, await filesEverOf(tx, acting, id), coming)
  return ever.ok ? ever : refuse({ code: 'uploads-used-up' })
}

/** Adds a stored file to a draft. The same bytes under the same name are there already: that one is given again. */
export async function addFile(
  tx: Tx,
  acting: Acting,
  id: BidId,
  { name, stored }: { name: string; stored: StoredFile },
): Promise<Result<BidFile, BidRefusal>> {
  const held = await holdDraft(tx, acting, id)
  if (!held.ok) return held
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const files = await filesOf(tx, acting, id)
  const known = files.find((file) => file.name === name && file.sha256 === stored.sha256)
  if (known) return ok(fileView(known))
  const room = await roomIn(tx, acting, id, { files, coming: stored.size })
  if (!room.ok) return room
  const { tenant, actor: addedBy, now: addedAt } = acting
  const row = { tenant, id: FileId.parse(acting.newId()), bidId: id, ...stored, name, addedBy, addedAt, removedAt: null }
  await insertFile(tx, row)
  return ok(fileView(row))
}

/** Ends a file of a draft; the row stays. */
export async function removeFile(tx: Tx, acting: Acting, id: BidId, file: FileId): Promise<Result<{ id: FileId }, BidRefusal>> {
  const held = await holdDraft(tx, acting, id)
  if (!held.ok) return held
  return (await endFile(tx, acting, id, file, acting.now)) ? ok({ id: file }) : refuse({ code: 'not-found' })
}

export async function listFiles(tx: ReadTx, acting: Acting, id: BidId): Promise<Result<{ items: BidFile[] }, BidRefusal>> {
  const bid = await bids.table.load(tx, acting.tenant, id)
  if (!bid || !(await mayRead(tx, acting, bid))) return refuse({ code: 'not-found' })
  return ok({ items: (await filesOf(tx, acting, id)).map(fileView) })
}

/** The file whose bytes may now be sent. */
export async function openFile(tx: ReadTx, acting: Acting, id: BidId, file: FileId): Promise<Result<BidFile, BidRefusal>> {
  const listed = await listFiles(tx, acting, id)
  if (!listed.ok) return listed
  const found = listed.value.items.find((item) => item.id === file)
  return found ? ok(found) : refuse({ code: 'not-found' })
}
