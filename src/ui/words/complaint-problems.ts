import type { Words } from './say.ts'

/** What is refused of a complaint: on its own page alone. */
export const complaintProblems = {
  'not-answered': ['[challenge]还没有答复', 'The [challenge] has not been answered yet'],
  'complaint-entered': ['[complaint]已经登记', 'The [complaint] has been entered already'],
  'complaint-not-in-term': [
    '受理日期不在答复之后的规定期限内，请核对受理通知书',
    'That day is not within the term after the answer; please check the paper',
  ],
  'no-complaint': ['没有登记过[complaint]', 'No [complaint] has been entered'],
  'decision-entered': ['处理决定已经登记', 'The decision has been entered already'],
  'decision-day-wrong': [
    '决定日期应在受理之后、今天之前（含当日）',
    'The day must be after it was taken in, and not ahead of today',
  ],
} as const satisfies Words
