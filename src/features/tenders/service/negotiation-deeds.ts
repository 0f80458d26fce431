import { deciding } from '../../../kernel/acting.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { NEGOTIATION_LIFE } from '../rules/negotiation.ts'
import { negotiations } from '../store/kept.ts'

/** What people do about a negotiation; who of them sits in its group is asked beside it. */
export const negotiationDeeds = deedsOf({
  kept: negotiations,
  life: NEGOTIATION_LIFE,
  policy: TENDER_POLICY,
  asks: {
    'negotiation.begin': 'lot.invite',
    'negotiation.visit': 'negotiation.write',
    'negotiation.convene': 'negotiation.write',
    'negotiation.record': 'negotiation.write',
    'negotiation.sign': 'negotiation.sign',
  },
  on: () => ({}),
})

export const mayNegotiate = deciding(TENDER_POLICY)
