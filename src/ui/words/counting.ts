import type { Qualifier } from '../../kernel/indicator.ts'
import type { Word, Words } from './say.ts'

/** What counts as one unit of an indicator, a clause per condition, in the order in which a contract prints them. */
export const countingClauses = {
  minParticipants: ['每次参加人数不少于{value}人', 'at least {value} people each time'],
  minHouseholds: ['每次参加不少于{value}户', 'at least {value} households each time'],
  minVolunteers: ['到场志愿者不少于{value}名', 'at least {value} volunteers present'],
  minOrgs: ['参加的机构不少于{value}家', 'at least {value} organisations'],
  minMinutes: ['每次时长不少于{value}分钟', 'at least {value} minutes each time'],
  minActivities: ['参加活动不少于{value}次', 'at least {value} activities'],
  minMinutesTotal: ['累计服务时长不少于{value}分钟', 'at least {value} minutes in all'],
  minMembers: ['成员不少于{value}人', 'at least {value} members'],
  minOwnActivities: ['自主开展活动不少于{value}次', 'at least {value} activities of their own'],
  minContacts: ['服务不少于{value}次', 'at least {value} contacts'],
  minMinutesPerContact: ['每次服务不少于{value}分钟', 'at least {value} minutes per contact'],
  minSessions: ['不少于{value}节', 'at least {value} sessions'],
  minParticipantsPerSession: ['每节参加人数不少于{value}人', 'at least {value} people per session'],
  minMinutesPerSession: ['每节时长不少于{value}分钟', 'at least {value} minutes per session'],
  minVisits: ['探访不少于{value}次', 'at least {value} visits'],
  minMinutesPerVisit: ['每次探访不少于{value}分钟', 'at least {value} minutes per visit'],
  minVisitsPerChild: ['每名儿童探访不少于{value}次', 'at least {value} visits per child'],
  minAttendanceShare: ['每人出勤率不低于{value}', 'attendance of at least {value} each'],
  minFieldsShare: ['内容填写完整比例不低于{value}', 'at least {value} of the form filled in'],
  minResponses: ['有效问卷不少于{value}份', 'at least {value} valid answers'],
  formula: ['计算方法为{value}', 'computed as {value}'],
  maxDaysToClose: ['自受理之日起{value}日内办结', 'closed within {value} days'],
  maxYuanEach: ['资助金额不超过{value}元', 'at most {value} yuan each'],
  validMonths: ['查询结果{value}个月内有效', 'valid for {value} months'],
  stages: ['分{value}出具', 'given at: {value}'],
  perLot: ['每个项目{value}', '{value} per project'],
  minPerLot: ['每个项目不少于{value}', 'at least {value} per project'],
  topics: ['主题为{value}', 'on: {value}'],
  speakerQualified: ['主讲人须具备相应资质', 'by a qualified speaker'],
  independent: ['由评估机构独立开展', 'carried out independently by the evaluator'],
  distinctDay: ['同一服务对象同一天只计一次', 'each person once a day'],
  distinctBy: ['同一{value}不重复计算', 'each {value} once'],
  requireConsent: ['须取得监护人书面同意', 'with the guardian’s written consent'],
  status: ['以办结为准', 'counted when closed'],
  requireDocs: ['须有{value}', 'with: {value}'],
} as const satisfies Readonly<Record<Qualifier, Word>>

/** Where an indicator sets no condition. */
export const countingWords = { asItOccurs: ['按实际次数计', 'as it occurs'] } as const satisfies Words

/** What is over when a record of this kind is; other kinds say 办结. */
export const closedWords = {
  case: ['以结案为准', 'counted when the case is closed'],
  microgrant: ['以结项为准', 'counted when the grant is closed'],
} as const satisfies Partial<Record<string, Word>>

export const distinctWords = { person: ['人', 'person'], household: ['户', 'household'] } as const satisfies Words

export const recordKinds = {
  activity: ['活动', 'Activity'],
  case: ['个案', 'Case'],
  group: ['小组', 'Group'],
  visit: ['探访', 'Visit'],
  training: ['培训', 'Training'],
  selforg: ['社区自组织', 'Self-organisation'],
  microgrant: ['小额项目', 'Micro grant'],
  volunteer: ['志愿服务', 'Volunteering'],
  survey: ['问卷', 'Survey'],
  issue: ['议事事项', 'Issue'],
  pairing: ['结对', 'Pairing'],
  report: ['报告', 'Report'],
  other: ['其他', 'Other'],
} as const satisfies Words

/** Between the things that must be kept. */
export const listMark: Word = ['、', ', ']
