import type { Acting } from '../../../kernel/acting.ts'
import { FileId, type LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, type NoRoom, type Room } from '../../../kernel/uploads.ts'
import type { BidFile } from '../contract/bid.ts'
import type { ChallengeFileTable } from '../store/tables.ts'
import { fileView } from './bid-files.ts'

export type Uploaded = { readonly name: string; readonly stored: StoredFile }

type Kept = {
  readonly lotId: LotId
  /** What is there already beside which it counts. */
  readonly there: readonly ChallengeFileTable[]
  readonly room: Room
  readonly insert: (row: ChallengeFileTable) => Promise<unknown>
}

/** Keeps a paper of a lot. The same bytes under the same name are there already: that one again. Ask with the lot locked. */
export async function keepPaper(
  acting: Acting,
  { name, stored }: Uploaded,
  { lotId, there, room, insert }: Kept,
): Promise<Result<BidFile, NoRoom | { readonly code: 'file-name-refused' }>> {
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const known = there.find((file) => file.name === name && file.sha256 === stored.sha256)
  if (known) return ok(fileView(known))
  const has = hasRoom(room, there, stored.size)
  if (!has.ok) return has
  const { tenant, actor: addedBy, now: addedAt } = acting
  const row = { tenant, id: FileId.parse(acting.newId()), lotId, ...stored, name, addedBy, addedAt }
  await insert(row)
  return ok(fileView(row))
}
