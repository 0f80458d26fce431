import { deciding } from '../../../kernel/acting.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { ContractDone } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { CONTRACT_LIFE, type ContractState } from '../rules/contract.ts'
import { contracts } from '../store/kept.ts'

export const contractDeeds = deedsOf({
  kept: contracts,
  life: CONTRACT_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'contract.draft': 'contract.write',
    'contract.revise': 'contract.write',
    'contract.submit': 'contract.write',
    'contract.approve': 'contract.decide',
    'contract.return': 'contract.decide',
    'contract.sign': 'contract.sign',
    'contract.publish': 'contract.publish',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const mayOnContract = deciding(CONTRACT_POLICY)

export const doneContract = ({ id, status, revision }: ContractState): ContractDone => ({ id, status, revision })
