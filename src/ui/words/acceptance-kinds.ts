import type { Words } from './say.ts'
import type { StatusTable } from './status.ts'

/** 履约验收: what first screens, lists and the public face say of it. */
export const acceptanceStatus = {
  open: ['验收中', 'Being held', 'waiting'],
  checking: ['送审中', 'Sent for approval', 'waiting'],
  to_sign: ['待签字', 'To sign', 'waiting'],
  signed: ['已签字', 'Signed', 'good'],
  published: ['已公开', 'Published', 'good'],
  dropped: ['已撤销', 'Given up', 'quiet'],
} as const satisfies StatusTable

export const conclusionWords = {
  passed: ['合格', 'Passed'],
  basic: ['基本合格（限期整改）', 'Passed in the main, to be put right'],
  failed: ['不合格', 'Failed'],
} as const satisfies Words

export const occasionWords = {
  period_over: ['服务期满', 'The period is over'],
  done_early: ['提前完成', 'All done early'],
  terminated: ['合同解除，对已完成的服务验收', 'Terminated; what was delivered'],
} as const satisfies Words

export const findingWords = {
  met: ['达到', 'Met'],
  partly: ['部分达到', 'Partly met'],
  not_met: ['未达到', 'Not met'],
} as const satisfies Words

export const seatWords = {
  purchaser: ['购买主体', 'Purchaser'],
  community: ['社区工作者', 'Community worker'],
  user: ['服务对象代表', 'Service user'],
  expert: ['专家', 'Expert'],
} as const satisfies Words

/** From 1 to 5. */
export const contentWords = {
  1: ['很不满意', 'Very discontent'],
  2: ['不满意', 'Discontent'],
  3: ['一般', 'So-so'],
  4: ['满意', 'Content'],
  5: ['很满意', 'Very content'],
} as const satisfies Words

export const openAcceptanceWords = {
  waiting: ['验收待办', 'Acceptances to see to'],
  first: ['验收', 'Acceptance'],
  again: ['第{round}次验收（复验）', 'Acceptance, look {round}'],
  rectify: ['待整改复验', 'To be looked at again'],
} as const satisfies Words

/** The public notice of a result. */
export const acceptanceNoticeWords = {
  result: ['验收结果', 'Result'],
  contractNo: ['合同编号', 'Contract'],
  provider: ['承接主体', 'Provider'],
  served: ['服务期', 'Served'],
  heldOn: ['验收日期', 'Held on'],
  occasion: ['验收事由', 'Occasion'],
  early: ['提前验收理由', 'Why early'],
  round: ['验收次数', 'Look'],
  manner: ['验收方式', 'How it was looked at'],
  panel: ['验收小组', 'Panel'],
  seat: ['{seat}{people}人', '{seat}: {people}'],
  conclusion: ['验收结论', 'Conclusion'],
  statement: ['验收意见', 'Statement'],
  rectify: ['整改事项', 'To be put right'],
  rectifyBy: ['整改期限', 'By'],
  indicators: ['服务指标完成情况', 'Indicators'],
  indicator: ['指标', 'Indicator'],
  target: ['目标', 'Target'],
  delivered: ['申报完成', 'Claimed'],
  verified: ['核查认定', 'Verified'],
  finding: ['结论', 'Finding'],
  reason: ['差异原因', 'Reason'],
  opinions: ['服务对象意见', 'What service users said'],
  invited: ['邀请人数', 'Invited'],
  answered: ['收回意见', 'Answered'],
  answeredOf: ['{answered}份，满意和很满意{content}份', '{answered}, of them content or very content {content}'],
  heard: ['主要意见', 'In short'],
  few: ['意见份数不足的原因', 'Why so few'],
  people: ['{count}人', '{count}'],
  signedOn: ['验收报告签字日期', 'Report signed on'],
  publishedOn: ['公开日期', 'Published on'],
  late: ['{published}（应在{date}前公开）', '{published} (was due by {date})'],
} as const satisfies Words

/** The page on which anybody who was served says what they think. */
export const giveOpinionWords = {
  title: ['说说您对服务的看法', 'What do you think of the service?'],
  explain: [
    '这个项目正在验收，请您说说对服务的看法。不用填姓名和电话，您的意见只用于验收，不会告诉服务机构是谁说的。',
    'This project is being accepted. Please say what you think of it. You are not asked who you are, and nobody is told.',
  ],
  mark: ['您对服务是否满意', 'Are you content with the service?'],
  words: ['您想说的话（可以不填）', 'What you would like to say (may be left empty)'],
  noNames: ['请不要写姓名、电话和住址。', 'Please write no names, telephone numbers or addresses.'],
  send: ['提交', 'Send'],
  thanks: ['已收到，谢谢您的意见。', 'Thank you; it has arrived.'],
  chooseOne: ['请选一项满意程度，再提交。', 'Please choose how content you are, then send.'],
  tooMany: ['同一网络提交得太多，请过几分钟再试。', 'Too many have come from this network; please try again in some minutes.'],
  tooLong: ['写得太长了，请控制在500字以内。', 'That is too long; at most 500 characters.'],
  project: ['服务项目', 'Project'],
  provider: ['服务机构', 'Provider'],
  period: ['服务期', 'Period'],
} as const satisfies Words
