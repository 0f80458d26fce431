import { AreaCode } from '../../../kernel/area.ts'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import {
  AcceptanceId,
  BackfillId,
  UserOpinionId,
  VariationId,
  ContractId,
  FileId,
  LotId,
  MemberId,
  PartyId,
  PaymentId,
  ProgrammeId,
  Tenant,
} from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { sampled, sampledTable } from '../../../platform/samples.ts'
import { VariationState } from '../rules/variation.ts'
import { AcceptanceState } from '../rules/acceptance.ts'
import { ContractState } from '../rules/contract.ts'
import { PaymentState } from '../rules/payment.ts'
import { BackfillState } from '../rules/backfill.ts'
import * as acceptances from './acceptances.ts'
import * as backfills from './backfills.ts'
import * as variations from './variations.ts'
import * as contracts from './contracts.ts'
import * as overspent from './overspends.ts'
import * as payments from './payments.ts'
import {
  acceptances as keptAcceptances,
  backfills as keptBackfills,
  variations as keptVariations,
  contracts as kept,
  payments as keptPayments,
} from './kept.ts'
import type { ContractFileTable, UserOpinionTable } from './tables.ts'

const tenant = Tenant.parse('a-tenant')
const OWN = { tenant }
const ID = '00000000-0000-7000-8000-000000000000'
const CONTRACT = ContractId.parse(ID)
const BACKFILL = BackfillId.parse(ID)
const DAY = CivilDate.parse('2017-01-01')
const PARTY = PartyId.parse(ID)
const SCAN: ContractFileTable = {
  tenant,
  id: FileId.parse(ID),
  contractId: CONTRACT,
  variationId: null,
  acceptanceId: null,
  about: null,
  kind: 'seal-page',
  sha256: Sha256.parse('0'.repeat(64)),
  name: '',
  type: '',
  size: 0,
  addedBy: MemberId.parse(ID),
  addedAt: Instant.parse('2017-01-01T00:00:00.000Z'),
}

const ACCEPTANCE = AcceptanceId.parse(ID)
const OPINION: UserOpinionTable = {
  tenant,
  id: UserOpinionId.parse(ID),
  acceptanceId: ACCEPTANCE,
  channel: 'link',
  sheet: null,
  mark: 5,
  words: '',
  givenAt: Instant.parse('2017-01-01T00:00:00.000Z'),
  enteredBy: null,
  struckReason: null,
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
  ...sampled('backfills', backfills, {
    findBackfills: [OWN, 20],
    backfillsOfBytes: [OWN, SCAN.sha256, BACKFILL],
    takenOfBytes: [OWN, SCAN.sha256],
    backfillReceiver: [OWN, BACKFILL],
    lastBackfillPlan: [OWN],
    contractsOfBackfill: [OWN, BACKFILL],
    contractNos: [OWN],
    partiesByCode: [OWN],
    firstDeedAt: [OWN],
  }),
  ...sampled('variations', variations, {
    variationIdsOf: [OWN, CONTRACT],
    openVariationIds: [OWN, 20],
    variationUnderWay: [OWN, CONTRACT],
    settledFen: [OWN, CONTRACT],
    variationNoIsTaken: [OWN, ''],
    filesOfVariation: [OWN, VariationId.parse(ID)],
  }),
  ...sampled('overspends', overspent, {
    overspends: {
      'of all plans': [OWN, {}],
      'of one, beside a contract': [OWN, { programme: ProgrammeId.parse(ID), except: CONTRACT }],
    },
  }),
  ...sampled('acceptances', acceptances, {
    acceptanceIdsOf: [OWN, CONTRACT],
    openAcceptanceIds: {
      'of the authority': [OWN, undefined, 20],
      'of providers': [OWN, [PARTY, PARTY], 20],
    },
    acceptanceUnderWay: [OWN, CONTRACT],
    filesOfAcceptance: [OWN, ACCEPTANCE],
    opinionsOf: [OWN, ACCEPTANCE],
    opinionOf: [OWN, ACCEPTANCE, OPINION.id],
    countSheets: [OWN, ACCEPTANCE],
    sheetIsEntered: [OWN, ACCEPTANCE, 1],
    insertOpinion: [OPINION],
    strikeOpinion: [OWN, OPINION.id, ''],
    lotHeard: [OWN, ACCEPTANCE],
  }),
  ...sampled('payments', payments, {
    paymentsOf: [OWN, [CONTRACT, CONTRACT]],
    voucherIsTaken: [OWN, { voucherNo: '', paidOn: DAY }],
    listPaid: {
      'of the authority': [OWN, {}, 20],
      'of a plan, the next page': [OWN, { programme: ProgrammeId.parse(ID), after: PaymentId.parse(ID) }, 20],
    },
    paidByProgramme: [OWN],
  }),
  ...sampledTable('kept', 'payments', keptPayments.table, PaymentState),
  ...sampledTable('kept', 'backfills', keptBackfills.table, BackfillState),
  ...sampledTable('kept', 'contracts', kept.table, ContractState),
  ...sampledTable('kept', 'variations', keptVariations.table, VariationState),
  ...sampledTable('kept', 'acceptances', keptAcceptances.table, AcceptanceState),
]
