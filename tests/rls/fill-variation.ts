import { randomUUID } from 'node:crypto'
import { Instant } from '../../src/kernel/civil.ts'
import { Fen } from '../../src/kernel/fen.ts'
import { VariationId, type ContractId, type PartyId, type Tenant } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'

type Changed = {
  readonly tenant: Tenant
  readonly contractId: ContractId
  readonly partyId: PartyId
  readonly stage: 'draft' | 'to_sign' | 'signed' | 'published'
}

/** What changes a contract, as far as that has come itself; whoever wrote the contract writes it. */
export async function fillVariation(tx: Tx, { tenant, contractId, partyId, stage: status }: Changed): Promise<VariationId> {
  const id = VariationId.parse(randomUUID())
  const said = { kind: 'suspension', no: id, reason: '', addedFen: Fen.parse(0), before: null, terms: null } as const
  const unset = {
    paidFen: null,
    paidWhy: '',
    returnReason: null,
    approvedAt: null,
    signedOn: null,
    sealPage: null,
    publishBy: null,
  }
  const publishedAt = status === 'published' ? Instant.parse('2017-06-01T01:00:00.000Z') : null
  await tx
    .insertInto('variation')
    .values({ tenant, id, revision: 1, status, contractId, partyId, ...said, ...unset, publishedAt })
    .execute()
  return id
}
