import type { Acting } from '../../../kernel/acting.ts'
import { type VariationId, FileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { VariationRefusal } from '../contract/variation.ts'
import type { ContractFile } from '../contract/contract.ts'
import { filesOfVariation } from '../store/variations.ts'
import { insertContractFile } from '../store/contracts.ts'
import { variations } from '../store/kept.ts'
import { variationDeeds } from './variations.ts'
import { mayOnContract } from './contract-deeds.ts'
import { fileOf } from './contract-views.ts'
import { isScan } from './seal-pages.ts'

/** Asked before the bytes are taken in. */
export async function mayAddVariationPage(
  tx: ReadTx,
  acting: Acting,
  id: VariationId,
  coming: number,
): Promise<Result<undefined, VariationRefusal>> {
  const variation = await variations.table.load(tx, acting.tenant, id)
  if (!variation || !mayOnContract(acting, 'contract.sign')) return refuse({ code: 'not-found' })
  if (variation.status !== 'to_sign') return refuse({ code: 'wrong-status', status: variation.status })
  const room = hasRoom(UPLOADS.sealPages, await filesOfVariation(tx, acting, id), coming)
  return room.ok ? ok(undefined) : room
}

/** Keeps the scan of the page that was signed and sealed, as that of the contract is kept. */
export async function addVariationPage(
  tx: Tx,
  acting: Acting,
  id: VariationId,
  { name, stored }: { name: string; stored: StoredFile },
): Promise<Result<ContractFile, VariationRefusal>> {
  const held = await variationDeeds.hold(tx, acting, id, 'variation.sign')
  if (!held.ok) return held
  if (!isScan(stored.type)) return refuse({ code: 'file-kind-refused' })
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const files = await filesOfVariation(tx, acting, id)
  const known = files.find((file) => file.name === name && file.sha256 === stored.sha256)
  if (known) return ok(fileOf(known))
  const room = hasRoom(UPLOADS.sealPages, files, stored.size)
  if (!room.ok) return room
  const { tenant, actor: addedBy, now: addedAt } = acting
  const of = { tenant, id: FileId.parse(acting.newId()), contractId: held.value.contractId, variationId: id }
  const row = { ...of, acceptanceId: null, about: null, kind: 'seal-page' as const, ...stored, name, addedBy, addedAt }
  await insertContractFile(tx, row)
  return ok(fileOf(row))
}
