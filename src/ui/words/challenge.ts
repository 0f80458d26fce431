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
  disowned: ['机构否认提出', 'Disowned', 'quiet'],
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
  disown: ['不是本机构提出的', 'Not filed by us'],
  disownConsequence: [
    '确认后，这件书面[challenge]不再办理，采购人会看到本机构否认提出；不能撤销。本机构自己提出[challenge]不受影响。',
    'This [challenge] on paper is then no longer dealt with, and the purchaser sees that you disown it; this cannot be undone. Your own right to object is not affected.',
  ],
  inYourName: [
    '这是采购人按收到的纸面材料以本机构名义登记的，不计入本机构提出[challenge]的次数。如不是本机构提出的，请说明。',
    'The purchaser registered this from a paper in the name of your organisation; it does not count among your own. Please say so if it is not yours.',
  ],
  forAnother: [
    '这件[challenge]由您登记，或者[notice]发布以后登记人发放过您的登录密码，请由分管领导或者其他经办人受理、答复；书面撤回也由其他经办人登记。',
    'You registered this [challenge], or whoever did made your password after the call: the leader or another officer takes it up and answers, and another officer registers a withdrawal on paper.',
  ],
  forTheLeader: [
    '您的答复结论为不成立，维持原结果。认为[challenge]成立的，不要在这里答复：请把查明的情况报分管领导，这件[challenge]已列入其“待审批”，由其在项目页填写并答复。',
    'Your answer finds the [challenge] not upheld, and the result stands. If you find it right, do not answer here: tell the leader what you found. It stands among what waits for the leader’s approval, who writes the answer on the project’s page.',
  ],
  yoursToUphold: [
    '经办人只能答复不成立；认定成立只能由您办理，答复时写明经办人报来的查明情况。',
    'The officer can only find it not upheld; to uphold it is yours alone, and the answer gives what the officer found.',
  ],
  yoursBelow: [
    '认定[challenge]成立只能由您办理，请在下方“[challenge]”中答复。',
    'To uphold a [challenge] is yours alone; please answer it below.',
  ],
  yoursToAccept: [
    '由登记的经办人以外的人受理，您可以受理并答复。',
    'It is taken up by somebody else than the officer who entered it; you may do so and answer.',
  ],
  escalate: ['提请[complaint]', 'Go to [complaint]'],
  tell: ['告知', 'Tell them'],
  realName: ['须实名提出，并在{instant}前送达。', 'It must bear your name and arrive by {instant}.'],
  blocksSigning: ['[challenge]处理完之前不能签合同。', 'No contract can be signed while the [challenge] is open.'],
  answerBy: ['请在{date}前答复', 'Please answer by {date}'],
  /** How many were answered and what they came to; `heardSome` where they came to different things. */
  heard: ['[challenge]{count}件，{outcome}', '[challenge]s: {count}, {outcome}'],
  heardSome: ['{count}件{outcome}', '{count} {outcome}'],
  between: ['；', '; '],
  empty: ['没有[challenge]。', 'No [challenge] has been filed.'],
  /** To an organisation, which sees no other’s. */
  emptyOwn: ['本机构没有提出[challenge]。', 'You have filed no [challenge].'],
} as const satisfies Words

/** What an answer came to, in the words of the notice. */
export const verdictWords = {
  upheld: ['成立', 'upheld'],
  rejected: ['不成立，维持原结果', 'not upheld, the result stands'],
  refused: ['不予受理', 'not taken up'],
} as const satisfies Words

/** The answer on its way: given is delivered, because it lies before the objector from then on. */
export const answerWords = {
  send: ['答复并送达', 'Answer and deliver'],
  served: ['送达情况', 'Delivery'],
  opened: ['已送达 · 对方已于{instant}查阅', 'Delivered · opened on {instant}'],
  unopened: ['已送达 · 对方尚未查阅', 'Delivered · not opened yet'],
  onPaper: ['书面提出，请打印答复书送达', 'Came on paper: please print the answer and hand it over'],
  forYou: [
    '答复已于{instant}送达，请查阅。打开的时间会记录。',
    'The answer was delivered on {instant}. When you open it is recorded.',
  ],
  open: ['查阅答复', 'Open the answer'],
  paper: ['[challenge]答复书', 'The written answer'],
  reviewBy: ['申请[complaint]的最后一天', 'Last day to ask for a [complaint]'],
  review: [
    '对答复不满意的，可在{date}前（含当天）以书面形式向采购人的上级主管部门或者监督机构申请[complaint]；本系统不受理[complaint]申请。',
    'Whoever disagrees may ask for a [complaint], in writing, by {date} at the latest: to the authority above the purchaser or its supervisors, not in this system.',
  ],
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
  facts: [
    '我机构结果中“持证社工”一项得6分，与提交的5份证书不符。',
    'Item “certified social workers” earned 6 points, although we handed in five certificates.',
  ],
  request: ['请求重新核对评分汇总表。', 'Please check the summary of scores again.'],
} as const satisfies Words
