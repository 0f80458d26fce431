import { LOCAL_SELECTION } from '../../../rules/profiles.ts'
import { describe, expect, it } from 'vitest'
import { CivilDate } from '../../../../../kernel/civil.ts'
import { Fen } from '../../../../../kernel/fen.ts'
import { clausesOf } from '../../../../../ui/counting-in-words.ts'
import { errorsIn } from '../../../../../ui/desk/form/field-errors.ts'
import { listOf } from '../../../../../ui/desk/form/list-of.ts'
import { lotFields } from '../../../../../ui/words/lot.ts'
import { speaker } from '../../../../../ui/words/profile.ts'
import { LotPlan } from '../../../rules/lot.ts'
import {
  emptyDraft,
  faultsIn,
  LOT_DRAFT,
  type LotDraft,
  percentSum,
  planIn,
  roomLeft,
  sharedOut,
  USUAL_SHARES,
} from './lot-draft.ts'

const t = speaker('zh', 'local-selection')
const WORDS = { names: ['首期', '中期', '尾款'], conditions: ['合同签订', '中期评估合格', '末期评估合格'] } as const

const written: LotDraft = {
  ...emptyDraft('01890000-0000-7000-8000-000000000001', WORDS),
  code: 'DY2017-A01',
  name: '安宁项目（演示）',
  area: '370502003053',
  areaName: '安宁社区',
  place: '安宁社区',
  fields: '社区营造、社区治理',
  goal: '营造互助文化。',
  budgetFen: Fen.parse(18_000_000),
  periodFrom: CivilDate.parse('2017-08-01'),
  periodTo: CivilDate.parse('2018-07-31'),
  indicators: [
    {
      key: 0,
      code: 'ACT',
      name: '社区活动',
      unit: '场',
      target: 16,
      recordKind: 'activity',
      qualify: { minParticipants: 30 },
      evidence: '签到表，活动照片',
      note: null,
    },
  ],
  teamPolicy: '1名社区工作者+2名居民志愿者+1家社会组织',
}

describe('a project while it is written', () => {
  it('comes back from the browser as it was, however little of it is written', () => {
    for (const draft of [
      written,
      emptyDraft(undefined, WORDS),
      { ...written, indicators: [{ ...written.indicators[0], target: undefined }] },
    ])
      expect(LOT_DRAFT.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true)
    expect(LOT_DRAFT.safeParse({ ...written, instalments: '40/30/30' }).success).toBe(false)
  })

  it('is told of everything at once: no goal, more than the plan has left, an end before the beginning, shares that are not the whole', () => {
    const wrong = { ...written, goal: ' ', periodTo: CivilDate.parse('2017-07-01'), instalments: [] }
    expect(faultsIn(wrong, { isOver: true }).map(({ path }) => path)).toEqual(['goal', 'budgetFen', 'periodTo', 'instalments'])
    expect(faultsIn(written, { isOver: false })).toEqual([])
    expect(faultsIn(written, undefined)).toEqual([])
  })

  it('begins with three instalments that make the whole', () => {
    expect(percentSum(written.instalments)).toBe(100)
    for (const shares of USUAL_SHARES) expect(percentSum(sharedOut(shares, WORDS))).toBe(100)
  })

  it('keeps what was written to three instalments when their shares are changed to usual ones', () => {
    const rows = written.instalments.map((row, index) => ({ ...row, condition: `条件${index}` }))
    const others = sharedOut(USUAL_SHARES[1], WORDS, rows)
    expect(others.map(({ percent, condition }) => `${percent} ${condition}`)).toEqual(['50 条件0', '40 条件1', '10 条件2'])
    expect(sharedOut(USUAL_SHARES[1], WORDS, rows.slice(1)).map(({ condition }) => condition)).toEqual(WORDS.conditions)
  })

  it('becomes a plan that the server takes', () => {
    const plan = LotPlan.parse(planIn(written, undefined, LOCAL_SELECTION))
    expect(plan.fields).toEqual(['社区营造', '社区治理'])
    expect(plan.indicators[0]?.evidence).toEqual(['签到表', '活动照片'])
    expect(plan.instalments.map(({ percent }) => percent)).toEqual([40, 30, 30])
    const service = { code: 'A0101', name: '社区营造服务' }
    const doubted = LotPlan.parse(planIn({ ...written, service, serviceReason: '试点。' }, undefined, LOCAL_SELECTION))
    expect([plan.service, doubted.service, doubted.serviceReason]).toEqual([null, service, '试点。'])
  })

  it('names each field that is wrong, once and with its label', () => {
    const plan = planIn({ ...written, name: ' ', budgetFen: undefined }, undefined, LOCAL_SELECTION)
    const issues = LotPlan.safeParse(plan).error?.issues ?? []
    const errors = errorsIn(issues, { name: lotFields.name, budgetFen: lotFields.budget }, { lang: 'zh', t }, plan)
    expect(Object.keys(errors)).toEqual(['name', 'budgetFen'])
    expect(errors).toEqual({ name: '请填写项目名称', budgetFen: '预算金额：请填金额，例如 180000 或 180000.50' })
  })

  it('says what the plan has left, counting what it holds already as free', () => {
    const plan = { budgetFen: Fen.parse(100), allottedFen: Fen.parse(85), overspentFen: Fen.parse(5) }
    expect(roomLeft(plan, Fen.parse(0), Fen.parse(15))).toEqual({ isOver: true, fen: 5 })
    expect(roomLeft(plan, Fen.parse(30), Fen.parse(15))).toEqual({ isOver: false, fen: 25 })
  })
})

describe('lists in one line', () => {
  it('are read whichever comma was typed', () => {
    expect(listOf(' 甲、乙，丙, 丁；戊 ')).toEqual(['甲', '乙', '丙', '丁', '戊'])
    expect(listOf(' 、 ')).toEqual([])
  })
})

describe('what counts, in words', () => {
  it('says every condition that holds, shares as per cent, people by their kind', () => {
    const qualify = { minParticipants: 30, minAttendanceShare: '0.80', distinctBy: 'household', speakerQualified: false } as const
    expect(clausesOf(t, { qualify, unit: '场' })).toEqual(['每次参加人数不少于30人', '每人出勤率不低于80%', '同一户不重复计算'])
    const closed = (recordKind: string) => clausesOf(t, { qualify: { status: 'closed' }, unit: '个', recordKind })
    expect([closed('case'), closed('issue')]).toEqual([['以结案为准'], ['以办结为准']])
    expect(clausesOf(t, { qualify: { minPerLot: 6 }, unit: '份' })).toEqual(['每个项目不少于6份'])
  })
})
