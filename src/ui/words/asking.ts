import type { Words } from './say.ts'

// Of the two pages on which somebody writes; whoever reads the project does without them.

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
