import type { Words } from './say.ts'

/** The page on which a call is amended, and the bidder's word on it. */
export const amendingWords = {
  title: ['更正公告', 'Amend the [notice]'],
  none: ['公告发布后没有更正。', 'The [notice] has not been amended.'],
  publishTitle: ['发布更正公告', 'Publish an amendment'],
  publishHint: [
    '[bid]截止时间只能顺延，不能提前。只改日期、地点或者联系人的，可以直接发布；要改指标、评分标准等内容的，先在下面填写并报分管领导同意。',
    'The deadline can only move back. Dates, place and contact are published at once; a change of indicators or scoring goes to the leader first, below.',
  ],
  withSubstance: ['这次发布会包括分管领导已经同意的更正内容。', 'What the leader agreed to is published with it.'],
  noticeTitle: ['关于{name}的更正公告', 'Amendment: {name}'],
  reason: ['更正理由', 'Reason'],
  reasonSample: ['例如：居民议事后，社区活动的场次要求有调整。', 'After the residents’ meeting fewer activities are wanted.'],
  publish: ['发布更正公告', 'Publish the amendment'],
  publishConsequence: [
    '发布后任何人都能看到更正前后的内容，不能收回；需要再改的，另发更正公告。',
    'Everybody will see what was changed. It cannot be taken back; another change is another amendment.',
  ],
  bidsAsked: [
    '已经提交的[bid]都要由机构重新确认，或者修改后重新提交；截止时既没有确认也没有重新提交的，不予拆封。',
    'Whoever has submitted a [bid] is asked to confirm or replace it; one that is neither confirmed nor replaced at the close is not unsealed.',
  ],
  earliest: ['更正内容后，最早的截止日期', 'After a change of substance bids close no earlier than'],
  advised: ['更正内容后，建议的最早截止日期', 'After a change of substance bids had better close no earlier than'],
  tooSoon: ['离截止的天数不够，最早为{date}', 'Too soon; {date} at the earliest'],
  shortened: ['只能顺延，不能早于{when}', 'It can only move back, not before {when}'],
  adviceGiven: [
    '离截止不足{days}个工作日，机构可能来不及修改。确定这样发布，请核对后继续。',
    'Fewer than {days} working days are left; organisations may not have the time. Please make sure that this is wanted.',
  ],
  substanceTitle: ['更正指标、评分标准等内容', 'Change what bids answer'],
  substanceHint: [
    '预算、服务期、评分项和分值不能改；要改这些，请终止后重新采购。填写后报分管领导同意，再发布。',
    'Budget, period, criteria and their marks stay: to change those, end the purchase and buy anew. The leader agrees to it before it is published.',
  ],
  look: ['评分要点', 'What to look at'],
  scale: ['分档说明', 'Bands'],
  propose: ['送分管领导审批', 'Send to the leader'],
  proposeConsequence: [
    '分管领导同意后，由您填写截止时间并发布。',
    'Once the leader agrees, you set the deadline and publish it.',
  ],
  pending: ['待发布的更正内容', 'A change on its way'],
  returnedFor: ['退回理由：{reason}', 'Sent back: {reason}'],
  agree: ['同意', 'Agree'],
  agreeConsequence: [
    '同意后，由经办人填写截止时间，发布更正公告。',
    'The officer then sets the deadline and publishes the amendment.',
  ],
  sendBack: ['退回', 'Send back'],
  kind: ['更正公告', 'Amendment'],
  seeChange: ['去审批', 'Decide'],
  outdated: ['公告已更正，请确认[bid]是否仍然有效', 'The [notice] was changed: does your [bid] stand?'],
  outdatedHow: [
    '本机构的[bid]是在更正前提交的。请看更正内容：仍然有效的，请确认；要修改的，取回修改后重新提交；不再参加的，请撤回。到截止时既没有确认也没有重新提交的，不予拆封。',
    'Your [bid] was submitted before the change. Confirm it if it stands, take it back to change it, or withdraw it. If it is neither confirmed nor replaced by the deadline, it is not unsealed.',
  ],
  affirm: ['确认仍然有效', 'It stands'],
  affirmConsequence: [
    '确认后，已经提交并封存的内容不变，按更正后的公告参加评审。',
    'What was sealed stays as it is and is reviewed under the call as amended.',
  ],
  leftSealed: [
    '公告更正后，到截止时本机构没有确认，也没有重新提交，所以没有拆封，不参加评审。原来提交的内容仍然封存，只有本机构能看到。',
    'After the call was changed it was neither confirmed nor replaced by the deadline. It was not unsealed and takes no part; nobody but your organisation can read it.',
  ],
} as const satisfies Words

/** How far a change is on its way. */
export const pendingStatus = {
  proposed: ['待分管领导审批', 'Waits for the leader', 'waiting'],
  approved: ['分管领导已同意，待发布', 'Agreed, to be published', 'running'],
  returned: ['已退回', 'Sent back', 'bad'],
} as const

/** The rule behind the days that a change leaves the bids, by its last part. */
export const changeRules = {
  change: [
    '更正内容可能影响编制文件的，在截止{amount}天前发布，发布当天不计入；不足的，顺延截止时间。依据：《政府采购法实施条例》第三十一条，磋商按财库〔2014〕214号。',
    'A change that may touch the bids is published {amount} days before the deadline, its day not counted; later, the deadline moves. Source: Implementing Regulations, Art. 31; for consultations 财库〔2014〕214号.',
  ],
  'change-advised': [
    '这种采购方式没有规定天数；建议给机构留{amount}个工作日修改，发布当天不计入。依据：通行做法，由经办人决定。',
    'This way of purchasing sets no term; {amount} working days are advised, the day of the notice not counted. Source: usual practice, for the officer to decide.',
  ],
} as const satisfies Words
