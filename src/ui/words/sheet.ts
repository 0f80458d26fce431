import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const sheetStatus = {
  empty: ['未打分', 'Empty', 'quiet'],
  draft: ['打分中', 'Being scored', 'running'],
  submitted: ['已提交', 'Submitted', 'good'],
  correcting: ['待更正', 'To correct', 'waiting'],
  corrected: ['已更正', 'Corrected', 'good'],
} as const satisfies StatusTable

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
