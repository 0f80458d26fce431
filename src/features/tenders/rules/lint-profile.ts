import type { LintProfile } from '../../../lib/rubric/lint.ts'

/**
 * What a local selection asks of a rubric: 100 in all, no mark for a fixed price, and at most a tenth for experience, because
 * the purchase is to let weak organisations grow. The words give away what 条例 Art. 20 forbids to score.
 */
export const LOCAL_LINT: LintProfile = {
  total: '100',
  price: 'unscored',
  aggregates: ['mean', 'trimmed-mean', 'median'],
  experienceMax: '0.10',
  words: {
    regional: ['本地业绩', '本市业绩', '本区业绩', '本省业绩', '本地奖项', '本市奖项', '本行业奖项', '本地注册'],
    qualification: ['营业执照', '法人登记证', '登记证书', '年检合格'],
    experience: ['经历', '业绩', '经验'],
  },
}

/** Facts of a proposal that are about experience. */
export const EXPERIENCE_FACTS = ['finishedSimilarProjects']
