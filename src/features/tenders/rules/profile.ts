import type { ProfileCode } from '../../../kernel/profile-code.ts'

/** One number of a way of purchasing, with where it comes from: L read in the law, S read in a published page, E practice. */
export type Rule<V> = { readonly value: V; readonly source: string; readonly mark: 'L' | 'S' | 'E' }

export type Profile = {
  readonly code: ProfileCode
  /** Civil days from the notice to the deadline, at least. */
  readonly noticeDays: Rule<number>
  readonly minimumBidders: Rule<number>
  readonly panelSize: Rule<number>
  readonly minimumExperts: Rule<number>
  readonly alternates: Rule<number>
  /** From this budget on (fen) the panel has more seats; null where the way of purchasing knows no such step. */
  readonly largePanel: Rule<{ fromFen: number; size: number }> | null
  readonly passMark: Rule<string>
  /** Share by which a juror's total may leave the panel's mean before it is asked about (畸高畸低). */
  readonly abnormalShare: Rule<string>
  /** Whether an organisation's objection needs the paper with its seal; in the real name it always is. */
  readonly stampedObjection: Rule<'required' | 'optional'>
  /** Working days of the result's public notice; objections may be filed until it ends. */
  readonly standstill: Rule<number>
  readonly answer: Rule<number>
  readonly reviewAsked: Rule<number>
  /** Civil days from the award notice to the signing, at most. */
  readonly signing: Rule<number>
  /** Working days from the signing to the publication of the contract, at most. */
  readonly publication: Rule<number>
  readonly disclosure: Rule<'own_score_only' | 'all_totals' | 'all_items' | 'per_juror_anonymous'>
  /** How many of the custodians must release before the bids open. */
  readonly custodians: Rule<number>
}

const practice = <V>(value: V): Rule<V> => ({ value, source: 'local-selection', mark: 'E' })

/** Small local purchases below the tender threshold (本地评选、公益创投): an authority's own rules, not the tender law. */
export const LOCAL_SELECTION: Profile = {
  code: 'local-selection',
  noticeDays: practice(20),
  minimumBidders: practice(2),
  panelSize: practice(5),
  minimumExperts: practice(4),
  alternates: practice(2),
  largePanel: null,
  passMark: practice('60'),
  abnormalShare: practice('0.20'),
  stampedObjection: practice('optional'),
  standstill: { value: 5, source: 'local-selection', mark: 'S' },
  answer: practice(7),
  reviewAsked: practice(7),
  signing: practice(30),
  publication: practice(2),
  disclosure: practice('own_score_only'),
  custodians: practice(2),
}

/** The rules of a way of purchasing; undefined for those whose rules are not laid down yet. */
export const profileOf = (code: ProfileCode): Profile | undefined => (code === LOCAL_SELECTION.code ? LOCAL_SELECTION : undefined)
