import type { Words } from './say.ts'

/** Refusals of a change of a call. */
export const amendmentProblems = {
  'call-over': ['[bid]已经截止，不能再更正公告', 'The [bid]s have closed; the [notice] cannot be changed any more'],
  'deadline-shortened': ['[bid]截止时间只能顺延，不能提前', 'The deadline can only move back, never forward'],
  'deadline-too-soon': [
    '更正内容可能影响[bidDocument]，离截止的天数不够，请顺延截止时间',
    'The change may touch the [bidDocument]s and leaves too few days; please move the deadline',
  ],
  'nothing-changed': ['与现行公告内容相同，没有要更正的', 'It says what the [notice] says already; nothing is changed'],
  'criteria-differ': ['评分项和分值不能改，只能改文字说明', 'The criteria and their marks stay; only their words can be changed'],
  'not-agreed': ['这项更正还没有经分管领导同意，不能发布', 'The leader has not agreed to this change yet'],
  'review-day-stands': [
    '只有评审日期在暂停采购期间、评审还没有开始的项目，才能另定评审日期',
    'Another day is set only where the day of the review fell into a pause and the review has not begun',
  ],
  'review-day-past': ['评审日期不能早于今天', 'The day of the review cannot lie before today'],
  'review-day-paused': ['这一天仍在暂停采购期间', 'The purchase is paused on that day'],
} as const satisfies Words
