import { a, anyone, ofOwnParty, overArea, type Policy } from '../../../kernel/policy.ts'

const WHOLE = [
  a('officer'),
  a('leader'),
  a('finance'),
  ofOwnParty(a('provider_manager')),
  ofOwnParty(a('social_worker')),
  ofOwnParty(a('provider_finance')),
]

/** Who may do what with a contract. The public reads what was published of it as a notice. */
export const CONTRACT_POLICY = {
  /** The provider's people once it goes to be signed; a community's once it is signed, without accounts and contacts. */
  'contract.see': [...WHOLE, overArea(a('community_worker'))],
  /** Every word of it, on paper too, and the sealed page. */
  'contract.see-whole': WHOLE,
  'contract.see-published': [anyone],
  'contract.write': [a('officer')],
  'contract.decide': [a('leader')],
  /** Contracts from before the system, as their workbook tells them. */
  'backfill.see': [a('officer'), a('leader'), a('finance')],
  'backfill.write': [a('officer')],
  'contract.sign': [a('officer')],
  'contract.publish': [a('officer')],
  'contract.close': [a('officer')],
  /** By whoever pays; both sides of the contract read it. */
  'payment.enter': [a('finance')],
  'payment.strike': [a('finance')],
  /** Its provider says what it has delivered; an officer enters what came on paper. */
  'acceptance.claim': [ofOwnParty(a('provider_manager')), a('officer')],
  /** Whoever is served and has the link, without a login. */
  'user-opinion.give': [anyone],
  'user-opinion.read': [a('officer'), a('leader')],
} as const satisfies Policy<string>
