import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { VariationId, ContractId, FileId, LotId, MemberId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { VariationState } from '../rules/variation.ts'
import { ContractState } from '../rules/contract.ts'
import * as variations from './variations.ts'
import * as contracts from './contracts.ts'
import { variations as keptVariations, contracts as kept } from './kept.ts'
import type { ContractFileTable } from './tables.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const CONTRACT = ContractId.parse(ID)
const DAY = CivilDate.parse('2017-01-01')
const PARTY = PartyId.parse(ID)
const SCAN: ContractFileTable = {
  tenant,
  id: FileId.parse(ID),
  contractId: CONTRACT,
  variationId: null,
  kind: 'seal-page',
  sha256: Sha256.parse('0'.repeat(64)),
  name: '',
  type: '',
  size: 0,
  addedBy: MemberId.parse(ID),
  addedAt: Instant.parse('2017-01-01T00:00:00.000Z'),
}

export const samples = [
  ...sampled('contracts', contracts, {
    contractIds: {
      'of the authority': [OWN, {}, 20],
      'of organisations, the next page': [OWN, { within: { parties: [PARTY, PARTY], areas: [] }, after: CONTRACT }, 20],
      'of a community': [OWN, { within: { parties: [], areas: [AreaCode.parse('370502003005')] } }, 20],
    },
    lotsWithContract: [OWN, [LotId.parse(ID), LotId.parse(ID)]],
    stagesOfLots: [OWN, [LotId.parse(ID), LotId.parse(ID)]],
    contractOfLot: [OWN, LotId.parse(ID)],
    contractAmong: [OWN, { party: PARTY, lots: [LotId.parse(ID), LotId.parse(ID)] }],
    contractNumbers: [OWN],
    contractNoIsTaken: [OWN, ''],
    filesOfContract: [OWN, CONTRACT],
    fileOfContract: [OWN, CONTRACT, FileId.parse(ID)],
    insertContractFile: [SCAN],
    namesAtPost: {
      'of the purchaser': [OWN, { role: 'leader', party: null, on: DAY }],
      'of an organisation': [OWN, { role: 'provider_manager', party: PARTY, on: DAY }],
      'at any post of it': [OWN, { role: null, party: PARTY, on: DAY }],
    },
    memberName: [OWN, MemberId.parse(ID)],
  }),
  ...sampled('variations', variations, {
    variationIdsOf: [OWN, CONTRACT],
    openVariationIds: [OWN, 20],
    variationUnderWay: [OWN, CONTRACT],
    variationNoIsTaken: [OWN, ''],
    filesOfVariation: [OWN, VariationId.parse(ID)],
  }),
  ...sampledTable('kept', 'contracts', kept.table, ContractState),
  ...sampledTable('kept', 'variations', keptVariations.table, VariationState),
]
