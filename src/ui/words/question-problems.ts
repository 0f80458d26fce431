import type { Words } from './say.ts'

/** Refusals of a question about a call, and of its answer. */
export const questionProblems = {
  'call-closed': [
    '[bid]已经截止或者采购已经终止，不再接受提问，也不再答复',
    'The call is over or was taken back; nothing is asked or answered any more',
  ],
  'question-too-late': [
    '提问已于{lastDay}截止：现在提问，采购人最迟要到{due}才答复，而[bid]在{deadline}截止，来不及用上答复',
    'Questions were taken until {lastDay}: asked now, the answer would be due on {due}, and [bid]s close on {deadline}',
  ],
  'too-many-questions': [
    '本机构对这个项目已经提了{most}个问题，不能再提',
    'Your organisation has asked {most} questions about this project, and cannot ask more',
  ],
  'names-organisation': [
    '要公开的内容里有机构名称“{name}”，请删去或者改写，不能让人看出是谁在提问',
    'The name “{name}” stands in what will be public; please take it out, so that nobody can tell who asked',
  ],
  'question-gives-number': [
    '要公开的问题里有电话号码或身份证号，请删去',
    'A telephone or identity number stands in the question; please take it out',
  ],
} as const satisfies Words
