import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, civilDateOf, endOf, type Instant, plusDays, startOf } from '../../kernel/civil.ts'
import type { ChallengeId, LotId } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { audited } from '../ledger/service/audit.ts'
import { aDirectPlace, AGREED, aGroup, anAgreedLot, anAgreement, anInvitedLot, groupIn, INVITED } from './fixtures/a-direct.ts'
import { DEADLINE, PUBLISHED } from './fixtures/a-lot.ts'
import { aScan } from './fixtures/a-scan.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { acceptChallenge, answerChallenge, fileChallenge } from './service/challenges.ts'
import { enterComplaint, enterDecision } from './service/complaints.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { voidLot } from './service/lot-ends.ts'
import { viewLot } from './service/lot-views.ts'
import { recordAgreement, signRecord } from './service/negotiations.ts'
import { enterPause } from './service/pauses.ts'
import { sweep } from './service/sweep.ts'
import { lots, negotiations } from './store/kept.ts'

type Place = Awaited<ReturnType<typeof aDirectPlace>>

const after = (day: CivilDate): Instant => startOf(plusDays(day, 1))

onBothDatabases('a purchase from one supplier', (open) => {
  let db: Branching
  let district: Place['district']
  let people: Place['people']
  let where: Place['where']
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, people, where } = await aDirectPlace(db))
  })
  undoneAfterEach(() => db)
  const does = <T>(who: Acting, now: Instant, deed: (tx: Tx, acting: Acting) => Promise<Result<T, { code: string }>>) =>
    act(db.pool, { ...who, now }, (tx) => deed(tx, { ...who, now }))
  const sweepAt = (now: Instant) => does(district.system, now, async (tx, acting) => ok(await sweep(tx, acting)))
  const statusOf = async (lotId: LotId) =>
    (await look(db.pool, people.officer, (tx) => lots.table.load(tx, district.tenant, lotId)))?.status
  const clean = () =>
    look(db.pool, people.officer, async (tx) => {
      const found: unknown[] = []
      await audited(lots).check(tx, district.tenant, (some) => found.push(...some))
      await audited(negotiations).check(tx, district.tenant, (some) => found.push(...some))
      return found
    })
  const paused = async (lotId: LotId, now: Instant, days: number) => {
    const noticedOn = civilDateOf(now)
    const entered = await does(people.officer, now, async (tx, acting) => {
      const file = await aScan(tx, acting, lotId, '暂停通知.pdf')
      const until = plusDays(noticedOn, days)
      return enterPause(tx, acting, lotId, {
        complaint: null,
        authority: '演示区财政局',
        no: '演示暂停 1',
        noticedOn,
        until,
        file,
      })
    })
    return value(entered).until
  }

  it('waits while the finance bureau pauses it: nothing is closed, agreed on or signed, by the clock either', async () => {
    const asked = await anInvitedLot(where, 'SOLE-6')
    await paused(asked.lotId, INVITED, 30)
    await sweepAt(DEADLINE)
    expect(await statusOf(asked.lotId)).toBe('published')

    const { lotId } = await aGroup(where, 'SOLE-7')
    const record = async (revision: number) =>
      codeOf(
        await does(people.officer, AGREED, (tx, acting) =>
          recordAgreement(tx, acting, lotId, { revision, agreement: anAgreement() }),
        ),
      )
    expect(await record(3)).toBe('done')
    const until = await paused(lotId, AGREED, 10)
    expect(await record(4)).toBe('purchase-paused')
    const [first] = await groupIn(where)
    if (!first) throw new Error('no group')
    const sign = (now: Instant) => does(first, now, (tx, acting) => signRecord(tx, acting, lotId, { revision: 4, dissent: null }))
    expect(codeOf(await sign(AGREED))).toBe('purchase-paused')
    // Nobody could sign: of the two working days none was over on the last day of the pause, Monday 19 June.
    const last = CivilDate.parse('2017-06-21')
    for (const now of [endOf(until), after(until), endOf(last)]) {
      await sweepAt(now)
      expect(await statusOf(lotId)).toBe('reviewing')
    }
    expect(codeOf(await sign(endOf(last)))).toBe('done')
    await sweepAt(after(last))
    expect(await statusOf(lotId)).toBe('scored')
    expect(await clean()).toEqual([])
  })

  describe('after a complaint that was entered about its notice', () => {
    const objections = new Map<LotId, ChallengeId>()
    /** Objects in the notice; the office finds it not upheld. */
    const objected = async (lotId: LotId) => {
      const complaint = { partyId: null, matter: '供应商唯一性', text: '另有机构能够承接。', remedy: '请公开采购。', papers: [] }
      const { id } = value(await does(people.resident, PUBLISHED, (tx, acting) => fileChallenge(tx, acting, lotId, complaint)))
      value(await does(people.officer, PUBLISHED, (tx, acting) => acceptChallenge(tx, acting, id)))
      const answer = { deed: 'challenge.reject' as const, answer: '经论证，仅此一家具备条件。' }
      value(await does(people.officer, PUBLISHED, (tx, acting) => answerChallenge(tx, acting, id, answer)))
      objections.set(lotId, id)
    }
    const decides = async (lotId: LotId, now: Instant, verdict: 'sustained' | 'dismissed' = 'sustained') => {
      const id = objections.get(lotId)
      if (id === undefined) throw new Error('nobody objected')
      const taken = { authority: '演示区财政局', no: '演示投诉 1', receivedOn: civilDateOf(INVITED) }
      value(await does(people.officer, now, (tx, acting) => enterComplaint(tx, acting, id, taken)))
      const decided = { decidedOn: civilDateOf(now), verdict, no: '演示决定 1', text: '投诉成立：不符合单一来源条件。' }
      return value(await does(people.officer, now, (tx, acting) => enterDecision(tx, acting, id, decided))).lotStatus
    }
    const noticed = () => ({ ...where, inNotice: objected })
    const seen = async (lotId: LotId, now: Instant) => {
      const leader = { ...people.leader, now }
      const lot = value(await look(db.pool, leader, (tx) => viewLot(tx, leader, lotId, NO_CONTRACTS)))
      return [lot.status, lot.next?.deed, lot.steps.find(({ state }) => state === 'now' || state === 'next')?.key]
    }
    const STOPPED = ['suspended', 'lot.void-upheld']

    it('is stopped by the decision wherever it is, and bought anew', async () => {
      const asked = await anInvitedLot(noticed(), 'SOLE-8')
      await sweepAt(DEADLINE)
      expect(await statusOf(asked.lotId)).toBe('closed')
      expect(await decides(asked.lotId, DEADLINE)).toBe('suspended')
      expect(await seen(asked.lotId, DEADLINE)).toEqual([...STOPPED, 'opening'])
      const end = { noticeNo: '演示终止 1', title: '终止公告（演示）', reason: '投诉成立' }
      value(await does(people.leader, DEADLINE, (tx, acting) => voidLot(tx, acting, asked.lotId, end)))
      expect(await clean()).toEqual([])
    })

    it('neither goes on by the group’s signatures or their silence, nor by the leader', async () => {
      const { lotId } = await aGroup(noticed(), 'SOLE-9')
      const written = { revision: 3, agreement: anAgreement() }
      value(await does(people.officer, AGREED, (tx, acting) => recordAgreement(tx, acting, lotId, written)))
      expect(await decides(lotId, AGREED)).toBe('suspended')
      expect(await seen(lotId, AGREED)).toEqual([...STOPPED, 'review'])
      const [first] = await groupIn(where)
      if (!first) throw new Error('no group')
      const sign = (tx: Tx, acting: Acting) => signRecord(tx, acting, lotId, { revision: 4, dissent: null })
      expect(codeOf(await does(first, AGREED, sign))).toBe('wrong-status')
      await sweepAt(after(CivilDate.parse('2017-06-21')))
      expect(await statusOf(lotId)).toBe('suspended')

      const agreed = await anAgreedLot(noticed(), 'SOLE-10')
      expect(await decides(agreed.lotId, AGREED)).toBe('suspended')
      expect(await seen(agreed.lotId, AGREED)).toEqual([...STOPPED, 'confirmation'])
      const confirm = (tx: Tx, acting: Acting) => confirmAsItStands(tx, acting, agreed.lotId)
      expect(codeOf(await does(people.leader, AGREED, confirm))).toBe('wrong-status')
      expect(await clean()).toEqual([])
    })

    it('goes on where the complaint is dismissed', async () => {
      const { lotId } = await aGroup(noticed(), 'SOLE-11')
      expect(await decides(lotId, AGREED, 'dismissed')).toBe('reviewing')
    })
  })
})
