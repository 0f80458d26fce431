/** Every reason for which the engine gives no result. A code never changes its meaning; words for people live elsewhere. */
export const SCORE_REFUSALS = [
  'not-json',
  'too-large',
  'too-deep',
  'malformed',
  'duplicate-node',
  'reserved-node-id',
  'leaf-or-children',
  'too-many-leaves',
  'weights-do-not-add-up',
  'points-above-max',
  'duplicate-step',
  'tie-unknown',
  'duplicate-bid',
  'bid-unknown',
  'no-sheets',
  'duplicate-sheet',
  'sheet-missing',
  'leaf-unknown',
  'mark-on-computed-leaf',
  'mark-missing',
  'mark-out-of-range',
  'mark-off-step',
  'objective-differs',
  'fact-missing',
  'fact-wrong-kind',
  'fact-out-of-range',
  'grade-unknown',
] as const

export type ScoreRefusalCode = (typeof SCORE_REFUSALS)[number]

export type Where = {
  readonly path?: string
  readonly node?: string
  readonly leaf?: string
  readonly bid?: string
  readonly juror?: string
  readonly fact?: string
  readonly tie?: string
}

export type ScoreRefusal = {
  readonly code: ScoreRefusalCode
  readonly where: Where
  readonly found?: string
  readonly expected?: string
  /** Who gave what, where jurors differ on an objective leaf. */
  readonly marks?: readonly { readonly juror: string; readonly mark: string }[]
}
