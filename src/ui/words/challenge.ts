import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

export const challengeStatus = {
  received: ['待受理', 'To take up', 'waiting'],
  accepted: ['处理中', 'In hand', 'running'],
  answered: ['已答复', 'Answered', 'good'],
  upheld: ['成立', 'Upheld', 'bad'],
  rejected: ['不成立', 'Not upheld', 'quiet'],
  withdrawn: ['已撤回', 'Withdrawn', 'quiet'],
  escalated: ['已转[complaint]', 'Gone to [complaint]', 'bad'],
  refused: ['不予受理', 'Not taken up', 'quiet'],
  expired: ['逾期提出', 'Too late', 'quiet'],
} as const satisfies StatusTable

export const challengeWords = {
  challenge: ['[challenge]', '[challenge]'],
  complaint: ['[complaint]', '[complaint]'],
  file: ['提出[challenge]', 'File a [challenge]'],
  accept: ['受理', 'Take up'],
  refuse: ['不予受理', 'Do not take up'],
  seeRecord: ['调阅存证', 'See the record'],
  pauseSigning: ['暂停签约', 'Pause the signing'],
  serve: ['送达', 'Serve the answer'],
  reviewAgain: ['重新评审', 'Review again'],
  changeResult: ['改变结果', 'Change the result'],
  keepResult: ['维持原结果', 'Keep the result'],
  withdraw: ['撤回', 'Withdraw'],
  escalate: ['提请[complaint]', 'Go to [complaint]'],
  tell: ['告知', 'Tell them'],
  realName: ['须实名提出，并在{instant}前送达。', 'It must bear your name and arrive before {instant}.'],
  blocksSigning: ['[challenge]处理完之前不能签合同。', 'No contract can be signed while the [challenge] is open.'],
  answerBy: ['请在{date}前答复', 'Please answer by {date}'],
  empty: ['没有[challenge]。', 'No [challenge] has been filed.'],
} as const satisfies Words

export const challengeFields = {
  by: ['提出人', 'From'],
  about: ['涉及事项', 'About'],
  facts: ['事实和依据', 'Facts'],
  request: ['请求', 'What is asked for'],
  evidence: ['证明材料', 'Evidence'],
  receivedAt: ['收到时间', 'Received'],
  answer: ['答复内容', 'Answer'],
  answeredAt: ['答复时间', 'Answered'],
} as const satisfies Words

export const challengeSamples = {
  facts: ['公示的得分与我机构收到的得分单不一致，相差2分。', 'The published score differs by 2 from the one we received.'],
  request: ['请求重新核对评分汇总表。', 'Please check the summary of scores again.'],
} as const satisfies Words
