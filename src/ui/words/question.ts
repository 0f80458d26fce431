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

export const askingWords = {
  title: ['就[notice]提问', 'Ask about the [notice]'],
  explain: [
    '问题和答复会在公告页面向所有人同时公开，不显示由哪家机构提出，采购人的经办人员也看不到提问机构。请不要在问题里写机构名称、人员姓名和电话。',
    'The question and its answer are shown to everybody at once beside the call. Nobody is told which organisation asks, not even the purchaser’s officers. Please leave names and telephone numbers out of it.',
  ],
  textSample: ['团队中的居民志愿者是否计入团队人数？', 'Do residents who volunteer count as members of the team?'],
  consequence: [
    '提交后不能修改或者撤回，答复期限随即在项目页显示。',
    'It cannot be changed or taken back. The project’s page then shows until when it is answered.',
  ],
  send: ['提交问题', 'Send the question'],
} as const satisfies Words

export const replyWords = {
  title: ['答复提问', 'Answer a question'],
  wordingHint: [
    '先照录原文。原文里有机构名称，或者能看出是谁在问的，请改写；原文另行留存，不公开。',
    'The original to begin with. Where it names an organisation or shows who asks, please reword it; the original is kept and not published.',
  ],
  answerHint: [
    '说明公告已有的内容。答疑不能改变公告、评分办法和截止时间。',
    'Explain what the call says. An answer cannot change the call, the scoring or the deadline.',
  ],
  send: ['公开答复', 'Publish the answer'],
  consequence: [
    '公开后，任何人都能在公告页面看到问题和答复，不能再修改。',
    'Anyone can then read the question and the answer beside the call; they cannot be changed.',
  ],
  decline: ['不予答复', 'Do not answer'],
  declineExplain: ['理由只告知提问机构，问题不公开。', 'The reason is told to whoever asked; the question is not published.'],
  declineSample: ['所问属于其他项目的内容，请查看该项目的公告。', 'This is about another project; please see its own call.'],
  gone: ['这个提问已经办理，或者项目已经截止。', 'This question has been dealt with, or the call is over.'],
} as const satisfies Words
