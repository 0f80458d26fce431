import { a, anyone, inPerson, ofOwnParty, type Policy, withSlip } from '../../../kernel/policy.ts'

/** Who may do what in a purchase. One line, one sentence; a route names a line, and the use-case asks it again with the object at hand. */
export const TENDER_POLICY = {
  'programme.see': [a('officer'), a('leader'), a('finance'), a('community_worker')],
  'programme.write': [a('officer')],
  'programme.decide': [a('leader')],

  'edition.see': [a('officer'), a('leader'), a('finance'), a('custodian'), a('community_worker')],
  'edition.propose': [a('officer')],
  /** The rules of later purchases are never set by whoever runs them. */
  'edition.decide': [a('leader')],

  'lot.see': [anyone],
  'lot.see-drafts': [a('officer'), a('leader'), a('finance')],
  /** Who did what and why; of each thing, to those who may see that thing. */
  'lot.record': [a('officer'), a('leader'), a('finance'), a('custodian')],
  'lot.write': [a('officer')],
  /** What the leader approved with the plan, or has approved since, and nothing else, is put before the public: `rules/consent`. */
  'lot.approve': [a('leader')],
  'lot.reconsider': [a('officer'), a('leader')],
  'lot.publish': [a('officer')],
  /** What bids answer is changed as the leader agreed to, as the call itself was; dates, place and contact by the officer. */
  'lot.amend': [a('officer')],
  'lot.agree-amendment': [a('leader')],
  /** Never by whoever runs the purchase: `rules/custody`. */
  'lot.release': [a('custodian')],
  'lot.void': [a('officer'), a('leader')],
  /** From the opening on, for any reason but too few bidders: `rules/turnout`. */
  'lot.void-opened': [a('leader')],
  'lot.cancel': [a('officer'), a('leader')],
  /** A call that bidders may be answering: `rules/turnout`. */
  'lot.cancel-published': [a('leader')],
  'lot.propose': [a('officer')],
  'lot.confirm': [a('leader')],
  'lot.announce': [a('officer')],
  /** The next of the signed ranking; the leader confirms it like the first. */
  'lot.succeed': [a('officer')],
  'lot.notify': [a('officer')],
  'award.see': [anyone],
  'award.see-all': [a('officer'), a('leader'), a('finance'), a('custodian')],
  'notice.see': [anyone],
  'figures.see': [anyone],

  /** The bidder's own people always, the others from the opening on, a juror from the declaration on: `rules/reading`. */
  'bid.see': [
    ofOwnParty(a('provider_manager')),
    ofOwnParty(a('social_worker')),
    a('officer'),
    a('leader'),
    a('custodian'),
    withSlip(inPerson(a('juror'))),
  ],
  /** The receipt is the bidder's; the letter its own and the office's. */
  'bid.print': [
    ofOwnParty(a('provider_manager')),
    ofOwnParty(a('social_worker')),
    a('officer'),
    a('leader'),
    a('finance'),
    a('custodian'),
  ],
  'bid.see-own': [ofOwnParty(a('provider_manager')), ofOwnParty(a('social_worker'))],
  'bid.see-opened': [a('officer'), a('leader'), a('custodian'), withSlip(inPerson(a('juror')))],
  'bid.write': [ofOwnParty(a('provider_manager')), ofOwnParty(a('social_worker'))],
  'bid.seal': [ofOwnParty(a('provider_manager'))],
  'bid.qualify': [a('officer')],
  /** Whoever was chosen gives it up: `rules/succession`. */
  'bid.decline': [ofOwnParty(a('provider_manager'))],
  /** By its written statement, which the office enters with the scan. */
  'bid.decline-on-paper': [a('officer')],

  /** For the panel, which asks for them (214号 Art. 21), the office sets the hour. */
  'last-offer.ask': [a('officer')],
  'last-offer.give': [ofOwnParty(a('provider_manager'))],

  /** The catalogue that was put to the public, and the replies to what was said of it. */
  'consultation.see': [anyone],
  /** In the role that weighs: the oversight association speaks as such, everybody else as one of the public. */
  'opinion.say': [a('oversight'), anyone],
  'opinion.see-own': [anyone],
  'opinion.see-all': [a('officer'), a('leader')],
  'opinion.answer': [a('officer')],

  'service-catalogue.see': [anyone],
  'service-catalogue.write': [a('officer')],
  'service-catalogue.decide': [a('leader')],

  /** The answers anyone; the questions their askers and the office: `service/question-views`. */
  'question.see': [anyone],
  'question.see-all': [a('officer'), a('leader')],
  'question.ask': [ofOwnParty(a('provider_manager'))],
  'question.answer': [a('officer')],

  'pool.see': [a('officer')],
  'pool.write': [a('officer')],
  'panel.see': [a('officer'), a('leader'), a('custodian'), withSlip(inPerson(a('juror')))],
  'panel.draw': [a('officer')],
  'panel.replace': [a('officer')],
  /** The alternates' names and order before they are called: whoever knew them could make room for one. */
  'panel.see-waiting': [a('custodian')],
  /** What closes the room and opens it again is done by its watcher, and never by whoever runs the purchase: `rules/custody`. */
  'panel.seal-in': [a('custodian')],
  'panel.begin': [a('custodian'), a('officer')],
  'panel.reveal': [a('custodian')],
  'panel.audit': [a('officer')],
  'panel.release': [a('custodian')],
  'panel.disband': [a('officer'), a('leader')],
  /** A second time, or once a juror has declared or was put down as absent: `rules/disbanding`. */
  'panel.disband-again': [a('leader')],
  /** With the arrival goes the slip, which is a juror's pen: never in the hand of whoever runs the purchase. */
  'juror.receive': [a('custodian')],
  'juror.miss': [a('officer'), a('custodian')],
  /** One whom the custodian has received, and anybody before the first was: `rules/absence`. */
  'juror.miss-at-door': [a('custodian')],
  /** A login shows when and where; the room itself opens to a slip alone. */
  'juror.look': [inPerson(a('juror'))],
  'juror.sit': [withSlip(inPerson(a('juror')))],
  /** What a juror wrote on paper is typed by one and by another again: `rules/paper-sheet`. */
  'paper.enter': [a('officer'), a('custodian')],
  /** A review that was held on paper: one enters it, another holds it against the scans: `rules/offline-review`. */
  'offline.enter': [a('officer')],
  'offline.confirm': [a('officer'), a('leader')],
  'offline.see': [a('officer'), a('leader'), a('finance'), a('custodian')],
  'offline.see-scans': [a('officer'), a('leader')],
  /** Who is near whom is read by whoever runs the purchase and whoever watches over it; the persons themselves read their own. */
  'panel.see-ties': [a('officer'), a('custodian')],
  /** A tie that the record knows and a juror denies, or that came to light after the draw. */
  'juror.settle': [a('officer')],
  'sheet.return': [a('officer')],

  /** What is agreed on with one supplier, before the result is public: the office, and the group itself. */
  'negotiation.see': [a('officer'), a('leader'), a('finance'), a('custodian'), inPerson(a('juror'))],
  'negotiation.write': [a('officer')],
  /** Whoever sits in the group, each for themselves; never the leader, who decides on what they agreed to: `rules/negotiation`. */
  'negotiation.sign': [a('officer'), a('finance'), a('juror')],
  'lot.invite': [a('officer')],

  /** For the party that took part, or in one's own name; to a notice that one supplier is meant, for any. */
  'challenge.file': [ofOwnParty(a('provider_manager')), inPerson(a('provider_manager')), a('resident')],
  /** One that came on paper; its withdrawal comes the same way, and is entered by another: `rules/challenge`. */
  'challenge.register': [a('officer')],
  /** The scan of a paper, before the objection that it belongs to is filed or registered. */
  'challenge.add-paper': [a('provider_manager'), a('resident'), a('officer')],
  /** Whoever filed it, and the organisation in whose name one was registered. */
  'challenge.see': [
    a('officer'),
    a('leader'),
    inPerson(a('provider_manager')),
    ofOwnParty(a('provider_manager')),
    inPerson(a('resident')),
  ],
  /** Never by whoever filed it or entered its paper: `rules/challenge`. */
  'challenge.answer': [a('officer'), a('leader')],
  /** It ends a result that the leader has confirmed. */
  'challenge.uphold': [a('leader')],
  /** What the finance bureau wrote (采购法 Art. 57) is entered by the office, like its decisions. */
  'pause.enter': [a('officer')],
  'pause.read': [a('officer'), a('leader')],
  'challenge.withdraw': [inPerson(a('provider_manager')), inPerson(a('resident'))],
  /** The organisation in whose name a paper was registered says that it is none of its own. */
  'challenge.disown': [ofOwnParty(a('provider_manager'))],
  'challenge.read': [inPerson(a('provider_manager')), inPerson(a('resident'))],
} as const satisfies Policy<string>

export type TenderPermission = keyof typeof TENDER_POLICY
