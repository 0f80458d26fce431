import { z } from 'zod'
import { ProfileCode } from '../../../kernel/profile-code.ts'
import { isDecimal } from '../../../kernel/exact.ts'
import { line } from '../../../kernel/text.ts'
import signingStated from './data/report-signing.json'
import ofAcceptance from './data/acceptance.json'
import stated from './data/tender-from.json'

/** One rule of a way of purchasing, with where it comes from: L read in the law, S read in a published page, E practice. */
const rule = <V extends z.ZodType>(value: V) => z.strictObject({ value, source: line(100), mark: z.enum(['L', 'S', 'E']) })
const many = (least: number) => rule(z.int().min(least).max(400))
const share = z.string().refine((text) => isDecimal(text) && Number(text) <= 1)

/** What editions of the rules say that were adopted before they said it. */
const tenderFrom = rule(z.int()).nullable()
const reportSigning = many(1)
/** `least` minutes for whoever is asked, `most` days until it ends. */
const lastOffer = rule(z.strictObject({ leastMinutes: z.int().min(1).max(1440), mostDays: z.int().min(1).max(30) })).nullable()
/** What editions of the rules say that were adopted before they said it: nothing. */
const expertsChosen = rule(z.enum(['drawn', 'drawn-or-agreed'])).nullable()
const [resultPublished, letterSent, intention] = [many(1).nullable(), many(1).nullable(), many(1).nullable()]
const [complaintChecked, complaintTold] = [many(1).nullable(), many(1).nullable()]
const [term, opinions] = [many(1), many(0)]

/**
 * The rules of one way of purchasing. Terms are in working days where nothing else is said. A rule that a way of purchasing does not
 * know is null: nothing is asked then.
 */
export const Profile = z.strictObject({
  code: ProfileCode,
  /** Of these rules, so that what was decided under older ones can still be explained. */
  version: line(20),
  /**
   * Civil days from the publication of the intention to the call, at least. Null where none is asked for, and in editions that were adopted
   * before the rules said it.
   */
  intention: intention.default(null),
  /** Civil days from the notice to the deadline, at least. */
  noticeDays: many(0),
  /** For which the only supplier is put before the public before anything is negotiated with it. */
  soleSourceNotice: many(1).nullable(),
  /** For which the documents of the call must be had, at least. */
  documentsAvailable: many(1).nullable(),
  /** Civil days before the deadline by which a change that may touch the bids is told; later, the deadline moves. */
  clarificationDays: many(1).nullable(),
  minimumBidders: many(1),
  /** With how many a purchase of services may go on that fewer than the minimum came to. */
  mayContinueWith: many(1).nullable(),
  panelSize: many(1),
  minimumExperts: many(1),
  alternates: many(0),
  /**
   * How experts are found: by lot from a pool, or else with the consent of the budget authority above (条例 Art. 39 leaves that to the
   * ministry of finance). Null where nobody sits over marks.
   */
  expertsChosen: expertsChosen.default(null),
  /** From this budget on (fen) the panel has more seats; null where the way of purchasing knows no such step. */
  largePanel: rule(z.strictObject({ fromFen: z.int(), size: z.int() })).nullable(),
  /** From which sum on (fen) what is bought for one budget item and one field in a year is put out to open tender; null for that itself. */
  tenderFrom: tenderFrom.default(tenderFrom.parse(stated)),
  /** What the price may weigh, as shares of the whole; `unscored` where it is fixed. */
  priceWeight: rule(z.union([z.literal('unscored'), z.strictObject({ min: share.exactOptional(), max: share.exactOptional() })])),
  /** The share taken off a small bidder's price before prices are compared. */
  preference: rule(z.strictObject({ min: share, max: share })).nullable(),
  /**
   * How long suppliers have for the last offer that is asked of them before anything is scored. Null where none is asked, and in editions
   * that were adopted before the rules said it.
   */
  lastOffer: lastOffer.default(null),
  aggregates: rule(z.array(z.enum(['mean', 'trimmed-mean', 'median'])).min(1)),
  /** How many decimals a total may be rounded to, half up. */
  decimals: rule(z.array(z.int().min(0).max(6)).min(1)),
  /** What settles equal totals, in this order; `as-called` is whatever the call itself declares. */
  ties: rule(z.array(z.enum(['as-called', 'price', 'technical', 'draw']))),
  /** What experience may earn, as a share of the whole. */
  experienceMax: rule(share).nullable(),
  passMark: rule(z.string().refine(isDecimal)).nullable(),
  /** Share by which a juror's total may leave the panel's mean before it is asked about (畸高畸低). */
  abnormalShare: rule(share),
  /** Within which the jurors sign the report; whoever is silent until its end is deemed to agree (条例 Art. 41, which names no term). */
  reportSigning: reportSigning.default(reportSigning.parse(signingStated)),
  /** Whether an organisation's objection needs the paper with its seal; in the real name it always is. */
  stampedObjection: rule(z.enum(['required', 'optional'])),
  /** Of the result's public notice. */
  standstill: many(1),
  /** For how long after the public notice the result may still be challenged; 0 where objections end with it. */
  filedAfterNotice: many(0),
  answer: many(1),
  /** Within which a question about the call is answered; later than that before the deadline none is taken. */
  inquiry: many(1),
  reviewAsked: many(1),
  reviewDecided: many(1),
  /** Within which the authority looks whether it takes a complaint in, and tells whom it concerns. Null where nobody is bound to. */
  complaintChecked: complaintChecked.default(null),
  complaintTold: complaintTold.default(null),
  /** Within which the purchaser fixes the winner; silent, it has fixed the first. Null where the leader's word is waited for. */
  fixWinner: many(1).nullable(),
  /**
   * From the day on which the winner is fixed to the publication of the result, at most. Null where no such term runs, and in editions that
   * were adopted before the rules said it.
   */
  resultPublished: resultPublished.default(null),
  /**
   * From the same day to the letter to whoever was chosen, at most: it goes out with the result then, and does not wait until nobody may
   * object any more. Null where it waits for that, and in editions that were adopted before the rules said it.
   */
  letterSent: letterSent.default(null),
  /** Civil days from the award notice to the signing, at most. */
  signing: many(1),
  /** From the signing to the publication of the contract, at most. */
  publication: many(1),
  /** From the signing to the filing of a copy with the finance office, at most. */
  contractFiled: many(1).nullable(),
  /** Of the contract's sum, all supplementary contracts together, at most. */
  supplementShare: rule(share),
  /** From the end of the service to its acceptance, at most. */
  acceptance: term.default(term.parse(ofAcceptance.acceptance)),
  /** Of how many service users opinions are heard at an acceptance, at least, or it says why not (实施条例 45). */
  acceptanceOpinions: opinions.default(opinions.parse(ofAcceptance.acceptanceOpinions)),
  /** From the signing of an acceptance to the publication of its result, at most. */
  acceptancePublished: term.default(term.parse(ofAcceptance.acceptancePublished)),
  disclosure: rule(z.enum(['own_score_only', 'all_totals', 'all_items', 'per_juror_anonymous'])),
  /** How many of the custodians must release before the bids open. */
  custodians: many(1),
})
export type Profile = z.infer<typeof Profile>
