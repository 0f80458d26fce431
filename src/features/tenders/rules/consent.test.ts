import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, NeedId, PartyId, ProgrammeId } from '../../../kernel/ids.ts'
import { AreaCode } from '../../../kernel/area.ts'
import { aLotPlan } from '../fixtures/a-lot-plan.ts'
import { isToApprove, partsToApprove, type PlanPart } from './consent.ts'
import { LotPlan } from './lot.ts'

const PLAN = aLotPlan(ProgrammeId.parse('01980000-0000-7000-8000-000000000001'))
const [ACTIVITY] = PLAN.indicators

/** Each part otherwise, as an officer could write it after the consent. */
const OTHERWISE: { readonly [P in PlanPart]: LotPlan[P] } = {
  programmeId: ProgrammeId.parse('01980000-0000-7000-8000-000000000002'),
  code: 'DY2017-B09',
  cls: 'B',
  name: '换了名称',
  area: AreaCode.parse('370502003053'),
  place: '另一处',
  fields: ['养老服务'],
  goal: '另一个目标。',
  budgetFen: Fen.parse(20_000_000),
  ceilingReason: '两个社区合并实施。',
  service: { code: 'A0201', name: '老年人服务' },
  serviceReason: '目录修订前已立项。',
  periodFrom: CivilDate.parse('2017-09-01'),
  periodTo: CivilDate.parse('2018-08-31'),
  needs: [NeedId.parse('01980000-0000-7000-8000-000000000003')],
  needsReason: '市里的年度任务。',
  rubric: { ...PLAN.rubric, pass: '80' },
  criteria: PLAN.criteria.map((words) => ({ ...words, look: '只看本地业绩' })),
  indicators: ACTIVITY === undefined ? [] : [{ ...ACTIVITY, evidence: [] }],
  instalments: [{ name: '全款', percent: 100, condition: '合同签订' }],
  supervises: [LotId.parse('01980000-0000-7000-8000-000000000004')],
  direct: {
    supplier: PartyId.parse('01980000-0000-7000-8000-000000000005'),
    ground: 'visited',
    reason: '另一个理由。',
    opinions: [],
    original: null,
  },
  teamPolicy: '负责人须为本地户籍并有十年以上项目经验',
}

it('the leader’s consent is to every part of a plan, because every part stands in the call', () => {
  expect(Object.keys(OTHERWISE).toSorted()).toEqual(LotPlan.keyof().options.toSorted())
  for (const part of LotPlan.keyof().options)
    expect(partsToApprove({ ...PLAN, [part]: OTHERWISE[part], approved: PLAN })).toEqual([part])
})

it('what is written as it was approved needs no other consent', () => {
  expect(isToApprove({ ...PLAN, approved: PLAN })).toBe(false)
  expect(isToApprove({ ...PLAN, approved: null })).toBe(true)
})
