import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import { append } from '../../src/features/ledger/service/append.ts'
import { programmes } from '../../src/features/tenders/store/kept.ts'
import { Fen } from '../../src/kernel/fen.ts'
import { ProgrammeId } from '../../src/kernel/ids.ts'
import type { Tx } from '../../src/platform/db.ts'
import { anytime, type Setting, type Settings } from './settings.ts'

const PLAN = {
  code: 'DY2017',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: Fen.parse(140_000_000),
  fund: '福利彩票公益金',
  profile: 'local-selection',
  fields: ['社区营造'],
} as const

type Stage = 'draft' | 'in_review' | 'approved'

/** A programme brought so far. */
async function aProgrammeAt(tx: Tx, district: District, stage: Stage): Promise<string> {
  const id = ProgrammeId.parse(district.newId())
  const officer = { ...(await district.as('officer')), role: 'officer' }
  const drafted = await append(tx, officer, programmes, { id }, 'programme.draft', { ...PLAN, fields: [...PLAN.fields] })
  if (stage === 'draft') return id
  const submitted = await append(tx, officer, programmes, drafted, 'programme.submit', {})
  if (stage === 'approved') await append(tx, officer, programmes, submitted, 'programme.approve', { opinion: '' })
  return id
}

const on =
  (stage: Stage, body?: unknown): Setting =>
  async (tx, district) => ({ params: { tenant: district.tenant, programme: await aProgrammeAt(tx, district, stage) }, body })

const AT = '/api/tenants/{tenant}/programmes'

export const programmeSettings: Settings = {
  [`GET ${AT}`]: anytime(),
  [`POST ${AT}`]: anytime({ body: PLAN }),
  [`GET ${AT}/{programme}`]: on('draft'),
  [`PUT ${AT}/{programme}`]: on('draft', { ...PLAN, name: '改过的名称' }),
  [`POST ${AT}/{programme}/submit`]: on('draft'),
  [`POST ${AT}/{programme}/approve`]: on('in_review', { opinion: '同意' }),
  [`POST ${AT}/{programme}/return`]: on('in_review', { reason: '请补充资金来源' }),
  [`POST ${AT}/{programme}/publish`]: on('approved'),
  [`POST ${AT}/{programme}/cancel`]: on('draft', { reason: '今年不办' }),
}
