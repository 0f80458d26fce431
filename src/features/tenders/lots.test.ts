import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { CivilDate, Instant, instantAt } from '../../kernel/civil.ts'
import { Fen } from '../../kernel/fen.ts'
import { NeedId, ProgrammeId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District, TOWN, VILLAGE } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { file, listed, peopleOf } from '../needs/fixtures/a-need.ts'
import { ownNeeds, viewNeed } from '../needs/service/read-needs.ts'
import { BidFailure } from './contract/bid.ts'
import { LotCall, LotEnd } from './contract/lot.ts'
import { aCall, aClosedLot, aDraftLot, aProgramme, aPublishedLot, DEADLINE } from './fixtures/a-lot.ts'
import { aLotPlan, aRubric } from './fixtures/a-lot-plan.ts'
import type { LotPlan } from './rules/lot.ts'
import { publishLot } from './service/lot-call.ts'
import { cancelLot, voidLot } from './service/lot-ends.ts'
import { draftLot, prepareLot, reconsiderLot, reviseLot } from './service/lot-plans.ts'
import { listCalls, listLots, viewCall, viewLot } from './service/lot-views.ts'
import { projectsOfNeeds } from './service/need-projects.ts'
import { nextDue, sweep } from './service/sweep.ts'
import { lots } from './store/kept.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { approveAsItStands } from './fixtures/as-it-stands.ts'

const call = (over: Partial<LotCall> = {}): LotCall => ({ ...aCall(), title: '2017年度社区服务项目征集公告（演示）', ...over })
const END = { noticeNo: '演示终止〔2017〕1号', title: '终止公告（演示）', reason: '截止时有效申报不足两家。' }

