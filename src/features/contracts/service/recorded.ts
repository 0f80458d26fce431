import type { PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { authorityOnRecord, type OnRecord, partiesOnRecord, partyOnRecord } from '../../identity/service/on-record.ts'
import type { ContractState } from '../rules/contract.ts'
import { offRecord, paysElsewhere, type Recorded } from '../rules/particulars.ts'

type Own = Pick<Scope, 'tenant'>

/** Both sides of a contract as the record has them at this moment. */
export async function recorded(tx: ReadTx, own: Own, party: PartyId): Promise<Recorded> {
  const authority = await authorityOnRecord(tx, own)
  return {
    purchaser: { ...sideOf(authority), creditCode: authority.creditCode },
    provider: sideOf(await partyOnRecord(tx, own, party)),
  }
}

/** The contracts that have their money paid elsewhere than the record of their party says, each with that record. */
export async function payingElsewhere(
  tx: ReadTx,
  own: Own,
  contracts: readonly Pick<ContractState, 'id' | 'partyId' | 'purchaser' | 'provider'>[],
): Promise<ReadonlyMap<ContractState['id'], Recorded['provider']>> {
  const parties = await partiesOnRecord(tx, own, [...new Set(contracts.map(({ partyId }) => partyId))])
  const elsewhere = contracts.flatMap(({ id, partyId, purchaser, provider }) => {
    const known = parties.get(partyId)
    const onRecord = { purchaser, provider: known === undefined ? NOTHING : sideOf(known) }
    return paysElsewhere(offRecord({ purchaser, provider }, onRecord)) ? [[id, onRecord.provider] as const] : []
  })
  return new Map(elsewhere)
}

const NOTHING: Recorded['provider'] = { representative: '', address: '', phone: '', bank: '', account: '' }

const sideOf = ({ legalRepresentative: representative, address, phone, bank, bankAccount: account }: OnRecord) => ({
  representative,
  address,
  phone,
  bank,
  account,
})
