import { a, anyone, ofOwnParty, type Policy } from '../../../kernel/policy.ts'

/** Who may do what with a contract. The public reads what was published of it as a notice. */
export const CONTRACT_POLICY = {
  'contract.see': [
    a('officer'),
    a('leader'),
    a('finance'),
    a('community_worker'),
    ofOwnParty(a('provider_manager')),
    ofOwnParty(a('social_worker')),
    ofOwnParty(a('provider_finance')),
  ],
  'contract.see-published': [anyone],
  'contract.write': [a('officer')],
  'contract.decide': [a('leader')],
  'contract.sign': [a('officer')],
  'contract.publish': [a('officer')],
} as const satisfies Policy<string>

export type ContractPermission = keyof typeof CONTRACT_POLICY
