import { listed, peopleOf } from '../../src/features/needs/fixtures/a-need.ts'
import { endByClock, openConsultation } from '../../src/features/tenders/service/consultations.ts'
import { answerOpinions, sayOpinion } from '../../src/features/tenders/service/opinions.ts'
import { draftProgramme } from '../../src/features/tenders/service/programmes.ts'
import { startOf } from '../../src/kernel/civil.ts'
import { Fen } from '../../src/kernel/fen.ts'
import type { NeedId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const PLAN = {
  code: 'DY2018',
  name: '2018年度政府购买社区服务项目（演示）',
  year: 2018,
  budgetFen: Fen.parse(140_000_000),
  lotCeilingFen: null,
  fund: '福利彩票公益金',
  profile: 'local-selection' as const,
  fields: ['社区营造'],
}

const opening = (needId: NeedId) => ({
  revision: 1,
  needs: [{ needId, service: '四点半课堂' }],
  workingDays: 5,
  contact: '区社区建设办公室 0546-0000000',
})

export async function planned(ground: Ground) {
  const officer = await ground.district.as('officer')
  const need = await listed(ground.tx, await peopleOf(ground.district))
  const { id } = await does(ground, officer, (tx) => draftProgramme(tx, officer, PLAN))
  return { ids: { programme: id, need }, body: opening(need) }
}

export async function opened(ground: Ground, { ids, body }: Awaited<ReturnType<typeof planned>>) {
  const officer = await ground.district.as('officer')
  const { id, endsOn } = await does(ground, officer, (tx) => openConsultation(tx, officer, ids.programme, body))
  return { ids: { ...ids, consultation: id, file: 'need-catalogue.pdf' }, endsOn }
}

export async function said(ground: Ground, before: Awaited<ReturnType<typeof opened>>) {
  const resident = await ground.district.as('resident')
  const { consultation, need: needId } = before.ids
  const says = (text: string) => does(ground, resident, (tx) => sayOpinion(tx, resident, consultation, { needId, text }))
  const [one, other] = [await says('希望周末也有课堂。'), await says('时间请延到六点半。')]
  return { ids: before.ids, one: one.id, other: other.id, endsOn: before.endsOn }
}

const reply = (opinions: readonly string[]) => ({
  opinions: [...opinions],
  wording: '希望周末也有课堂。',
  outcome: 'adopted' as const,
  answer: '已写入服务内容，每周六上午开课。',
})

async function answered(ground: Ground, { ids, one, other }: Awaited<ReturnType<typeof said>>) {
  const officer = await ground.district.as('officer')
  const given = await does(ground, officer, (tx) =>
    answerOpinions(tx, officer, ids.consultation, { ...reply([]), opinions: [one] }),
  )
  return { ids: { ...ids, reply: given.id }, other }
}

async function ended(ground: Ground, before: Awaited<ReturnType<typeof opened>>) {
  const { district } = ground
  district.setClock(startOf(before.endsOn))
  await does(ground, district.system, (tx) => endByClock(tx, district.system, { subject: before.ids.consultation }).then(ok))
  return before
}

export const consultations = [
  stage(
    planned,
    { 'POST programmes/{programme}/consult': ({ body }) => ({ body }) },
    stage(
      opened,
      {
        'GET consultations': plainly,
        'GET consultations/{consultation}': plainly,
        'GET consultations/{consultation}/documents/{file}': plainly,
        'GET consultations/{consultation}/catalogue.xlsx': plainly,
        'GET my-opinions': plainly,
        'POST consultations/{consultation}/opinions': saying({ needId: null, text: '预算是否可以多一些？' }),
      },
      stage(
        said,
        {
          'GET consultations/{consultation}/opinions': plainly,
          'POST consultations/{consultation}/replies': ({ one }) => ({ body: reply([one]) }),
        },
        stage(answered, {
          'POST consultations/{consultation}/replies/{reply}/extend': ({ other }) => ({ body: { opinions: [other] } }),
        }),
      ),
      stage(ended, { 'POST consultations/{consultation}/conclude': saying({ summary: '没有收到意见。' }) }),
    ),
  ),
]
