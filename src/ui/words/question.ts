import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const questionStatus = {
  asked: ['待答复', 'To be answered', 'waiting'],
  answered: ['已公开答复', 'Answered for everybody', 'good'],
  declined: ['不予答复', 'Not answered', 'quiet'],
} as const satisfies StatusTable

export const questionWords = {
  title: ['答疑', 'Questions and answers'],
  ask: ['提问', 'Ask a question'],
  none: ['还没有公开的答疑。', 'Nothing has been answered yet.'],
  own: ['本机构的提问', 'Asked by your organisation'],
  received: ['收到的提问', 'Questions received'],
  lastDay: ['提问截止到{date}（含当天）', 'Questions are taken until {date}, that day included'],
  over: ['提问已于{date}截止。', 'Questions were taken until {date}.'],
  unnamed: ['系统不显示是哪家机构提的问题，经办人员也看不到。', 'Nobody is shown which organisation asks, not even the office.'],
  answeredOn: ['{date}答复', 'answered on {date}'],
  toAnswer: ['答复', 'Answer'],
  answerBy: ['最迟答复日期', 'To be answered by'],
  unanswered: ['到项目截止或者终止时没有答复。', 'It had no answer when the call ended.'],
  given: ['这个项目已公开答疑{count}条，最近一次是{date}。', 'Questions answered about this call: {count}, the last on {date}.'],
  see: ['查看答疑', 'See the answers'],
  below: ['公开答疑{count}条', 'Questions answered: {count}'],
} as const satisfies Words

export const questionFields = {
  section: ['涉及公告的哪一部分', 'Part of the call'],
  text: ['问题', 'Question'],
  asked: ['提问原文', 'The question as asked'],
  askedAt: ['提问时间', 'Asked'],
  wording: ['公开的问题', 'The question as published'],
  answer: ['答复', 'Answer'],
  reason: ['不予答复的理由', 'Why it is not answered'],
} as const satisfies Words
