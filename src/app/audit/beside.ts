import type { Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'

/** What is wrong with something that is kept beside the record, as the audit says it. */
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
  'links-differ': 'its needs are linked otherwise than it says',
  'contact-differs': 'its contact is not what was committed to',
  'contact-missing': 'its contact is missing',
  'contact-unrecorded': 'a contact is kept that no action committed to',
  'paper-differs': 'a paper that it came with is not the one that was filed',
  'scan-differs': 'its scan is not the one that was signed',
} as const
export type Code = keyof typeof WORDS

/** `subject`: the id after the name of its noun or table. */
export type Beside = { readonly code: Code; readonly of: string; readonly subject: string }

/** Looks through one table that the record bears out without being replayed into it. Answers how much there was to look at. */
export type Check = {
  readonly of: string
  run(tx: ReadTx, tenant: Tenant, found: (code: Code, of: string, subject: string) => void): Promise<number>
}

export const besideInWords = ({ code, of, subject }: Beside): string => `${of} ${subject}: ${WORDS[code]} (${code})`
