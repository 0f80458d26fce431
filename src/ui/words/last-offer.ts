import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

// 最后报价: what suppliers offer once a consultation is over.

export const offerRoundStatus = {
  asked: ['等待最后报价', 'Waiting for last offers', 'waiting'],
  opened: ['已开启', 'Opened', 'good'],
  short: ['最后报价不足', 'Too few last offers', 'bad'],
} as const satisfies StatusTable<string>

export const lastOfferStatus = {
  asked: ['待提交', 'To be made', 'waiting'],
  given: ['已提交并封存', 'Made and sealed', 'good'],
  opened: ['已开启', 'Opened', 'good'],
  missed: ['未提交', 'Not made', 'bad'],
  late: ['逾期未接收', 'Late, refused', 'bad'],
  withdrawn: ['已退出磋商', 'Left', 'quiet'],
  broken: ['与封存时不一致', 'Not as it was sealed', 'bad'],
} as const satisfies StatusTable<string>

export const lastOfferWords = {
  title: ['最后报价', 'Last offer'],
  titleAll: ['最后报价', 'Last offers'],
  ask: ['要求提交最后报价', 'Ask for last offers'],
  askHow: [
    '[panel]与各家磋商结束后，由经办人要求全部[bidder]在同一时间前提交最后报价。到时间前，除本机构外任何人都看不到。',
    'Once the [panel] has consulted with everybody, the officer asks all [bidder]s for a last offer by the same hour. Until then nobody but the organisation itself reads it.',
  ],
  minutes: ['给各家的时间（分钟）', 'Time for everybody (minutes)'],
  minutesHint: ['不少于{least}分钟，不超过{days}天', 'At least {least} minutes, at most {days} days'],
  changes: ['磋商中有变动的内容', 'What the consultation changed'],
  changesHint: ['同时告知全部[bidder]；没有变动的不填', 'Told to all [bidder]s alike; leave it empty if nothing changed'],
  askConsequence: [
    '提出后时间和变动内容不能修改；到时间由系统统一开启，没有提交的不进入评分。',
    'Neither the hour nor the changes can be altered. At the hour all are opened together; whoever made none is not scored.',
  ],
  supplier: ['[bidder]', '[bidder]'],
  first: ['首次报价', 'First offer'],
  last: ['最后报价', 'Last offer'],
  standing: ['情况', 'How it stands'],
  remark: ['报价说明', 'Remark'],
  sealed: ['尚未开启', 'Not opened yet'],
  until: ['{when}截止', 'Until {when}'],
  whose: ['开启时间', 'Opened at'],
  noChanges: ['没有变动', 'None'],
  basis: ['依据：{source}', 'Basis: {source}'],
  give: ['提交最后报价', 'Make the last offer'],
  giveAgain: ['改报', 'Change it'],
  giveHow: [
    '磋商已结束，请在截止前提交最后报价。提交后即封存，截止前可以改报，以最后一次为准；截止后统一开启。',
    'The consultation is over: please make your last offer in time. It is sealed; until the deadline you may replace it, and the latest counts. All are opened together.',
  ],
  price: ['最后报价', 'Last offer'],
  priceHint: [
    '预算{budget}；超过预算的不进入评分。您的首次报价是{first}',
    'Budget {budget}; above it nothing is scored. Your first offer was {first}',
  ],
  remarkHint: ['可以说明价格的组成或变动原因，可不填', 'How the price is made up, or why it changed; may be empty'],
  giveConsequence: [
    '以本机构名义报{price}。截止前可以改报，不能再退出磋商。',
    'In your organisation’s name: {price}. It may be replaced until the deadline; leaving is no longer possible.',
  ],
  leave: ['退出磋商', 'Leave the consultation'],
  leaveConsequence: ['退出后不能再报价，不进入评分。', 'No offer can be made any more, and nothing is scored.'],
  leaveSample: ['人员安排不开，无法按变动后的内容服务。', 'We have nobody free for what is now asked.'],
  given: ['最后报价已封存', 'Your last offer is sealed'],
  givenHow: ['{when}统一开启；截止前可以改报。', 'All are opened at {when}; until then you may replace it.'],
  missed: ['没有在规定时间内提交最后报价，不进入评分。', 'No last offer was made in time: this is not scored.'],
  late: [
    '最后报价送达时已过规定时间，未予接收，不进入评分。送达时间和校验码记录在案。',
    'Your last offer came too late, was refused and is not scored. When it came, and its check code, are on record.',
  ],
  stillGive: ['仍要提交，取得逾期凭证', 'Submit all the same and get the proof'],
  stillConsequence: [
    '已过规定时间，提交后不会接收，也不进入评分；系统记录送达时间和校验码。',
    'The time is over: it is refused and not scored; when it came, and its check code, are recorded.',
  ],
  left: ['本机构已退出磋商。', 'You have left the consultation.'],
  tooFew: [
    '提交最后报价的机构不足，报价没有开启，由采购人公布[void]。',
    'Too few last offers came; none was opened, and the purchaser declares the project [void].',
  ],
  broken: ['最后报价与封存时不一致，请联系经办人', 'The last offer is not as it was sealed; please contact the officer'],
  givenAt: ['提交时间', 'Made at'],
  lateAt: ['送达时间', 'Came at'],
  receipt: ['回执编号', 'Receipt number'],
  proof: ['逾期凭证编号', 'Number of the proof'],
  checkCode: ['校验码', 'Check code'],
} as const satisfies Words

/** Refusals of an asking, and of a last offer. */
export const lastOfferProblems = {
  'past-deadline': ['已过规定时间，不能再报价', 'The time is over; no offer can be made any more'],
  'offers-not-asked': ['本项目不要求最后报价', 'No last offers are asked for here'],
  'round-exists': ['已经要求过最后报价，不能重复提出', 'Last offers have been asked for already'],
  'room-not-closed': [
    '评审现场封闭后、打分前才能要求最后报价',
    'Last offers are asked for behind the closed door, before the scoring',
  ],
  'too-few-bidders': ['[bidder]不足{needed}家，不能继续', 'Fewer than {needed} [bidder]s: it cannot go on'],
  'offer-time-short': ['至少给各家{minutes}分钟', 'Everybody needs at least {minutes} minutes'],
  'offer-time-long': ['不能超过{days}天', 'No more than {days} days'],
  'offer-nothing': ['请填写报价', 'Please give a price'],
} as const satisfies Words
