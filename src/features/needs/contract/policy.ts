import { a, anyone, inPerson, overArea, type Policy } from '../../../kernel/policy.ts'

/** Who may do what with a need. One line, one sentence; a route names a line, and the use-case asks it again with the need at hand. */
export const NEED_POLICY = {
  'need.file': [overArea(a('resident'))],
  'need.file-on-behalf': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.see-own': [inPerson(a('resident'))],
  'need.see-register': [overArea(a('community_worker')), overArea(a('officer')), overArea(a('leader'))],
  'need.see': [overArea(a('community_worker')), overArea(a('officer')), overArea(a('leader')), inPerson(a('resident'))],
  'need.see-contact': [overArea(a('community_worker')), overArea(a('officer')), inPerson(a('resident'))],
  'need.erase-contact': [overArea(a('officer')), inPerson(a('resident'))],
  'need.see-catalogue': [anyone],
  'need.complete': [inPerson(a('resident')), overArea(a('community_worker')), overArea(a('officer'))],
  'need.return': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.verify': [overArea(a('community_worker'))],
  'need.list': [overArea(a('officer'))],
  'need.adopt': [overArea(a('officer'))],
  'need.answer': [overArea(a('officer'))],
  'need.decline': [overArea(a('officer'))],
  'need.merge': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.unmerge': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.transfer': [overArea(a('officer'))],
  'need.close': [overArea(a('officer'))],
} as const satisfies Policy<string>
