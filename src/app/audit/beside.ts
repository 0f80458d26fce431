import type { Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'

/** What is wrong with a deed of the record, or with something that is kept beside it, as the audit says it. */
export const WORDS = {
  'content-differs': 'its sealed content and files are not what the digest was made of',
  'marks-differ': 'its marks are not what the digest was made of',
  'notice-differs': 'is not what was published',
  'notice-unrecorded': 'no action published it',
  'notice-missing': 'what it published is missing',
  'due-differs': 'is not due when the record says',
  'due-miscounted': 'its computation does not lead to its date',
  'due-unrecorded': 'no action set it',
  'due-missing': 'a deadline that it set is missing',
  'due-ended-early': 'is marked as done before it was',
  'acted-early': 'what the clock does at its end is on record as done before',
  'links-differ': 'its needs are linked otherwise than it says',
  'contact-differs': 'its contact is not what was committed to',
  'contact-missing': 'its contact is missing',
  'contact-unrecorded': 'a contact is kept that no action committed to',
  'particulars-differ': 'what is told of it is not what was committed to',
  'particulars-missing': 'what was told of it is missing',
  'particulars-unrecorded': 'something is told of it still that was erased',
  'paper-differs': 'a paper that it came with is not the one that was filed',
  'papers-differ': 'tells of its review on paper otherwise than the papers that two hands entered',
  'pause-unlawful': 'is for days on which it could not be, or for more than the law lets the pauses for one complaint last',
  'opinions-differ': 'what service users said is not what was counted when it was concluded',
  'evidence-differs': 'its evidence is not what was there when it was concluded',
  'scan-differs': 'its scan is not the one that was signed',
  'role-refused': 'was done in a role to which it is not open',
  'post-not-held': 'was done by somebody who held no such post then',
  'kept-away': 'was done by somebody who was kept from it by what they, or whoever made their password, had entered',
  'post-elsewhere': 'was done by somebody whose post does not reach so far',
  'score-differs': 'its total or rank is not what the marks and facts give',
  'score-unreadable': 'what its scores are made of can no longer be read',
  'checks-differ': 'what its checks found is not what there is to find',
  'tie-differs': 'a lot was drawn where there was no such tie',
  'award-differs': 'its award is not what its ranking gives',
  'agreement-differs': 'is not what its response, its group and their signatures bear out',
  'backfill-differs': 'was entered afterwards, or was not, otherwise than its plan and its contract say',
  'outcome-differs': 'won, lost or dropped out otherwise than its ranking or its last offer says',
  'count-differs': 'its bids, offers or contracts are not as many as it says',
  'draw-differs': 'its seats are not what its draw gives, or somebody was drawn from who came in after the call',
  'facts-differ': 'what was confirmed is not what it states, or more than that',
  'sealed-late': 'was sealed when the deadline had passed',
  'sums-differ': 'its sums are not those of the award, or of its contracts',
  'payment-differs':
    'is not to the party of its contract, of one of its instalments, or of a day between its signing and the entry',
  'paid-too-much': 'more was paid of one of its instalments than it is',
  'payment-unexplained': 'was paid before its condition can have been met, and does not say why',
  'end-differs': 'ended its contract with another sum than its payments came to, and does not say why',
  'plan-overspent': 'its projects, and what contracts took beyond theirs, come to more than its budget',
  'notice-contradicts': 'says other figures than the record',
  'asker-differs': 'is kept as asked by another than its record says',
  'answer-differs': 'what the public reads of it is not what was answered',
  'slip-missing': 'was done in the room without a slip',
} as const
export type Code = keyof typeof WORDS

/** `subject`: the id after the name of its noun or table. `deed`: which of its actions. */
export type Beside = { readonly code: Code; readonly of: string; readonly subject: string; readonly deed?: string }

/** Looks through one table that the record bears out without being replayed into it. Answers how much there was to look at. */
export type Check = {
  readonly of: string
  run(tx: ReadTx, tenant: Tenant, found: (code: Code, of: string, subject: string) => void): Promise<number>
}

export const besideInWords = ({ code, of, subject, deed }: Beside): string =>
  `${of} ${subject}: ${deed === undefined ? '' : `${deed} `}${WORDS[code]} (${code})`
