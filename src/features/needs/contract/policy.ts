import { a, anyone, inPerson, overArea, type Policy } from '../../../kernel/policy.ts'

/** Who may do what with a need. One line, one sentence; a route names a line, and the use-case asks it again with the need at hand. */
export const NEED_POLICY = {
  'need.file': [overArea(a('resident'))],
  /** Without a login, by the code on the wall of the community's office. */
  'need.tell': [anyone],
  /** The same, of whatever was told without a login: the number of a resident with one is their account's. */
  'need.confirm-phone': [inPerson(anyone)],
  'need.file-on-behalf': [overArea(a('community_worker')), overArea(a('officer'))],
  /** The code for whoever it was written down for, on a slip or read aloud. */
  'need.hand-ticket': [overArea(a('community_worker')), overArea(a('officer'))],
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
  'need.consult': [overArea(a('officer'))],
  'need.relist': [overArea(a('officer'))],
  'need.adopt': [overArea(a('officer'))],
  'need.answer': [overArea(a('officer'))],
  'need.decline': [overArea(a('officer'))],
  'need.merge': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.unmerge': [overArea(a('community_worker')), overArea(a('officer'))],
  'need.transfer': [overArea(a('officer'))],
  'need.close': [overArea(a('officer'))],
  /** A committee asks by whoever works in the community; the office answers, goes there and tells of it. */
  'village-application.file': [overArea(a('community_worker'))],
  'village-application.see': [overArea(a('community_worker')), overArea(a('officer')), overArea(a('leader'))],
  'village-application.handle': [overArea(a('officer'))],
  /** The last word is the village's own. */
  'village-application.close': [overArea(a('community_worker'))],
  'village-application.raise-need': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.send': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.see': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.open': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.map': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.take': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.take-part': [overArea(a('officer'))],
  'survey.discard': [overArea(a('community_worker')), overArea(a('officer'))],
  'survey.let-go': [overArea(a('officer'))],
} as const satisfies Policy<string>
