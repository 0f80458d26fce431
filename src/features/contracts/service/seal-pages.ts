import type { Acting } from '../../../kernel/acting.ts'
import { type ContractId, FileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type FileType, nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ContractFile, ContractRefusal } from '../contract/contract.ts'
import { fileOfContract, filesOfContract, insertContractFile } from '../store/contracts.ts'
import { contracts } from '../store/kept.ts'
import { contractDeeds, mayOnContract } from './contract-deeds.ts'
import { fileOf, seenContract } from './contract-views.ts'

/** A scan is a PDF or a picture, never something that can still be written in. */
export const isScan = (type: FileType): boolean => type === 'application/pdf' || type.startsWith('image/')

/** Asked before the bytes are taken in. */
export async function mayAddSealPage(
  tx: ReadTx,
  acting: Acting,
  id: ContractId,
  coming: number,
): Promise<Result<undefined, ContractRefusal>> {
  const contract = await contracts.table.load(tx, acting.tenant, id)
  if (!contract || !mayOnContract(acting, 'contract.sign')) return refuse({ code: 'not-found' })
  if (contract.status !== 'to_sign') return refuse({ code: 'wrong-status', status: contract.status })
  const room = hasRoom(UPLOADS.sealPages, await filesOfContract(tx, acting, id), coming)
  return room.ok ? ok(undefined) : room
}

/** Keeps the scanned page with both seals. The same bytes under the same name are there already: that one is given again. */
export async function addSealPage(
  tx: Tx,
  acting: Acting,
  id: ContractId,
  { name, stored }: { name: string; stored: StoredFile },
): Promise<Result<ContractFile, ContractRefusal>> {
  const held = await contractDeeds.hold(tx, acting, id, 'contract.sign')
  if (!held.ok) return held
  if (!isScan(stored.type)) return refuse({ code: 'file-kind-refused' })
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const files = await filesOfContract(tx, acting, id)
  const known = files.find((file) => file.name === name && file.sha256 === stored.sha256)
  if (known) return ok(fileOf(known))
  const room = hasRoom(UPLOADS.sealPages, files, stored.size)
  if (!room.ok) return room
  const { tenant, actor: addedBy, now: addedAt } = acting
  const file = FileId.parse(acting.newId())
  const row = {
    tenant,
    id: file,
    contractId: id,
    variationId: null,
    acceptanceId: null,
    about: null,
    kind: 'seal-page' as const,
    ...stored,
    name,
    addedBy,
    addedAt,
  }
  await insertContractFile(tx, row)
  return ok(fileOf(row))
}

/** The scan whose bytes may now be sent, of the contract or of what became of it: that has one only when both sides may see it. */
export async function openSealPage(
  tx: ReadTx,
  acting: Acting,
  id: ContractId,
  file: FileId,
): Promise<Result<ContractFile, ContractRefusal>> {
  const seen = await seenContract(tx, acting, id)
  if (!seen.ok || seen.value.sight !== 'whole') return refuse({ code: 'not-found' })
  const found = await fileOfContract(tx, acting, id, file)
  return found ? ok(fileOf(found)) : refuse({ code: 'not-found' })
}
