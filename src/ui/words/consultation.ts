import type { StatusTable } from './status.ts'
import type { Words } from './say.ts'

export const consultationStatus = {
  open: ['征求意见中', 'Open for comment', 'running'],
  ended: ['征求期满，待汇总', 'Closed, to be summed up', 'waiting'],
  concluded: ['意见已汇总', 'Summed up', 'good'],
} as const satisfies StatusTable

export const opinionStatus = {
  submitted: ['已提出', 'Received', 'waiting'],
  adopted: ['已采纳', 'Adopted', 'good'],
  partly_adopted: ['部分采纳', 'Adopted in part', 'good'],
  not_adopted: ['未采纳', 'Not adopted', 'quiet'],
} as const satisfies StatusTable

/** What the office chooses from. */
export const opinionOutcomes = {
  adopted: ['已采纳', 'Adopted'],
  partly_adopted: ['部分采纳', 'Adopted in part'],
  not_adopted: ['未采纳', 'Not adopted'],
} as const satisfies Words

export const replyStatus = { given: ['已答复', 'Answered', 'good'] } as const satisfies StatusTable

/** What everybody reads and does: on the public page, on the phone and on the desk. */
export const opinionWords = {
  title: ['征求意见', 'Open for comment'],
  ofPlan: ['{name}需求目录征求意见', 'Needs for “{name}”: open for comment'],
  what: [
    '下面是采购单位拟购买服务的居民需求，正在征求社会公众意见。目录不含任何个人信息。',
    'The needs for which the purchaser means to buy services, open to everybody’s comment. Nothing personal is shown.',
  ],
  until: ['意见征求到{date}（含当天）', 'Comments are taken until {date}, that day included'],
  lastDay: ['意见征求截止', 'Comments are taken until'],
  over: ['意见征求已于{date}结束。', 'Comments were taken until {date}.'],
  contact: ['意见反馈方式', 'How to comment'],
  contactLine: ['在本页填写，或者联系：{contact}', 'On this page, or: {contact}'],
  none: ['目前没有正在征求意见的需求目录。', 'Nothing is open for comment now.'],
  past: ['已结束的征求意见', 'Closed consultations'],
  number: ['目录号', 'No.'],
  service: ['建议服务内容', 'Suggested service'],
  people: ['涉及数量', 'How many'],
  say: ['提意见', 'Comment'],
  about: ['意见针对', 'On'],
  wholePlan: ['整个购买计划', 'The plan as a whole'],
  item: ['{no}. {title}', '{no}. {title}'],
  text: ['您的意见', 'Your comment'],
  textHint: [
    '不超过1000字。请不要写姓名、电话和门牌号；公开答复时只摘录意见，不显示是谁提的。',
    'At most 1000 characters. Please give no name, telephone or house number; what is published never tells who said it.',
  ],
  unknown: [
    '不登录也可以提，会标为“未核实”。有账号的，登录手机页面再提，标为“已核实”，还能看到采纳情况。',
    'You need no login; your comment is then marked as not verified. With a login it is marked as verified, and you can see what becomes of it.',
  ],
  onPhone: ['到手机页面提意见', 'Comment on the phone page'],
  send: ['提交意见', 'Send'],
  sent: [
    '意见已收到，谢谢您。征求期满后，采纳情况在本页公布。',
    'Received, thank you. What becomes of it is published on this page.',
  ],
  sentTitle: ['意见已收到', 'Comment received'],
  back: ['返回征求意见', 'Back'],
  replies: ['意见采纳情况', 'What became of the comments'],
  noReplies: ['还没有公布的答复。', 'No replies yet.'],
  said: ['意见内容', 'What was said'],
  outcome: ['采纳情况', 'Outcome'],
  answer: ['说明', 'Reasons'],
  times: ['条数', 'Comments'],
  count: ['{count}条', '{count}'],
  summary: ['意见汇总', 'Summary'],
  catalogue: ['需求目录', 'Needs catalogue'],
  summaryPaper: ['意见汇总表', 'Summary of comments'],
  asExcel: ['Excel', 'Excel'],
  mine: ['我的意见', 'My comments'],
  noneMine: ['您还没有提过意见。', 'You have not commented yet.'],
  filedOn: ['提出日期', 'Sent on'],
  openNow: ['{name}：征求意见到{date}', '{name}: comments until {date}'],
} as const satisfies Words

export const opinionBy = {
  oversight: ['社会促进会', 'Oversight association'],
  known: ['已核实', 'Verified'],
  visitor: ['未核实', 'Not verified'],
} as const satisfies Words

export const opinionProblems = {
  'wrong-status': ['现在还不能办这一步，请看最新状态', 'This step is not possible now; see the latest status'],
  'opinion-empty': ['请填写您的意见', 'Please write your comment'],
  'opinion-unfit': [
    '意见太长，或者含有不能显示的字符，请改短后再提',
    'Too long, or with signs that cannot be shown; please shorten it',
  ],
  'need-not-listed': [
    '有需求不在需求目录里，或者正在别的计划中征求意见，请重新选择',
    'A need is not in the catalogue, or is open for comment under another plan; please choose again',
  ],
  'consultation-over': ['意见征求已于{endsOn}结束', 'Comments were taken until {endsOn}'],
  'consultation-running': ['意见征求到{endsOn}才结束，期满后再汇总', 'Comments are taken until {endsOn}; sum them up after that'],
  'no-such-item': ['目录里没有这条需求，请重新选择', 'There is no such need in the catalogue; please choose again'],
  'opinion-gives-number': [
    '意见里有电话号码或身份证号，请删去；需要回复的，请用手机号验证码登录后再提',
    'A telephone or identity number stands in your comment; please take it out. For an answer, sign in with your phone',
  ],
  'too-many-opinions': [
    '每人最多提{most}条意见，请合并后再提',
    'At most {most} comments by one person; please put some together',
  ],
  'opinions-full': [
    '未核实的意见已有{most}条待答复，暂时不再接收；请用手机号验证码登录后再提',
    'There are {most} comments that were not verified and wait; please sign in with your phone to comment',
  ],
  'opinion-answered': ['有意见已经答复过，请刷新后重新选择', 'Some were answered meanwhile; please reload and choose again'],
  'reply-gives-number': [
    '要公开的内容里有电话号码或身份证号，请删去',
    'A telephone or identity number stands in what will be public; please take it out',
  ],
  'answer-says-nothing': [
    '请写明采纳或者不采纳的理由，不能只写“工作需要”一类的套话',
    'Please give the reasons, not a stock phrase',
  ],
  'opinions-waiting': ['还有{count}条意见没有答复，全部答复后才能汇总', '{count} comments wait for an answer; they come first'],
  'too-many-tries': ['提得太快了，请过十分钟再提', 'Too many at once; please wait ten minutes'],
} as const satisfies Words
