import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { AreaCode } from '../../../kernel/area.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { ContractDone } from '../contract/contract.ts'
import { CONTRACT_POLICY } from '../contract/policy.ts'
import { CONTRACT_LIFE, type ContractState } from '../rules/contract.ts'
import { isInPreparation } from '../rules/sight.ts'
import { contracts } from '../store/kept.ts'

export const contractDeeds = deedsOf({
  kept: contracts,
  life: CONTRACT_LIFE,
  policy: CONTRACT_POLICY,
  asks: {
    'contract.draft': 'contract.write',
    'contract.backfill': 'contract.write',
    'contract.revise': 'contract.write',
    'contract.submit': 'contract.write',
    'contract.approve': 'contract.decide',
    'contract.return': 'contract.decide',
    'contract.sign': 'contract.sign',
    'contract.publish': 'contract.publish',
    'contract.file': 'contract.publish',
    'contract.close': 'contract.close',
  },
  on: ({ partyId }) => ({ party: partyId }),
})

export const mayOnContract = deciding(CONTRACT_POLICY)

/** How much of a contract the caller reads: the whole for its two sides, its terms for the community; undefined, that there is none. */
export function sightOn(
  acting: Acting,
  { partyId, status, signedOn }: Pick<ContractState, 'partyId' | 'status' | 'signedOn'>,
  area: AreaCode,
): 'whole' | 'terms' | undefined {
  if (mayOnContract(acting, 'contract.see-whole', isInPreparation(status) ? {} : { party: partyId })) return 'whole'
  return signedOn !== null && mayOnContract(acting, 'contract.see', { area }) ? 'terms' : undefined
}

export const doneContract = ({ id, status, revision }: ContractState): ContractDone => ({ id, status, revision })
