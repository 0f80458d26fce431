import type { Words } from './say.ts'

/** What an amendment of a call may change, in the order in which a call says it. */
export const changedParts = {
  bidDeadline: ['[bid]截止时间', 'Deadline for [bid]s'],
  reviewOn: ['评审日期', 'Day of the review'],
  reviewPlace: ['评审地点', 'Place of the review'],
  contact: ['联系人和电话', 'Contact'],
  goal: ['项目目标', 'Goal'],
  teamPolicy: ['项目团队要求', 'Team'],
  indicator: ['服务指标', 'Indicator'],
  criterion: ['评分标准', 'Scoring criterion'],
} as const satisfies Words

/** 更正公告 as everybody reads it, beside its call and by itself. */
export const amendmentWords = {
  title: ['更正公告', 'Amendments'],
  below: ['本公告已更正{count}次，请看下面的更正公告', 'Amended {count} times: see below'],
  what: ['更正内容', 'What was changed'],
  part: ['更正事项', 'Part'],
  before: ['更正前', 'Before'],
  after: ['更正后', 'From now on'],
  reason: ['更正理由', 'Reason'],
  none: ['无', 'None'],
  of: ['原公告', 'The call'],
  publishedOn: ['{date}发布', 'Published on {date}'],
  rest: ['其他内容不变，以原公告为准。', 'Everything else stays as the call says.'],
  touches: [
    '本次更正可能影响[bidDocument]。更正公告发布前已经提交的[bid]，须在截止前登录系统确认仍然有效，或者修改后重新提交、撤回；没有确认也没有重新提交的，不予拆封。',
    'What [bidDocument]s answer was changed. A [bid] submitted before this notice has to be confirmed, replaced or withdrawn before the deadline; one that is neither confirmed nor replaced is not unsealed.',
  ],
  moved: ['截止时间顺延{days}天', 'The deadline moves by {days} days'],
  replaces: ['本项目为重新采购，原项目的终止公告：', 'Bought anew; the end of the first purchase was published as:'],
  replacedBy: ['本项目已重新采购，新的公告：', 'Bought anew; the new call:'],
} as const satisfies Words
