import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { CHINA } from '../../kernel/calendar-cn.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, instantAt, startOf } from '../../kernel/civil.ts'
import type { ApplicationId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { seededChance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District, VILLAGE } from '../identity/fixtures/a-district.ts'
import { answerTerm, isOverdue, visitFault } from './rules/village-application.ts'
import { viewNeed } from './service/read-needs.ts'
import {
  type ApplicationMove,
  fileApplication,
  listApplications,
  moveApplication,
  raiseNeed,
  viewApplication,
} from './service/village-applications.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'

const MAY_2 = CivilDate.parse('2017-05-02')
const VISIT = { visitOn: CivilDate.parse('2017-05-09'), visitAt: '09:30', place: '村党群服务中心', guides: '区社工站2名社工' }
const GUIDED = { guidedOn: VISIT.visitOn, attendance: 6, result: '现场示范转移和翻身。' }
const SAID = { satisfaction: 'good', opinion: '讲得清楚，希望每季度来一次。' } as const
const STATEMENT = {
  title: '残疾人照料员想学康复护理',
  kind: 'guidance',
  text: '6名干部长期照料残疾村民，希望社工到村里教几次。',
  area: VILLAGE,
  wishedOn: null,
} as const

describe('the rules of a village application', () => {
  it('give the office five working days, past the holidays, to say whether it is taken up', () => {
    expect(answerTerm(CHINA, CivilDate.parse('2017-09-29'))).toMatchObject({
      due: '2017-10-12',
      rule: 'village-application:answer',
    })
    const waiting = { status: 'submitted', answerDue: MAY_2 } as const
    expect([isOverdue(waiting, endOf(MAY_2)), isOverdue(waiting, startOf(CivilDate.parse('2017-05-03')))]).toEqual([false, true])
  })

  it('plan a visit for a day to come, and tell of one on or before the day of telling', () => {
    const accepted = { status: 'accepted', filedAt: startOf(MAY_2) } as const
    const noon = instantAt(VISIT.visitOn, '12:00')
    expect(visitFault(accepted, { visitOn: VISIT.visitOn }, noon)).toBeUndefined()
    expect(visitFault(accepted, { visitOn: CivilDate.parse('2017-05-08') }, noon)).toBe('visit-in-past')
    expect(visitFault(accepted, { guidedOn: CivilDate.parse('2017-05-10') }, noon)).toBe('guided-in-future')
    expect(visitFault(accepted, { guidedOn: CivilDate.parse('2017-05-01') }, noon)).toBe('guided-before-filed')
  })
})

onBothDatabases('a village application', (open) => {
  let db: Branching
  let district: District
  let worker: Acting
  let officer: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'village-applications')
    worker = await district.as('community_worker')
    officer = await district.as('officer')
  })
  undoneAfterEach(() => db)

  const does = <T, E>(who: Acting, deed: (tx: Tx) => Promise<Result<T, E>>) => act(db.pool, who, deed)
  const files = (who = worker, over: Partial<Parameters<typeof fileApplication>[2]> = {}) =>
    does(who, (tx) => fileApplication(tx, who, { ...STATEMENT, ...over }))
  const moves = (id: ApplicationId, move: ApplicationMove, who = officer) => does(who, (tx) => moveApplication(tx, who, id, move))
  const seen = (who: Acting, id: ApplicationId) => look(db.pool, who, (tx) => viewApplication(tx, who, id))
  const onTheDay = (who: Acting): Acting => ({ ...who, now: instantAt(VISIT.visitOn, '17:00') })

  it('goes from the asking to the village’s own word, each step by whose it is', async () => {
    const { id, no } = value(await files())
    expect(no).toBe('村申-2017-0001')
    expect(value(await seen(officer, id))).toMatchObject({ status: 'submitted', answerDue: '2017-05-09', areaName: '辽河社区' })
    const accept = { deed: 'village-application.accept', facts: {} } as const
    expect(codeOf(await moves(id, accept, worker))).toBe('not-found')
    value(await moves(id, accept))
    const schedule = { deed: 'village-application.schedule', facts: VISIT } as const
    value(await moves(id, schedule))
    const later = { ...VISIT, visitAt: '14:00' }
    value(await moves(id, { ...schedule, facts: later }))
    const guide = { deed: 'village-application.guide', facts: GUIDED } as const
    expect(codeOf(await moves(id, guide))).toBe('guided-in-future')
    value(await moves(id, guide, onTheDay(officer)))
    const close = { deed: 'village-application.close', facts: SAID } as const
    expect(codeOf(await moves(id, close))).toBe('not-found')
    value(await moves(id, close, worker))
    expect(value(await seen(worker, id))).toMatchObject({ status: 'closed', visitAt: '14:00', attendance: 6, ...SAID })
    expect(codeOf(await moves(id, close, worker))).toBe('wrong-status')
  })

  it('becomes a need of its village, each naming the other', async () => {
    const { id } = value(await files())
    const said = { title: '照料员要培训', text: '', target: '残疾人照料员', count: 6, unit: 'persons', place: '' } as const
    const draw = seededChance('raised').draw
    expect(codeOf(await does(worker, (tx) => raiseNeed(tx, worker, id, said, draw)))).toBe('wrong-status')
    value(await moves(id, { deed: 'village-application.accept', facts: {} }))
    value(await does(worker, (tx) => raiseNeed(tx, worker, id, said, draw)))
    const [need] = value(await seen(officer, id)).needs
    if (need === undefined) throw new Error('no need came out of it')
    const raised = value(await look(db.pool, officer, (tx) => viewNeed(tx, officer, need.id, NO_PROJECTS)))
    expect(raised).toMatchObject({
      title: '照料员要培训',
      channel: 'village',
      receivedOn: MAY_2,
      application: { id, no: '村申-2017-0001' },
    })
  })

  it('names no resident, is refused with a reason, and is there for nobody else', async () => {
    expect(codeOf(await files(worker, { text: '请联系张演示13812345678' }))).toBe('application-gives-number')
    expect(codeOf(await files(officer))).toBe('not-found')
    const { id } = value(await files())
    const reason = '申请内容属于物业管理事项，请向物业反映。'
    value(await moves(id, { deed: 'village-application.decline', facts: { reason } }))
    expect(value(await seen(worker, id))).toMatchObject({
      status: 'declined',
      reason,
      can: { 'village-application.raise-need': false },
    })
    for (const who of [district.nobody, await district.as('resident'), await district.as('provider_manager')]) {
      expect(codeOf(await seen(who, id))).toBe('not-found')
      expect(await look(db.pool, who, (tx) => listApplications(tx, who, {}))).toEqual({ items: [], next: null })
      expect(await look(db.pool, who, (tx) => tx.selectFrom('villageApplication').selectAll().execute())).toEqual([])
    }
    const listed = await look(db.pool, officer, (tx) => listApplications(tx, officer, { status: 'declined' }))
    expect(listed.items.map(({ title }) => title)).toEqual([STATEMENT.title])
  })
})
