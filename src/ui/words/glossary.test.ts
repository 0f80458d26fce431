import { describe, expect, it } from 'vitest'
import { awardStatus } from './award.ts'
import { bidStatus } from './bid.ts'
import { challengeStatus } from './challenge.ts'
import { contractStatus } from './contract.ts'
import { jurorStatus } from './juror.ts'
import { lotStatus } from './lot.ts'
import { MENUS, menuWords } from './menus.ts'
import { mornings } from './mornings.ts'
import { needStatus } from './need.ts'
import { panelStatus } from './panel.ts'
import { PROFILES, statusWord, term, TERMS, type Profile, type Term } from './profile.ts'
import { programmeStatus } from './programme.ts'
import { roleWords } from './roles.ts'
import { sheetStatus } from './sheet.ts'
import type { StatusTable } from './status.ts'

// The words that officials agreed on, written out once more: a change of the dictionary that nobody asked for shows here.
const said = <Code extends string>(
  table: StatusTable<Code>,
  codes: readonly NoInfer<Code>[],
  profile: Profile = 'local-selection',
) => codes.map((code) => statusWord('zh', table, code, profile)).join(' / ')

describe('the terms of each way of purchase', () => {
  const rows: readonly (readonly [Term, tender: string, consultation: string, selection: string, direct: string])[] = [
    ['notice', '招标公告', '磋商公告', '征集公告', '单一来源公示'],
    ['documents', '招标文件', '磋商文件', '申报指南', '协商文件'],
    ['bid', '投标', '响应', '申报', '响应'],
    ['bidder', '投标人', '供应商', '申报机构', '供应商'],
    ['bidDocument', '投标文件', '响应文件', '项目申报书', '响应文件'],
    ['opening', '开标', '开启响应文件', '拆封', '拆封'],
    ['review', '评审', '评审', '评审', '协商'],
    ['sealedReview', '封闭评审', '封闭评审', '封闭评审', '协商'],
    ['panel', '评标委员会', '磋商小组', '评委会', '协商小组'],
    ['awarded', '中标', '成交', '入选', '成交'],
    ['winner', '中标供应商', '成交供应商', '入选机构', '成交供应商'],
    ['awardLetter', '中标通知书', '成交通知书', '入选通知书', '成交通知书'],
    ['resultPage', '中标结果公告', '成交结果公告', '评选结果公示', '结果公示'],
    ['standstill', '公告期限', '公告期限', '公示期', '公示期'],
    ['display', '公告', '公告', '公示', '公示'],
    ['objectTerm', '质疑期限', '质疑期限', '公示期', '公示期'],
    ['challenge', '质疑', '质疑', '异议', '异议'],
    ['complaint', '投诉', '投诉', '复核', '复核'],
    ['void', '废标', '终止', '流标', '终止'],
  ]

  it.each(rows)('%s', (name, ...words) => {
    expect(PROFILES.map((profile) => term('zh', profile, name))).toEqual(words)
  })

  it('are all listed here', () => {
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(TERMS.direct).sort())
  })
})

