import { isQualifier, type Qualifier, QUALIFIERS } from '../../kernel/indicator.ts'

type Value = string | number | boolean | readonly string[]

/** What a record must be for an indicator to count it, as the lot's indicators and the contract keep it. */
export type Qualify = Readonly<Record<string, Value>>

export type CountedIndicator = { readonly unit: string; readonly recordKind: string; readonly qualify: Qualify }

/**
 * 计数口径: every condition of an indicator as one clause, in a fixed order, so that a contract says exactly what the counting
 * does. A condition without words is a defect: the paper would promise less than the system asks.
 */
export function countingWords({ unit, recordKind, qualify }: CountedIndicator): string {
  const each = ONE[recordKind] ?? EACH[unit] ?? `每${unit}`
  const clauses = QUALIFIERS.flatMap((condition) => {
    const value = qualify[condition]
    return value === undefined || value === false ? [] : [CLAUSES[condition](value, { each, unit, recordKind })]
  })
  const unknown = Object.keys(qualify).filter((key) => !isQualifier(key))
  if (unknown.length > 0) throw new Error(`counting: no words for ${unknown.join(', ')}`)
  return `${clauses.length === 0 ? '按实际次数计' : clauses.join('；')}。`
}

type Context = { readonly each: string; readonly unit: string; readonly recordKind: string }
type Clause = (value: Value, context: Context) => string

const ONE: Readonly<Record<string, string>> = {
  case: '每个个案',
  group: '每个小组',
  selforg: '每支队伍',
  microgrant: '每个小额项目',
  pairing: '每对结对家庭',
  visit: '每次',
}
const EACH: Readonly<Record<string, string>> = { 人次: '每次', '%': '每份' }

/** '0.80' as '80%': exact on the text, because shares travel as decimals. */
const percent = (share: string): string => `${Number(share.replace('.', ''))}%`

const joined = (value: Value): string => (Array.isArray(value) ? value.join('、') : String(value))

const CLOSED: Readonly<Record<string, string>> = { case: '以结案为准', issue: '以办结为准', microgrant: '以结项为准' }

const CLAUSES: Readonly<Record<Qualifier, Clause>> = {
  minParticipants: (value, { each }) => `${each}参加人数不少于${value}人`,
  minHouseholds: (value, { each }) => `${each}参加不少于${value}户`,
  minVolunteers: (value, { each }) => `${each}到场志愿者不少于${value}名`,
  minOrgs: (value, { each }) => `${each}参加的承接机构不少于${value}家`,
  minMinutes: (value, { each }) => `${each}时长不少于${value}分钟`,
  minActivities: (value, { each }) => `${each}参加活动不少于${value}次`,
  minMinutesTotal: (value) => `累计服务时长不少于${value}分钟`,
  minMembers: (value, { each }) => `${each}成员不少于${value}人`,
  minOwnActivities: (value, { each }) => `${each}自主开展活动不少于${value}次`,
  minContacts: (value, { each }) => `${each}服务不少于${value}次`,
  minMinutesPerContact: (value) => `每次服务不少于${value}分钟`,
  minSessions: (value, { each }) => `${each}不少于${value}节`,
  minParticipantsPerSession: (value) => `每节参加人数不少于${value}人`,
  minMinutesPerSession: (value) => `每节时长不少于${value}分钟`,
  minVisits: (value, { each }) => `${each}探访不少于${value}次`,
  minMinutesPerVisit: (value) => `每次探访不少于${value}分钟`,
  minVisitsPerChild: (value) => `每名儿童探访不少于${value}次`,
  minAttendanceShare: (value) => `每人出勤率不低于${percent(String(value))}`,
  minFieldsShare: (value, { each }) => `${each}内容填写完整率不低于${percent(String(value))}`,
  minResponses: (value) => `有效问卷不少于${value}份`,
  formula: (value) => `计算方法为${value}`,
  maxDaysToClose: (value, { each }) => `${each}自受理之日起${value}日内办结`,
  maxYuanEach: (value, { each }) => `${each}资助金额不超过${value}元`,
  validMonths: (value) => `查询结果自查询之日起${value}个月内有效`,
  stages: (value) => `分${joined(value)}出具`,
  perLot: (value, { unit }) => `每个项目${value}${unit}`,
  minPerLot: (value, { unit }) => `每个项目不少于${value}${unit}`,
  topics: (value) => `主题为${joined(value)}`,
  speakerQualified: () => '主讲人须具备相应资质',
  independent: () => '由评估机构独立开展，承接机构不得代为组织',
  distinctDay: () => '同一服务对象同一天只计一次',
  distinctBy: (value) => (value === 'household' ? '同一户不重复计算' : '同一人不重复计算'),
  requireConsent: () => '须取得监护人书面同意',
  status: (_, { recordKind }) => CLOSED[recordKind] ?? '以办结为准',
  requireDocs: (value) => `须有${joined(value)}`,
}
