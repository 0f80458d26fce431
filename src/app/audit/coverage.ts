import { NOUNS } from '../nouns.ts'
import type { Check } from './beside.ts'
import { backfilledContracts } from './backfilled.ts'
import { committedContacts } from './contacts.ts'
import { announcedFigures } from './announced.ts'
import { deadlines } from './dues.ts'
import { contractSums, drawnPanels, statedFacts } from './figures.ts'
import { settledOffers } from './last-offers.ts'
import { linkedNeeds } from './links.ts'
import { publishedNotices } from './notices.ts'
import { pausedDays } from './pauses.ts'
import { paidContracts, settledEnds } from './payments.ts'
import { plannedMoney } from './plan-money.ts'
import { publishedAnswers, questionAskers } from './questions.ts'
import { reviewedLots } from './reviews.ts'
import { heardOpinions } from './user-opinions.ts'
import { filedPapers, givenUpPapers, offlineScans, signedReports, signedScans } from './scans.ts'
import { committedRelations } from './relations.ts'
import { handedInSheets, sealedBids, sealedOffers } from './sealed.ts'

/** What is looked at besides the lives of the nouns. */
export const CHECKS: readonly Check[] = [
  committedContacts,
  committedRelations,
  linkedNeeds,
  sealedBids,
  sealedOffers,
  handedInSheets,
  publishedNotices,
  deadlines,
  pausedDays,
  signedScans,
  heardOpinions,
  filedPapers,
  givenUpPapers,
  offlineScans,
  signedReports,
  questionAskers,
  publishedAnswers,
  settledOffers,
  reviewedLots,
  backfilledContracts,
  drawnPanels,
  statedFacts,
  contractSums,
  paidContracts,
  settledEnds,
  plannedMoney,
  announcedFigures,
]

/** What each table that belongs to an authority is compared with. */
export const COMPARED: Readonly<Record<string, string>> = {
  action:
    'replayed; a life must be whole, its facts readable, and each deed open to its role in the state before it, by somebody at that post and not kept from it, in the room with a slip',
  ...Object.fromEntries(NOUNS.map(({ noun }) => [noun.replaceAll('-', '_'), 'every column with its replay'])),
  bid: 'every column with its replay; time of sealing with the deadline, confirmed facts with what is stated, total, rank and outcome with the score, computed again',
  lot: 'every column with its replay; winner and award with the score, numbers of bids with the bids, what it tells of a review on paper with its papers',
  programme: 'every column with its replay; its budget with its projects and with what contracts took beyond them',
  pause:
    'every column with its replay; its days with the law and with the earlier pauses of its purchase, its notice by its hash',
  panel:
    'every column with its replay; seats with the draw, repeated, and its pool with the entries since the call; checks and ties with the marks',
  contract:
    'every column with its replay; its sums with the award and with what was added, each instalment with what was paid of it',
  payment: 'every column with its replay; its day and its party with the contract',
  negotiation:
    'every column with its replay; first price with the response, agreed price with the award, group with the rules, silence with the signatures',
  bid_content: 'what is sealed, with the digest in the bid; drafts are not',
  bid_file: 'name and hash, with the same digest; the rows of drafts and removed files are not',
  offer_round: 'every column with its replay; how many came with the offers, and who dropped out with the bids',
  backfill: 'every column with its replay; how many contracts were taken with the projects, and whose with the contracts',
  last_offer_content: 'what is sealed, with the digest in the last offer, and its price with the one opened',
  sheet_content: 'what is handed in, with the digest in the sheet and with the marks laid open; drafts are not',
  paper_typing: 'what both hands typed alike, with the digest in the sheet; single typings are with nothing',
  notice:
    'every column with the hash in the action that published it, and one for each such action; its figures with lot, winner, contract, variation and acceptance',
  due: 'date, start and when it was acted on with the state of its lot, negotiation, panel, round, pause, consultation, objection, question, contract, variation or acceptance, its computation counted again; the calendar in it is not',
  question_asker: 'with the organisation for which it was asked',
  call_answer: 'what is read there with the question that it answers, and one for each that was answered',
  lot_need: "with the lot's own needs",
  need_contact: 'with the commitment in the need; gone where it was erased',
  relation_particulars: 'with the commitment in the relation; gone where it was erased',
  challenge_file:
    'id and hash of the papers with the filing of the objection, the entry of the pause or the review on paper that names them; names, types and papers that none names are not',
  paper_signing: 'every column with its replay; what the jurors are said to have signed, its scan by its hash',
  offline_review: 'every column with its replay; what is in it with lot and bids, its scans by their hashes',
  decline_file: 'id and hash of the statement with the deed that names it; names, types and scans that none names are not',
  contract_file:
    'id and hash of each signed scan with the signing, of evidence with the conclusion; names, types and scans never signed are not',
  user_opinion: 'id, way, mark and whether it counts, with the conclusion; words are not',
}

/** What the record does not speak of, and why nothing here can tell whether somebody changed it. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  admission_contact: 'a name and a number beside the record; the record holds a mark of the number',
  authority: 'set up by whoever runs the house',
  deed: 'replies kept for requests that are sent twice',
  member: 'names and titles, from the seed or the settings',
  need_ticket: 'hashes of codes for whoever told a need without a login; nobody reads them',
  need_counter: 'the last number given; the numbers themselves are in the needs',
  village_counter: 'the last number given; the numbers themselves are in the applications',
  party: 'names and codes of organisations',
  pool_juror: 'who may be drawn; who was drawn is compared',
  post: 'who holds which post; that whoever acted held it then is asked of each action',
  settings_change: 'who gave whom what, beside the record; it grows only',
  'identity.*': 'people, organisations, memberships, slips; that a juror had one is asked of each action',
  'login.*': 'accounts and sessions',
}
