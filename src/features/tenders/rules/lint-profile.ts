import type { LintProfile } from '../../../lib/rubric/lint.ts'
import words from './data/lint-words.json'

/**
 * What a local selection asks of a rubric: 100 in all, no mark for a fixed price, and at most a tenth for experience, because
 * the purchase is to let weak organisations grow. The words give away what 条例 Art. 20 forbids to score.
 */
export const LOCAL_LINT: LintProfile = {
  total: '100',
  price: 'unscored',
  aggregates: ['mean', 'trimmed-mean', 'median'],
  experienceMax: '0.10',
  words,
}

/** Facts of a proposal that are about experience. */
export const EXPERIENCE_FACTS = ['finishedSimilarProjects']
