import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const sheetStatus = {
  empty: ['未打分', 'Empty', 'quiet'],
  draft: ['打分中', 'Being scored', 'running'],
  submitted: ['已提交', 'Submitted', 'good'],
  correcting: ['待更正', 'To correct', 'waiting'],
  corrected: ['已更正', 'Corrected', 'good'],
} as const satisfies StatusTable

export const sheetWords = {
  sheet: ['评分表', 'Score sheet'],
  summary: ['评分汇总表', 'Summary of scores'],
  submit: ['提交评分', 'Submit the scores'],
  submitConsequence: [
    '提交后不能自行修改；算错等四种情形会退回给您更正。',
    'You cannot change it yourself afterwards; errors of the four kinds come back to you.',
  ],
  correct: ['更正', 'Correct'],
  saved: ['已自动保存', 'Saved'],
  outOfRange: ['请填{from}到{to}之间的分数', 'Please give a mark from {from} to {to}'],
  unmarked: ['还有{count}项没有打分', '{count} items are not marked yet'],
  subtotal: ['小计', 'Subtotal'],
  total: ['总分', 'Total'],
  howComputed: ['这个分数怎么来的', 'How this score was reached'],
} as const satisfies Words

export const sheetFields = {
  criterion: ['评分项', 'Criterion'],
  max: ['分值', 'Maximum'],
  standard: ['打分标准', 'Standard'],
  mark: ['得分', 'Mark'],
  deduction: ['扣分理由', 'Why points were taken'],
  capability: ['服务能力考核', 'Capability review'],
  defence: ['答辩面试', 'Defence interview'],
  objective: ['客观分', 'Objective'],
  subjective: ['主观分', 'Subjective'],
  correction: ['更正说明', 'What was corrected'],
} as const satisfies Words

export const sheetSamples = {
  deduction: ['服务频次写得清楚，但没有说明如何找到服务对象。', 'The frequency is clear, but not how people will be found.'],
} as const satisfies Words
