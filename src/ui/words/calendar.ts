import type { Words } from './say.ts'

export const calendarWords = {
  title: ['工作日历', 'Working days'],
  year: ['{year}年', '{year}'],
  earlier: ['上一年', 'Year before'],
  later: ['下一年', 'Year after'],
  source: ['依据：{notice}', 'Source: {notice}'],
  provisional: [
    '这一年的放假安排还没有公布，暂按周末休息计算，公布后日期可能调整。',
    'The holidays of this year are not published yet; only weekends count as days off, and dates may change.',
  ],
  workingDays: ['{count}个工作日', '{count} working days'],
  holiday: ['放假', 'Day off'],
  makeUp: ['上班', 'Work'],
  ownDays: ['本单位调整', 'Our own days'],
  noOwnDays: ['没有调整，按国家放假安排计算。', 'None; the national calendar applies.'],
  ownHint: [
    '只影响以后计算的期限，已经定下的日期不变。已经过去的日子不能调整；休息日改为上班，至少要提前30天设置。',
    'Only deadlines computed from now on are affected; dates that are set stay. Past days stay as they are; a day off becomes a working day only when that is set 30 days ahead.',
  ],
  setDay: ['增加调整', 'Set a day'],
  date: ['日期', 'Date'],
  kind: ['这一天', 'That day'],
  note: ['原因', 'Reason'],
  noteSample: ['台风停工，区政府通知', 'Typhoon; notice of the district'],
  drop: ['取消调整', 'Undo'],
  dropConsequence: ['这一天恢复按国家放假安排计算。', 'The national calendar applies to that day again.'],
  weekdays: ['一二三四五六日', 'MTWTFSS'],
} as const satisfies Words
