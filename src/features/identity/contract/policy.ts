import { a, anyone, inPerson, ofOwnParty, overArea, type Policy } from '../../../kernel/policy.ts'

/** Who may do what with an authority's own settings. */
export const IDENTITY_POLICY = {
  'calendar.see': [anyone],
  'calendar.write': [a('officer')],
  'second-factor.see': [a('officer'), a('leader')],
  'second-factor.write': [a('leader')],
  'area.see': [anyone],
  'organisation.list': [a('officer'), a('leader')],
  'organisation.see': [a('officer'), a('leader'), ofOwnParty(a('provider_manager'))],
  'organisation.write': [a('officer')],
  'organisation.contact': [ofOwnParty(a('provider_manager'))],
  'person.see': [a('officer'), a('leader'), ofOwnParty(a('provider_manager'))],
  'change.see': [a('officer'), a('leader'), a('custodian')],
  'post.give': [overArea(a('officer')), overArea(a('leader')), ofOwnParty(a('provider_manager'))],
  'post.end': [overArea(a('officer')), overArea(a('leader')), ofOwnParty(a('provider_manager'))],
  'login.give': [overArea(a('officer')), overArea(a('leader')), ofOwnParty(a('provider_manager'))],
  'login.see': [a('officer'), a('leader')],
  /** Of one's own; whoever runs a purchase and whoever watches over it all. Row-level security says the same. */
  'relation.see': [a('officer'), a('custodian'), inPerson(a('juror'))],
  'relation.record': [a('officer'), inPerson(a('juror'))],
  'relation.declare': [inPerson(a('juror'))],
  'relation.write': [a('officer')],
  'admission.file': [anyone],
  'admission.ask': [anyone],
  'admission.see': [overArea(a('officer')), overArea(a('leader'))],
  'admission.decide': [overArea(a('officer')), overArea(a('leader'))],
  // An organisation that is known already and has lost its manager.
  'admission.readmit': [overArea(a('leader'))],
} as const satisfies Policy<string>
