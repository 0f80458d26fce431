import type { LintProfile } from '../../../lib/rubric/lint.ts'
import words from './data/lint-words.json'
import type { Profile } from './profile.ts'

type Terms = Pick<Profile, 'priceWeight' | 'aggregates' | 'decimals' | 'ties' | 'experienceMax'>

/** What a way of purchasing asks of a rubric of 100 points. The words give away what 条例 Art. 20 forbids to score. */
export const lintOf = ({ priceWeight, aggregates, decimals, ties, experienceMax }: Terms): LintProfile => ({
  total: '100',
  price: priceWeight.value,
  aggregates: aggregates.value,
  decimals: decimals.value,
  draw: ties.value.includes('draw'),
  ...(experienceMax === null ? {} : { experienceMax: experienceMax.value }),
  words,
})

/** Facts of a proposal that are about experience. */
export const EXPERIENCE_FACTS = ['finishedSimilarProjects']
