import { describe, expect, it } from 'vitest'
import { countingWords, type Qualify } from './counting.ts'

const words = (unit: string, recordKind: string, qualify: Qualify) => countingWords({ unit, recordKind, qualify })

describe('how an indicator is counted, in words', () => {
  it.each([
    [
      '支',
      'selforg',
      { minMembers: 8, minOwnActivities: 4, requireDocs: ['自组织备案表', '章程或公约'] },
      '每支队伍成员不少于8人；每支队伍自主开展活动不少于4次；须有自组织备案表、章程或公约。',
    ],
    ['人次', 'visit', { minMinutes: 30, requireDocs: ['服务确认'] }, '每次时长不少于30分钟；须有服务确认。'],
    [
      '场',
      'activity',
      { minMinutes: 60, minParticipants: 25, speakerQualified: true },
      '每场参加人数不少于25人；每场时长不少于60分钟；主讲人须具备相应资质。',
    ],
    ['份', 'file', { distinctBy: 'person', minFieldsShare: '0.90' }, '每份内容填写完整率不低于90%；同一人不重复计算。'],
    [
      '个',
      'group',
      { minSessions: 4, minParticipantsPerSession: 6, minMinutesPerSession: 60 },
      '每个小组不少于4节；每节参加人数不少于6人；每节时长不少于60分钟。',
    ],
    [
      '%',
      'survey',
      { minResponses: 60, formula: '满意及以上份数÷有效份数' },
      '有效问卷不少于60份；计算方法为满意及以上份数÷有效份数。',
    ],
    ['户', 'visit', { minMinutes: 30, distinctBy: 'household' }, '每次时长不少于30分钟；同一户不重复计算。'],
    [
      '人',
      'volunteer',
      { minActivities: 3, minMinutesTotal: 360, distinctBy: 'person' },
      '每人参加活动不少于3次；累计服务时长不少于360分钟；同一人不重复计算。',
    ],
    ['人', 'training', { minAttendanceShare: '0.80', distinctBy: 'person' }, '每人出勤率不低于80%；同一人不重复计算。'],
    ['件', 'issue', { status: 'closed', maxDaysToClose: 7 }, '每件自受理之日起7日内办结；以办结为准。'],
    ['个', 'microgrant', { status: 'closed', maxYuanEach: 5000 }, '每个小额项目资助金额不超过5000元；以结项为准。'],
    [
      '人次',
      'visit',
      { minMinutes: 60, distinctDay: true, minVisitsPerChild: 4 },
      '每次时长不少于60分钟；每名儿童探访不少于4次；同一服务对象同一天只计一次。',
    ],
    [
      '场',
      'activity',
      { minVolunteers: 2, topics: ['健康安全', '权益保护'] },
      '每场到场志愿者不少于2名；主题为健康安全、权益保护。',
    ],
    ['份', 'evaluation', { stages: ['前期', '中期', '末期'], perLot: 3 }, '分前期、中期、末期出具；每个项目3份。'],
    ['份', 'file', { requireConsent: 'guardian' }, '须取得监护人书面同意。'],
  ] as const)('%s of %s', (unit, recordKind, qualify, sentence) => {
    expect(words(unit, recordKind, qualify)).toBe(sentence)
  })

  it('counts the share of each lot in the unit of the indicator', () => {
    expect(words('人次', 'survey', { minPerLot: 50, independent: true })).toBe(
      '每个项目不少于50人次；由评估机构独立开展，承接机构不得代为组织。',
    )
  })

  it('of a case says how often, how long, with which papers and only when closed', () => {
    const qualify = {
      minContacts: 5,
      minMinutesPerContact: 30,
      requireDocs: ['接案登记表', '结案表'],
      status: 'closed',
      distinctBy: 'person',
    } as const
    expect(words('个', 'case', qualify)).toBe(
      '每个个案服务不少于5次；每次服务不少于30分钟；同一人不重复计算；以结案为准；须有接案登记表、结案表。',
    )
  })

  it('leaves out a condition that is switched off', () => {
    expect(words('场', 'activity', { speakerQualified: false })).toBe('按实际次数计。')
  })

  it('stops at a condition it has no words for: the paper must not promise less than is counted', () => {
    const read: Qualify = JSON.parse('{"minMinutes":60,"minDogs":2}')
    expect(() => words('场', 'activity', read)).toThrow('no words for minDogs')
  })
})
