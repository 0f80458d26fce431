import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, instantAt, startOf } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import type { ConsultationId, NeedId, OpinionId, ProgrammeId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { listed, peopleOf } from '../needs/fixtures/a-need.ts'
import { decideNeed } from '../needs/service/decide-needs.ts'
import { catalogue } from '../needs/service/read-needs.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import { OPINION_DAYS } from './rules/consultation.ts'
import { MOST_OF_ONE, MOST_OF_VISITORS } from './rules/opinion.ts'
import { catalogueWorkbook, consultationPaper } from './service/consultation-papers.ts'
import { listOwnOpinions, listWaitingOpinions, viewConsultation } from './service/consultation-views.ts'
import { concludeConsultation, openConsultation } from './service/consultations.ts'
import { draftLot } from './service/lot-plans.ts'
import { answerOpinions, extendReply, sayOpinion } from './service/opinions.ts'
import { draftProgramme, moveProgramme, viewProgramme } from './service/programmes.ts'
import { sweep } from './service/sweep.ts'

const OPENED = instantAt(CivilDate.parse('2017-05-02'), '09:00')
const LAST = CivilDate.parse('2017-05-11')
const SUMMED_UP = instantAt(CivilDate.parse('2017-05-12'), '10:00')
const PLAN = {
  code: 'CONSULT',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: Fen.parse(140_000_000),
  lotCeilingFen: null,
  fund: '福利彩票公益金',
  profile: 'consultation' as const,
  fields: ['社区营造'],
}
const SAID = '课堂能不能延到六点半？'
const REPLY = { wording: '希望课堂延到六点半。', outcome: 'adopted' as const, answer: '已采纳，写入项目的服务时间。' }

onBothDatabases('a plan that is put to the public', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let resident: Acting
  let need: NeedId
  let other: NeedId
  let programme: ProgrammeId
  let consultation: ConsultationId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'consultations')
    officer = await district.as('officer')
    resident = await district.as('resident')
  })
  const does = <T, E>(who: Acting, deed: (tx: Tx) => Promise<Result<T, E>>) => act(db.pool, who, deed)
  const at = (who: Acting, now = OPENED): Acting => ({ ...who, now })
  beginningWith(
    () => db,
    async () => {
      const people = await peopleOf(district)
      await does(officer, async (tx) => {
        need = await listed(tx, people)
        other = await listed(tx, people, { title: '老人没人陪着说话' })
        programme = value(await draftProgramme(tx, officer, PLAN)).id
        return ok(undefined)
      })
      consultation = value(await opens()).id
    },
  )
  undoneAfterEach(() => db)

  const opens = (over: Partial<Parameters<typeof openConsultation>[3]> = {}) =>
    does(at(officer), (tx) =>
      openConsultation(tx, at(officer), programme, {
        revision: 1,
        needs: [{ needId: need, service: '四点半课堂' }],
        workingDays: OPINION_DAYS.usual,
        contact: '区社区建设办公室 0546-0000000',
        ...over,
      }),
    )
  const says = (who: Acting, text = SAID, needId: NeedId | null = need, now = OPENED) =>
    does(at(who, now), (tx) => sayOpinion(tx, at(who, now), consultation, { needId, text }))
  const said = async (who: Acting, text = SAID) => value(await says(who, text)).id
  const answers = (opinions: OpinionId[], over: Partial<typeof REPLY> = {}, who = officer) =>
    does(at(who), (tx) => answerOpinions(tx, at(who), consultation, { opinions, ...REPLY, ...over }))
  const ends = () => {
    const system = { ...district.system, now: startOf(CivilDate.parse('2017-05-12')) }
    return does(system, async (tx) => ok(await sweep(tx, system)))
  }
  const concludes = () =>
    does(at(officer, SUMMED_UP), (tx) => concludeConsultation(tx, at(officer, SUMMED_UP), consultation, '采纳1条。'))
  const seen = async (who: Acting) => value(await look(db.pool, who, (tx) => viewConsultation(tx, who, consultation)))
  const submits = (unconsulted?: string) =>
    does(at(officer, SUMMED_UP), (tx) =>
      moveProgramme(tx, at(officer, SUMMED_UP), programme, {
        deed: 'programme.submit',
        facts: unconsulted === undefined ? {} : { unconsulted },
      }),
    )

  it('lies open for its working days with nothing of a person in it, and its needs wait meanwhile', async () => {
    const view = await seen(district.nobody)
    expect(view).toMatchObject({ isOpen: true, endsOn: LAST, counts: null, term: { rule: 'consultation:opinions', amount: 7 } })
    expect(view.items).toEqual([
      expect.objectContaining({ no: 1, needId: need, title: '放学后没人接送', areaName: '辽河社区', service: '四点半课堂' }),
    ])
    expect(JSON.stringify(view)).not.toMatch(/张演示|138|演示楼/)
    const { items } = await look(db.pool, district.nobody, (tx) => catalogue(tx, district.nobody, { limit: 50 }))
    expect(items.map(({ status }) => status).toSorted()).toEqual(['in_consultation', 'listed'])
    const answer = { deed: 'need.answer', facts: { answer: '已安排' } } as const
    expect(codeOf(await does(officer, (tx) => decideNeed(tx, officer, need, answer)))).toBe('wrong-status')
    expect(codeOf(await submits())).toBe('wrong-status')
    expect(codeOf(await opens({ needs: [{ needId: other, service: '' }] }))).toBe('wrong-status')
  })

  it('hears anybody to the end of its last day, counts who is known apart, and shows nobody who spoke', async () => {
    await said(district.nobody)
    await said(resident, '请增加周末活动。')
    await said(await district.as('oversight'), '建议每季度公开进度。')
    expect(codeOf(await says(resident, SAID, other))).toBe('no-such-item')
    expect(codeOf(await says(district.nobody, '请打13812345678找我'))).toBe('opinion-gives-number')
    expect((await says(district.nobody, SAID, null, endOf(LAST))).ok).toBe(true)
    expect(codeOf(await says(district.nobody, SAID, null, startOf(CivilDate.parse('2017-05-12'))))).toBe('consultation-over')

    const waiting = value(await look(db.pool, officer, (tx) => listWaitingOpinions(tx, officer, consultation, undefined)))
    expect(waiting.items.map(({ by }) => by).toSorted()).toEqual(['known', 'oversight', 'visitor', 'visitor'])
    expect(Object.keys(waiting.items[0] ?? {}).toSorted()).toEqual(['by', 'filedAt', 'id', 'needId', 'text'])
    for (const who of [district.nobody, resident, await district.as('community_worker')])
      expect(codeOf(await look(db.pool, who, (tx) => listWaitingOpinions(tx, who, consultation, undefined)))).toBe('not-found')
    const mine = await look(db.pool, resident, (tx) => listOwnOpinions(tx, resident))
    expect(mine.items.map(({ text }) => text)).toEqual(['请增加周末活动。'])
    expect(await look(db.pool, district.nobody, (tx) => listOwnOpinions(tx, district.nobody))).toEqual({ items: [] })
  })

  it('is not buried: one person speaks so often, and visitors wait for the office where hundreds are unanswered', async () => {
    for (let n = 0; n < MOST_OF_ONE; n++) await said(resident, `第${n}条`)
    expect(codeOf(await says(resident))).toBe('too-many-opinions')
    await does({ ...district.nobody, now: OPENED }, async (tx) => {
      const row = {
        consultationId: consultation,
        needId: null,
        text: 't',
        by: 'visitor',
        filedBy: district.nobody.actor,
      } as const
      const flood = Array.from({ length: MOST_OF_VISITORS }, () => ({
        ...row,
        tenant: district.tenant,
        id: district.newId() as OpinionId,
        revision: 1,
        status: 'submitted' as const,
        filedAt: OPENED,
        replyId: null,
      }))
      await tx.insertInto('opinion').values(flood).execute()
      return ok(undefined)
    })
    expect(codeOf(await says(district.nobody))).toBe('opinions-full')
    expect((await says(await district.as('resident', 1))).ok).toBe(true)
  })

  it('answers opinions that are alike at once, publishes the reply alone, and each once', async () => {
    const [one, two, third] = [await said(district.nobody), await said(resident), await said(await district.as('leader'))]
    expect(codeOf(await answers([one], { answer: '工作需要。' }))).toBe('answer-says-nothing')
    expect(codeOf(await answers([one], { answer: '已采纳，请打13812345678联系。' }))).toBe('reply-gives-number')
    expect(codeOf(await answers([one], {}, await district.as('community_worker')))).toBe('not-found')
    const { id } = value(await answers([one, two]))
    expect(codeOf(await answers([one]))).toBe('opinion-answered')
    const place = { consultation, reply: id }
    expect(value(await does(at(officer), (tx) => extendReply(tx, at(officer), place, [third])))).toEqual({ id, opinions: 3 })
    const { replies } = await seen(district.nobody)
    expect(replies).toEqual([expect.objectContaining({ needId: need, wording: REPLY.wording, outcome: 'adopted', opinions: 3 })])
    const mine = await look(db.pool, resident, (tx) => listOwnOpinions(tx, resident))
    expect(mine.items).toEqual([expect.objectContaining({ status: 'adopted', answer: REPLY.answer })])
  })

  it('is summed up after its last day and its last answer; then the plan is a draft again and goes to the leader', async () => {
    const one = await said(resident)
    expect(codeOf(await concludes())).toBe('consultation-running')
    await ends()
    expect(await concludes()).toMatchObject({ ok: false, error: { code: 'opinions-waiting', count: 1 } })
    value(await answers([one]))
    value(await concludes())
    const plan = value(await look(db.pool, officer, (tx) => viewProgramme(tx, officer, programme)))
    expect(plan).toMatchObject({ status: 'draft', consultedAt: SUMMED_UP })
    expect(await seen(district.nobody)).toMatchObject({ status: 'concluded', opinions: 1, summary: '采纳1条。' })
    value(await does(at(officer), (tx) => draftLot(tx, at(officer), aLotPlan(programme, { needs: [need] }))))
    expect(await submits()).toMatchObject({ ok: true, value: { status: 'in_review' } })

    const papers = await look(db.pool, district.nobody, async (tx) => [
      value(await consultationPaper(tx, district.nobody, consultation, 'need-catalogue')),
      value(await consultationPaper(tx, district.nobody, consultation, 'opinion-summary')),
    ])
    expect(JSON.stringify(papers)).toMatch(/四点半课堂.*采纳1条，部分采纳0条，未采纳0条.*希望课堂延到六点半/)
    const { sheets } = value(await look(db.pool, district.nobody, (tx) => catalogueWorkbook(tx, district.nobody, consultation)))
    expect(sheets[0]?.rows[0]?.slice(0, 3)).toEqual([1, '放学后没人接送', '辽河社区'])
  })

  it('a purchase under the law that never asked the public goes to the leader with a reason alone', async () => {
    const id = value(await does(officer, (tx) => draftProgramme(tx, officer, { ...PLAN, code: 'NEVER' }))).id
    value(await does(officer, (tx) => draftLot(tx, officer, aLotPlan(id, { code: 'NEVER' }))))
    const submit = (facts: { unconsulted?: string }) =>
      does(officer, (tx) => moveProgramme(tx, officer, id, { deed: 'programme.submit', facts }))
    expect(codeOf(await submit({}))).toBe('consultation-missing')
    value(await submit({ unconsulted: '与去年同一项目续购，去年已征求意见。' }))
    const plan = value(await look(db.pool, officer, (tx) => viewProgramme(tx, officer, id)))
    expect(plan).toMatchObject({ status: 'in_review', unconsulted: '与去年同一项目续购，去年已征求意见。' })
  })
})