onBothDatabases('a lot', (open) => {
  let db: Database
  let district: District
  let [officer, provider]: Acting[] = []
  const as = (acting: Acting | undefined, at?: Instant): Acting => {
    if (acting === undefined) throw new Error('the district is not settled yet')
    return at === undefined ? acting : { ...acting, now: at }
  }
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'lots')
    officer = await district.as('officer')
    provider = await district.as('provider_manager')
  })
  const inOffice = (body: (tx: Tx, who: Acting) => Promise<void>) => undone(db.pool, as(officer), (tx) => body(tx, as(officer)))
  const ready = async (tx: Tx, who: Acting, over?: (programme: ProgrammeId) => LotPlan) => {
    const programme = await aProgramme(tx, district)
    const { id } = value(await draftLot(tx, who, over?.(programme) ?? aLotPlan(programme)))
    value(await prepareLot(tx, who, id))
    value(await approveAsItStands(tx, await district.as('leader'), id))
    return id
  }

  it('tells whoever told a need how far the purchase is that took it up, from the call on, and when it is bought anew', async () => {
    const people = await peopleOf(district)
    await inOffice(async (tx, who) => {
      const need = await listed(tx, people, { area: VILLAGE })
      await file(tx, people.resident, { title: '楼道没有灯' })
      const id = await ready(tx, who, (programme) => aLotPlan(programme, { needs: [need] }))
      const told = async () => {
        const own = await ownNeeds(tx, people.resident, projectsOfNeeds)
        return Object.fromEntries(own.map(({ title, status, purchase }) => [title, [status, purchase]]))
      }
      expect(await told()).toEqual({ 楼道没有灯: ['submitted', null], 放学后没人接送: ['listed', null] })
      value(await publishLot(tx, as(who, instantAt(CivilDate.parse('2017-05-12'), '09:00')), id, call()))
      expect(await told()).toMatchObject({ 放学后没人接送: ['adopted', 'calling'] })

      const may15 = instantAt(CivilDate.parse('2017-05-15'), '09:00')
      value(await cancelLot(tx, as(await district.as('leader'), may15), id, END))
      expect(await told()).toMatchObject({ 放学后没人接送: ['adopted', 'ended'] })
      const { programmeId } = value(await viewLot(tx, who, id, NO_CONTRACTS))
      const anew = aLotPlan(programmeId, { code: 'DY2017-A01B', needs: [need] })
      const { id: next } = value(await draftLot(tx, as(who, may15), { ...anew, replaces: id }))
      value(await prepareLot(tx, who, next))
      value(await approveAsItStands(tx, await district.as('leader'), next))
      value(await publishLot(tx, as(who, may15), next, call({ noticeNo: '演示征集〔2017〕2号' })))
      expect(await told()).toMatchObject({ 放学后没人接送: ['adopted', 'calling'] })
      const seen = value(await viewNeed(tx, people.officer, need, projectsOfNeeds))
      expect(seen.projects.map(({ lotId, purchase }) => [lotId, purchase])).toEqual([
        [id, 'ended'],
        [next, 'calling'],
      ])
    })
  })

  it('goes from draft to the public, and its clock starts', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      const may12 = as(who, instantAt(CivilDate.parse('2017-05-12'), '09:00'))
      expect(value(await publishLot(tx, may12, id, call())).status).toBe('published')
      const view = value(await viewLot(tx, may12, id, NO_CONTRACTS))
      expect(view.next).toEqual({ deed: 'lot.close', who: 'system', mine: false, due: DEADLINE })
      expect(view.noticeTerm).toMatchObject({ start: '2017-05-12', amount: 20, due: '2017-06-01' })
      expect(view.noticeTerm?.steps).toHaveLength(21)
      expect(view.steps.filter(({ state }) => state === 'now')).toEqual([{ key: 'deadline', state: 'now', at: DEADLINE }])
      expect(view.notice?.no).toBe(call().noticeNo)
      expect(await nextDue(tx, who)).toMatchObject({ deed: 'lot.close', at: DEADLINE })
      const { body } = value(await viewCall(tx, district.nobody, id))
      expect(body).toMatchObject({
        code: 'DY2017-A01',
        area: '辽河社区',
        passMark: '60',
        standstillDays: 5,
        disclosure: 'own_score_only',
      })
      expect(body.criteria.map(({ id: node, depth }) => `${node} ${depth}`).slice(0, 3)).toEqual(['capability 0', 'C1 1', 'C2 1'])
      await audited(lots).check(tx, who.tenant, (found) => expect(found).toEqual([]))
    }))

  it('is closed by the clock at its deadline and not a moment before', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      value(await publishLot(tx, as(who, instantAt(CivilDate.parse('2017-05-12'), '09:00')), id, call()))
      const early = { ...district.system, now: Instant.parse('2017-06-07T08:59:59.999Z') }
      expect(await sweep(tx, early)).toEqual({ done: 0, after: undefined })
      const system = { ...district.system, now: DEADLINE }
      expect(await sweep(tx, system)).toEqual({ done: 1, after: undefined })
      expect(await sweep(tx, system)).toEqual({ done: 0, after: undefined })
      expect(value(await viewLot(tx, who, id, NO_CONTRACTS))).toMatchObject({
        status: 'closed',
        sealed: 0,
        next: { deed: 'lot.void', mine: true },
      })
      expect(await nextDue(tx, who)).toBeUndefined()
    }))

  it('never takes more than its programme holds, counting every lot but those that came to nothing', () =>
    inOffice(async (tx, who) => {
      const programme = await aProgramme(tx, district, { budgetFen: Fen.parse(30_000_000) })
      const first = value(await draftLot(tx, who, aLotPlan(programme)))
      const second = aLotPlan(programme, { code: 'DY2017-A02', budgetFen: Fen.parse(12_000_001) })
      expect(await draftLot(tx, who, second)).toEqual({ ok: false, error: { code: 'over-budget', leftFen: 12_000_000 } })
      value(await draftLot(tx, who, { ...second, budgetFen: Fen.parse(12_000_000) }))
      const richer = { revision: 1, plan: aLotPlan(programme, { budgetFen: Fen.parse(18_000_001) }) }
      expect(codeOf(await reviseLot(tx, who, first.id, richer))).toBe('over-budget')
      value(await cancelLot(tx, who, first.id, END))
      value(await draftLot(tx, who, aLotPlan(programme, { code: 'DY2017-A03' })))
    }))

  it('has the pass mark of its rules written into a rubric that names none, so that call, ranking and letters tell the same', () =>
    inOffice(async (tx, who) => {
      const { pass: _, ...unmarked } = aRubric()
      const { id } = value(await draftLot(tx, who, aLotPlan(await aProgramme(tx, district), { rubric: unmarked })))
      expect((await lots.table.load(tx, district.tenant, id))?.rubric.pass).toBe('60')
    }))

  it('refuses a plan that cannot stand', () =>
    inOffice(async (tx, who) => {
      const programme = await aProgramme(tx, district)
      const refused = async (over: Partial<LotPlan>) => codeOf(await draftLot(tx, who, aLotPlan(programme, over)))
      value(await draftLot(tx, who, aLotPlan(programme, { code: 'TAKEN' })))
      expect(await refused({ code: 'TAKEN' })).toBe('code-taken')
      expect(await refused({ periodTo: CivilDate.parse('2017-07-31') })).toBe('period-reversed')
      expect(await refused({ area: AreaCode.parse('110101') })).toBe('no-such-area')
      expect(await refused({ needs: [NeedId.parse(district.newId())] })).toBe('no-such-need')
      expect(await refused({ programmeId: ProgrammeId.parse(district.newId()) })).toBe('no-such-programme')
    }))

  it('is changed only by whoever has seen its last version', () =>
    inOffice(async (tx, who) => {
      const { lotId, programmeId } = await aDraftLot(tx, district)
      const plan = aLotPlan(programmeId, { name: '改名（演示）' })
      expect(value(await reviseLot(tx, who, lotId, { revision: 1, plan })).revision).toBe(2)
      expect(await reviseLot(tx, who, lotId, { revision: 1, plan })).toEqual({
        ok: false,
        error: { code: 'changed-meanwhile', revision: 2 },
      })
    }))

  it('is not declared complete while something is amiss, and the office sees what', () =>
    inOffice(async (tx, who) => {
      const { lotId } = await aDraftLot(tx, district, {
        plan: { instalments: [{ name: '首期', percent: 90, condition: '合同签订' }], indicators: [] },
      })
      expect(await prepareLot(tx, who, lotId)).toMatchObject({ error: { code: 'not-ready', count: 2, first: 'no-indicators' } })
      const { findings, earliest, next } = value(await viewLot(tx, who, lotId, NO_CONTRACTS))
      expect(findings.map(({ code }) => code)).toEqual(['no-indicators', 'instalments-not-100', 'needs-reason-missing'])
      expect(earliest?.due).toBe('2017-05-22')
      expect(next).toEqual({ deed: 'lot.prepare', who: 'officer', mine: true, due: null })
    }))

  it('can be taken back into preparation before its notice', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      expect(value(await reconsiderLot(tx, who, id, '指标有误')).status).toBe('draft')
      expect(codeOf(await publishLot(tx, who, id, call()))).toBe('wrong-status')
    }))

  it('gives bidders twenty days from its notice, and reviews no bid before they are in', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      const may19 = as(who, instantAt(CivilDate.parse('2017-05-19'), '09:00'))
      expect(await publishLot(tx, may19, id, call())).toMatchObject({
        error: { code: 'deadline-too-early', earliest: '2017-06-08' },
      })
      const earlyReview = call({ reviewOn: CivilDate.parse('2017-06-06') })
      expect(codeOf(await publishLot(tx, who, id, earlyReview))).toBe('review-before-deadline')
      value(await publishLot(tx, who, id, call()))
      const { programmeId } = value(await viewLot(tx, who, id, NO_CONTRACTS))
      const other = value(await draftLot(tx, who, aLotPlan(programmeId, { code: 'DY2017-A02' })))
      value(await prepareLot(tx, who, other.id))
      value(await approveAsItStands(tx, await district.as('leader'), other.id))
      expect(codeOf(await publishLot(tx, who, other.id, call()))).toBe('notice-no-taken')
      const late = as(who, instantAt(CivilDate.parse('2017-05-19'), '09:00'))
      expect(await publishLot(tx, late, other.id, earlyReview)).toMatchObject({
        error: { errors: [{ path: 'bidDeadline' }, { path: 'reviewOn' }, { path: 'noticeNo', code: 'notice-no-taken' }] },
      })
    }))

  it('proposes a number by the pattern of the calls before, and nothing of it outside the office', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      expect(value(await viewLot(tx, who, id, NO_CONTRACTS)).proposedNo).toBe('DY2017-A01-1')
      value(await publishLot(tx, who, id, call()))
      // That of the notice by which the call would be ended, which is the leader's to publish.
      const proposedTo = async (to: Acting) => value(await viewLot(tx, to, id, NO_CONTRACTS)).proposedNo
      expect([await proposedTo(who), await proposedTo(await district.as('leader'))]).toEqual([null, '演示征集〔2017〕2号'])
      const { programmeId } = value(await viewLot(tx, who, id, NO_CONTRACTS))
      const other = value(await draftLot(tx, who, aLotPlan(programmeId, { code: 'DY2017-A02' })))
      expect(value(await viewLot(tx, who, other.id, NO_CONTRACTS)).proposedNo).toBeNull()
      value(await prepareLot(tx, who, other.id))
      value(await approveAsItStands(tx, await district.as('leader'), other.id))
      const { proposedNo, programmeStatus } = value(await viewLot(tx, who, other.id, NO_CONTRACTS))
      expect(proposedNo).toBe('演示征集〔2017〕2号')
      expect(programmeStatus).toBe('running')
    }))

  it('is called with a contact that can be telephoned', () => {
    const faultOf = (contact: string) =>
      LotCall.safeParse(call({ contact })).error?.issues.map(({ path, message }) => [path[0], message])
    expect(faultOf('张经办')).toEqual([['contact', 'phone-missing']])
    expect(faultOf('张经办 0546-2345678')).toBeUndefined()
  })

  it('is ended for a reason that says something, and a bid turned down for one', () => {
    const faultsOf = (reason: string) =>
      [LotEnd.safeParse({ ...END, reason }), BidFailure.safeParse({ revision: 1, reason })].map(({ error }) =>
        error?.issues.map(({ path, message }) => [path[0], message]),
      )
    expect(faultsOf('因工作需要。')).toEqual([[['reason', 'reason-says-nothing']], [['reason', 'reason-says-nothing']]])
    expect(faultsOf('未提供有效的登记证书。')).toEqual([undefined, undefined])
  })

  it('is hidden from everybody outside the office until its notice', async () => {
    await inOffice(async (tx, who) => {
      const { lotId } = await aDraftLot(tx, district)
      expect(codeOf(await viewLot(tx, district.nobody, lotId, NO_CONTRACTS))).toBe('not-found')
      expect(codeOf(await viewLot(tx, as(provider), lotId, NO_CONTRACTS))).toBe('not-found')
      expect((await listLots(tx, district.nobody, { limit: 20 }, NO_CONTRACTS)).items).toEqual([])
      expect((await listLots(tx, who, { limit: 20 }, NO_CONTRACTS)).items).toHaveLength(1)
    })
    await undone(db.pool, as(provider), async (tx) => {
      await aDraftLot(tx, district)
      expect((await listLots(tx, as(provider), { limit: 20, q: '安宁' }, NO_CONTRACTS)).items).toEqual([])
    })
  })

  it('is found by two characters, by area, by status, and page by page', () =>
    inOffice(async (tx, who) => {
      const { programmeId } = await aPublishedLot(tx, district)
      value(
        await draftLot(
          tx,
          who,
          aLotPlan(programmeId, { code: 'DY2017-A02', name: '胜宏社区楼道长增能（演示）', place: '胜宏', area: TOWN }),
        ),
      )
      const codes = async (query: Partial<Parameters<typeof listLots>[2]>) =>
        (await listLots(tx, who, { limit: 20, ...query }, NO_CONTRACTS)).items.map(({ code }) => code)
      expect(await codes({ q: '楼道' })).toEqual(['DY2017-A02'])
      expect(await codes({ q: '安宁' })).toEqual(['DY2017-A01'])
      expect(await codes({ q: 'a02' })).toEqual(['DY2017-A02'])
      expect(await codes({ q: '垦利' })).toEqual([])
      expect(await codes({ status: 'published' })).toEqual(['DY2017-A01'])
      expect(await codes({ area: TOWN })).toEqual(['DY2017-A01', 'DY2017-A02'])
      const first = await listLots(tx, who, { limit: 1 }, NO_CONTRACTS)
      expect(first.next).toBe('DY2017-A01')
      expect(await codes({ limit: 1, after: first.next ?? '' })).toEqual(['DY2017-A02'])
      expect((await listCalls(tx, district.nobody)).items.map(({ code }) => code)).toEqual(['DY2017-A01'])
    }))

  it('comes to nothing only for want of bidders, and the public is told', () =>
    inOffice(async (tx, who) => {
      const enough = await aClosedLot(tx, district, { sealed: 2 })
      const custodian = await district.as('custodian')
      for (const [to, release] of [
        [who, false],
        [custodian, true],
      ] as const) {
        const { next, can } = value(await viewLot(tx, to, enough.lotId, NO_CONTRACTS))
        expect([next?.deed, can['lot.release'], can['lot.void']]).toEqual(['lot.release', release, false])
      }
      expect(await voidLot(tx, who, enough.lotId, END)).toMatchObject({ error: { code: 'enough-bidders', found: 2, needed: 2 } })
    }))

  it('that drew one bidder is void, and keeps that bid unread', () =>
    inOffice(async (tx, who) => {
      const { lotId } = await aClosedLot(tx, district, { sealed: 1 })
      const offered = async (to: Acting) => {
        const { next, can } = value(await viewLot(tx, to, lotId, NO_CONTRACTS))
        return [next?.deed, next?.mine, can['lot.release'], can['lot.void']]
      }
      expect(await offered(who)).toEqual(['lot.void', true, false, true])
      expect(await offered(await district.as('custodian'))).toEqual(['lot.void', false, false, false])
      expect(value(await voidLot(tx, who, lotId, END)).status).toBe('void')
      const view = value(await viewLot(tx, district.nobody, lotId, NO_CONTRACTS))
      expect([view.openedAt, view.next, view.steps.at(-1)?.key]).toEqual([null, null, 'ended'])
    }))

  it('that is ended in its notice is never closed by the clock', () =>
    inOffice(async (tx, who) => {
      const id = await ready(tx, who)
      value(await publishLot(tx, who, id, call()))
      const leader = await district.as('leader')
      expect(codeOf(await cancelLot(tx, leader, id, { ...END, noticeNo: call().noticeNo }))).toBe('notice-no-taken')
      expect(value(await cancelLot(tx, leader, id, END)).status).toBe('cancelled')
      expect(await sweep(tx, { ...district.system, now: DEADLINE })).toEqual({ done: 0, after: undefined })
    }))

  it('is written about by officers alone', async () => {
    const leader = await district.as('leader')
    await undone(db.pool, leader, async (tx) => {
      const { lotId } = await aDraftLot(tx, district)
      expect(codeOf(await prepareLot(tx, leader, lotId))).toBe('not-found')
      expect(codeOf(await publishLot(tx, as(provider), lotId, call()))).toBe('not-found')
      expect(value(await viewLot(tx, leader, lotId, NO_CONTRACTS)).can['lot.prepare']).toBe(false)
    })
  })

  it('with a price leaf at a fixed price stays a draft', () =>
    inOffice(async (tx, who) => {
      const rubric = aRubric({ tree: [{ id: 'price', max: '100', leaf: { kind: 'lowest', fact: 'price' } }], ties: ['draw'] })
      const { lotId } = await aDraftLot(tx, district, { plan: { rubric } })
      const { findings } = value(await viewLot(tx, who, lotId, NO_CONTRACTS))
      expect(findings.map(({ code }) => code)).toEqual([
        'criterion-without-words',
        'price-scored-though-fixed',
        'needs-reason-missing',
      ])
      expect(codeOf(await prepareLot(tx, who, lotId))).toBe('not-ready')
    }))
})
