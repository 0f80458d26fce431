import type { Acting } from '../../../kernel/acting.ts'
import { type AcceptanceId, FileId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { nameFits, type StoredFile } from '../../../kernel/stored-file.ts'
import { hasRoom, UPLOADS } from '../../../kernel/uploads.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { AcceptanceFileQuery, AcceptanceRefusal } from '../contract/acceptance.ts'
import type { ContractFile } from '../contract/contract.ts'
import { filesOfAcceptance } from '../store/acceptances.ts'
import { insertContractFile } from '../store/contracts.ts'
import { acceptances } from '../store/kept.ts'
import { acceptanceDeeds } from './acceptances.ts'
import { mayOnContract } from './contract-deeds.ts'
import { fileOf } from './contract-views.ts'
import { isScan } from './seal-pages.ts'

type Kind = AcceptanceFileQuery['kind']
/** Evidence comes with the claim, the signed report with the signing. */
const DEED = { evidence: 'acceptance.claim', 'seal-page': 'acceptance.sign' } as const satisfies Record<Kind, string>
const PERMISSION = { evidence: 'acceptance.claim', 'seal-page': 'contract.sign' } as const satisfies Record<Kind, string>
const ROOM = { evidence: UPLOADS.evidence, 'seal-page': UPLOADS.sealPages } as const satisfies Record<Kind, unknown>

/** Asked before the bytes are taken in. */
export async function mayAddAcceptanceFile(
  tx: ReadTx,
  acting: Acting,
  id: AcceptanceId,
  { kind, coming }: { kind: Kind; coming: number },
): Promise<Result<undefined, AcceptanceRefusal>> {
  const acceptance = await acceptances.table.load(tx, acting.tenant, id)
  if (!acceptance || !mayOnContract(acting, PERMISSION[kind], { party: acceptance.partyId })) return refuse({ code: 'not-found' })
  if (!acceptanceDeeds.can(acting, acceptance)[DEED[kind]]) return refuse({ code: 'wrong-status', status: acceptance.status })
  const room = hasRoom(ROOM[kind], await filesOf(tx, acting, id, kind), coming)
  return room.ok ? ok(undefined) : room
}

/** Keeps a piece of evidence, or the scan of the signed report. The same bytes under the same name are there already: that one is given again. */
export async function addAcceptanceFile(
  tx: Tx,
  acting: Acting,
  id: AcceptanceId,
  { name, kind, about: code, stored }: AcceptanceFileQuery & { stored: StoredFile },
): Promise<Result<ContractFile, AcceptanceRefusal>> {
  const held = await acceptanceDeeds.hold(tx, acting, id, DEED[kind])
  if (!held.ok) return held
  if (kind === 'seal-page' && !isScan(stored.type)) return refuse({ code: 'file-kind-refused' })
  if (!nameFits(name, stored.type)) return refuse({ code: 'file-name-refused' })
  const about = kind === 'evidence' ? (code ?? null) : null
  if (about !== null && !held.value.indicators.some((one) => one.code === about))
    return refuse({ code: 'indicator-unknown', node: about })
  const files = await filesOf(tx, acting, id, kind)
  const known = files.find((file) => file.name === name && file.sha256 === stored.sha256 && file.about === about)
  if (known) return ok(fileOf(known))
  const room = hasRoom(ROOM[kind], files, stored.size)
  if (!room.ok) return room
  const { tenant, actor: addedBy, now: addedAt } = acting
  const of = { tenant, id: FileId.parse(acting.newId()), contractId: held.value.contractId, variationId: null, acceptanceId: id }
  const row = { ...of, about, kind, ...stored, name, addedBy, addedAt }
  await insertContractFile(tx, row)
  return ok(fileOf(row))
}

const filesOf = async (tx: ReadTx, acting: Acting, id: AcceptanceId, kind: Kind) =>
  (await filesOfAcceptance(tx, acting, id)).filter((file) => file.kind === kind)