describe('the statuses', () => {
  it('of a need', () => {
    expect(said(needStatus, ['draft', 'submitted', 'verified', 'merged', 'listed', 'in_consultation'])).toBe(
      '草稿 / 待核实 / 已核实 / 已合并 / 已列入需求目录 / 公示征求意见中',
    )
    expect(said(needStatus, ['adopted', 'transferred', 'answered', 'declined', 'closed'])).toBe(
      '已立项 / 已转办 / 已答复 / 不予采纳 / 已办结',
    )
  })

  it('of a programme', () => {
    expect(
      said(programmeStatus, ['draft', 'in_review', 'consulting', 'approved', 'published', 'running', 'closed', 'cancelled']),
    ).toBe('编制中 / 待审批 / 征求意见中 / 已批准 / 已公布 / 执行中 / 已结束 / 已取消')
  })

  it('of a lot, in a selection and in a tender', () => {
    expect(said(lotStatus, ['draft', 'ready', 'published', 'closed', 'opening', 'qualifying', 'reviewing', 'auditing'])).toBe(
      '编制中 / 待发布 / 公告中 / 申报截止 / 拆封中 / 资格审查中 / 评审中 / 评分核对中',
    )
    expect(said(lotStatus, ['scored', 'announced', 'suspended', 'awarded', 'contracted', 'void', 'cancelled'])).toBe(
      '待确认结果 / 公示中 / 暂停（处理异议） / 已定标 / 已签合同 / 流标 / 终止采购',
    )
    expect(said(lotStatus, ['closed', 'opening', 'suspended', 'void'], 'national-tender')).toBe(
      '投标截止 / 开标中 / 暂停（处理质疑） / 废标',
    )
  })

  it('of a bid, in a selection and in a consultation', () => {
    expect(said(bidStatus, ['draft', 'sealed', 'withdrawn', 'late', 'opened', 'unreadable', 'qualified', 'disqualified'])).toBe(
      '填写中 / 已提交并封存 / 已撤回 / 逾期拒收 / 已拆封 / 无法拆封 / 资格审查通过 / 资格审查未通过',
    )
    expect(said(bidStatus, ['in_defence', 'scored', 'ranked', 'won', 'lost', 'declined'])).toBe(
      '答辩中 / 已评分 / 已排名 / 入选 / 未入选 / 放弃入选',
    )
    expect(said(bidStatus, ['won', 'lost', 'declined'], 'consultation')).toBe('成交 / 未成交 / 放弃成交')
  })

  it('of the panel, its jurors and their sheets', () => {
    expect(said(panelStatus, ['forming', 'drawn', 'declared', 'sealed_in', 'scoring', 'locked', 'revealed', 'audited'])).toBe(
      '组建中 / 已抽取 / 已完成回避声明 / 封闭评审中 / 打分中 / 全部提交 / 已亮分 / 核对完成',
    )
    expect(said(panelStatus, ['signed', 'released', 'disbanded'])).toBe('已签字 / 评审结束（设备已归还） / 已解散')
    expect(
      said(jurorStatus, ['invited', 'confirmed', 'absent', 'recused', 'replaced', 'submitted', 'signed', 'dissenting']),
    ).toBe('已通知 / 已到场 / 缺席 / 已回避 / 已替换 / 已交分 / 已签字 / 有不同意见')
    expect(said(sheetStatus, ['empty', 'draft', 'submitted', 'correcting', 'corrected'])).toBe(
      '未打分 / 打分中 / 已提交 / 待更正 / 已更正',
    )
  })

  it('of a result and of an objection to it', () => {
    expect(said(awardStatus, ['proposed', 'confirmed', 'announced', 'objection', 'final', 'revoked', 'notified'])).toBe(
      '推荐入选 / 采购人已确认 / 公示中 / 有异议 / 公示无异议（已生效） / 已撤销 / 已发通知书',
    )
    expect(said(awardStatus, ['proposed', 'objection'], 'national-tender')).toBe('推荐中标 / 有质疑')
    expect(
      said(challengeStatus, ['received', 'accepted', 'answered', 'upheld', 'rejected', 'withdrawn', 'escalated', 'expired']),
    ).toBe('待受理 / 处理中 / 已答复 / 成立 / 不成立 / 已撤回 / 已转复核 / 逾期提出')
    expect(said(challengeStatus, ['escalated'], 'consultation')).toBe('已转投诉')
  })

  it('of a contract', () => {
    expect(said(contractStatus, ['draft', 'checking', 'to_sign', 'signed', 'published', 'active'])).toBe(
      '拟定中 / 送审中 / 待签章 / 已签订 / 已公开 / 履行中',
    )
    expect(said(contractStatus, ['suspended', 'amended', 'expiring', 'accepted', 'closed', 'terminated'])).toBe(
      '暂停履行 / 已变更 / 即将到期 / 已验收 / 已结束 / 已解除',
    )
  })
})

describe('the menus, in the order that each role works', () => {
  const menus = {
    officer: '工作台 / 需求 / 购买计划 / 采购项目 / 合同 / 服务进度 / 资金拨付 / 评估督导 / 统计报表 / 信息公开 / 基础设置',
    leader: '待审批 / 一张图 / 项目一览 / 报告',
    finance: '待支付 / 支付凭证 / 资金拨付 / 统计报表',
    community_worker: '今日 / 居民需求 / 活动确认 / 重点人群 / 志愿者 / 我的项目',
    provider_manager: '工作台 / 采购公告 / 我的申报 / 我的合同 / 项目执行 / 团队人员 / 拨款申请 / 评估整改 / 机构资料',
    social_worker: '今日 / 记一笔 / 个案 / 小组 / 活动 / 探访 / 我的指标',
    provider_finance: '拨款申请 / 收款记录 / 支出台账 / 合同',
    juror: '回避声明 / 材料 / 打分 / 签字',
    custodian: '监督场次 / 拆封 / 设备保管 / 监督记录',
    evaluator: '评估任务 / 督导记录 / 指标核查 / 打分 / 报告 / 整改',
    oversight: '征求意见 / 我的意见 / 项目公开 / 监督记录',
    volunteer: '首页 / 找活动 / 签到 / 我的时长 / 证明与星级',
    backbone: '我的队伍 / 活动 / 签到 / 确认时长',
    resident: '我要反映 / 找服务 / 我的事项 / 评价',
    partner: '待接单 / 我的资源 / 排期 / 服务记录',
    child_officer: '儿童名册 / 探访 / 结对 / 转介 / 查阅审批 / 查阅记录',
    school: '转介 / 协作事项 / 材料',
    procuratorate: '转介 / 协作事项 / 材料',
    public: '公告公示 / 项目地图 / 资金公开 / 年度报告 / 核验',
  } as const satisfies Record<keyof typeof roleWords, string>

  it.each(Object.entries(menus))('%s', (role, menu) => {
    const items = Object.entries(MENUS).find(([name]) => name === role)?.[1] ?? []
    expect(items.map((item) => menuWords[item][0]).join(' / ')).toBe(menu)
  })

  it('begin the day with what matters most to the role', () => {
    expect(Object.values(mornings).map(([first]) => first[0])).toEqual([
      '待我办理',
      '待审批',
      '待支付',
      '今天的活动',
      '钱到哪一步、谁在办',
      '今天的个案、小组、活动',
      '可以申请的款项',
      '本场项目与答辩顺序',
      '待监督的场次与时间',
      '近期评估日程',
      '新征求意见的方案',
      '我报名的活动',
      '今天谁来、谁没签到',
      '我提的事办到哪了',
      '派给我的活动',
      '逾期未探访的孩子',
      '待回复的协查、转介',
      '待回复的协查、转介',
      '正在公示',
    ])
  })
})
