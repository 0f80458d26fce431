import { randomUUID } from 'node:crypto'
import { Fen } from '../../src/kernel/fen.ts'
import { type BidId, ContractId, FileId, type LotId, type PartyId, PaymentId, SYSTEM, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { AT, DAY, enter, fillAction, SCAN } from './fill-common.ts'

/** By the clock, of a contract that is signed. */
export async function fillPayment(
  tx: Tx,
  tenant: Tenant,
  { contractId, partyId }: { readonly contractId: ContractId; readonly partyId: PartyId },
): Promise<PaymentId> {
  await enter(tx, tenant, SYSTEM)
  const id = PaymentId.parse(randomUUID())
  const said = { nth: 1, paidOn: DAY, amountFen: Fen.parse(1), voucherNo: id, reason: '' }
  const since = { enteredAt: AT, struckAt: null, struckReason: null }
  await tx
    .insertInto('payment')
    .values({ tenant, id, revision: 1, status: 'entered', contractId, partyId, ...said, ...since })
    .execute()
  await fillAction(tx, tenant, 'payment', id, SYSTEM)
  return id
}

type Signed = {
  readonly lotId: LotId
  readonly bidId: BidId
  readonly partyId: PartyId
  readonly stage: 'draft' | 'to_sign' | 'signed' | 'published'
}

/** A contract with its scan, written by the clock, which belongs to no side. */
export async function fillContract(tx: Tx, tenant: Tenant, n: number, { stage: status, ...of }: Signed): Promise<ContractId> {
  await enter(tx, tenant, SYSTEM)
  const id = ContractId.parse(randomUUID())
  const plan = { no: `${n}`, amountFen: Fen.parse(1), periodFrom: DAY, periodTo: DAY, place: 'p', goal: '', beneficiaries: '' }
  const json = { indicators: '[]', instalments: '[]', team: '{}', purchaser: '{}', provider: '{}' }
  const signedOn = status === 'signed' || status === 'published' ? DAY : null
  const unset = { begunAt: null, addedFen: Fen.parse(0), signedTerms: null, fileBy: null, filedOn: null }
  const ends = { acceptBy: null, endedOn: null, acceptedOn: null, settledOn: null, backfillId: null, backfillRow: null }
  const term = { departureReason: '', returnReason: null, signBy: DAY, signedOn, sealPage: null, publishBy: DAY }
  await tx
    .insertInto('contract')
    .values({
      tenant,
      id,
      revision: 1,
      status,
      ...of,
      ...plan,
      ...json,
      ...term,
      ...unset,
      ...ends,
      publishedAt: status === 'published' ? AT : null,
    })
    .execute()
  await tx
    .insertInto('contractFile')
    .values({
      tenant,
      id: FileId.parse(randomUUID()),
      contractId: id,
      variationId: null,
      acceptanceId: null,
      about: null,
      kind: 'seal-page',
      ...SCAN,
      addedBy: SYSTEM,
      addedAt: AT,
    })
    .execute()
  await fillAction(tx, tenant, 'contract', id, SYSTEM)
  return id
}
