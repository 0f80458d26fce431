import { afterEach, beforeAll, expect, it } from 'vitest'
import { anApi, type TestApi } from '../../../tests/an-api.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { act } from '../../platform/act.ts'
import { voidLot } from './service/lot-ends.ts'
import { disbandPanel } from './service/panels.ts'
import { releasePanel } from './service/scoring.ts'
import { LotId } from '../../kernel/ids.ts'
import type { District } from '../identity/fixtures/a-district.ts'
import { slipOn } from '../../../tests/a-slip.ts'
import { OwnSheets, SeatList, SeatView } from './contract/seat.ts'
import { SlipDone } from './contract/panel.ts'
import {
  aDrawnPanel,
  declares,
  did,
  arrives,
  NO_CONFLICT,
  revealed,
  seatsIn,
  signed,
  type Seat,
  type Sitting,
} from './fixtures/a-panel.ts'
import { aSeatedPanel, anInvitedPanel, stageDistrict } from './fixtures/stages.ts'

onBothDatabases('the jury’s room', (open) => {
  let db: Branching
  let district: District
  let api: TestApi
  let invited: Sitting
  let seated: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[invited, seated] = [await anInvitedPanel(db), await aSeatedPanel(db)]
    api = await anApi(db, district)
  })
  undoneAfterEach(() => db)

  const cookies = new Map<string, string>()
  afterEach(() => cookies.clear())
  /** From the room's computer: the juror has typed in the slip of that lot. */
  const asks = async ({ acting: { actor: member } }: Seat, method: string, path: string, body?: unknown) => {
    const lot = LotId.parse(path.split('/')[0])
    const cookie = cookies.get(`${member} ${lot}`) ?? (await slipOn(db, district, { member, lot }))
    cookies.set(`${member} ${lot}`, cookie)
    return api.ask(undefined, method, `/api/tenants/${district.tenant}/lots/${path}`, body, { cookie })
  }

  it('lets a juror in with a slip alone, shows its code once, and ends the earlier slip with a reprint', async () => {
    const { lotId } = invited
    const [seat] = await seatsIn(invited)
    if (!seat) throw new Error('five seats')
    const { actor: custodian } = await district.as('custodian')
    const door = `/api/tenants/${district.tenant}/lots/${lotId}/panel/jurors/${seat.jurorId}`
    const key = { 'idempotency-key': district.newId() }
    const first = SlipDone.parse(await (await api.ask(custodian, 'POST', `${door}/confirm`, undefined, key)).json())
    const again = SlipDone.parse(await (await api.ask(custodian, 'POST', `${door}/confirm`, undefined, key)).json())
    expect(first.slip?.code).toMatch(/^.{4}-.{4}-.{4}$/)
    expect(again).toEqual({ ...first, slip: null })
    expect((await api.ask(custodian, 'POST', `${door}/slip`, { reason: ' ' })).status).toBe(422)
    const reprinted = SlipDone.parse(await (await api.ask(custodian, 'POST', `${door}/slip`, { reason: '口令条遗失' })).json())

    const typed = async (code: string | undefined) => (await api.ask(undefined, 'POST', '/api/slip', { code })).json()
    expect(await typed(first.slip?.code)).toMatchObject({ code: 'slip-ended' })
    expect(await typed('AAAA-BBBB-CCCC')).toMatchObject({ code: 'slip-not-valid' })
    const entered = await api.ask(undefined, 'POST', '/api/slip', { code: reprinted.slip?.code })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await typed(reprinted.slip?.code)).toMatchObject({ code: 'slip-ended' })
    const own = `/api/tenants/${district.tenant}/lots/${lotId}/seat`
    const seen = await api.ask(undefined, 'GET', own, undefined, { cookie })
    expect(SeatView.parse(await seen.json())).toMatchObject({ jurorId: seat.jurorId, jurorStatus: 'confirmed' })
    const declared = await api.ask(undefined, 'POST', `${own}/declare`, NO_CONFLICT, { cookie })
    expect(await declared.json()).toMatchObject({ status: 'declared' })
    expect((await api.ask(undefined, 'GET', own)).status).toBe(401)
  })

  it('hears a slip on its own lot alone, though its holder sits on another panel as well', async () => {
    const [one, other] = [invited, await aDrawnPanel(db, district, 'SLIP-OTHER')]
    const elsewhere = await seatsIn(other)
    const shared = (await seatsIn(one)).find(({ acting }) => elsewhere.some((seat) => seat.acting.actor === acting.actor))
    const second = elsewhere.find(({ acting }) => acting.actor === shared?.acting.actor)
    if (!shared || !second) throw new Error('two panels of five from a pool of nine share a juror')
    const slips = [await arrives(one, shared), await arrives(other, second)]
    const lots = `/api/tenants/${district.tenant}/lots`
    for (const [at, { slip }] of slips.entries()) {
      const entered = await api.ask(undefined, 'POST', '/api/slip', { code: slip.code })
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
      const sees = (path: string) => api.ask(undefined, 'GET', path, undefined, { cookie })
      const [own, foreign] = at === 0 ? [one.lotId, other.lotId] : [other.lotId, one.lotId]
      const seats = SeatList.parse(await (await sees(`/api/tenants/${district.tenant}/seats`)).json())
      expect(seats.items.map(({ lotId }) => lotId)).toEqual([own])
      expect((await sees(`${lots}/${own}/seat`)).status).toBe(200)
      for (const path of ['seat', 'seat/sheets', 'panel', 'bids'])
        expect((await sees(`${lots}/${foreign}/${path}`)).status).toBe(404)
      const declared = await api.ask(undefined, 'POST', `${lots}/${foreign}/seat/declare`, NO_CONFLICT, { cookie })
      expect(declared.status).toBe(404)
    }
    await declares(other, second)
    // A login is not heard in the room: it could be anybody's, anywhere. It shows when and where, of every panel.
    for (const path of ['seat', 'seat/sheets', 'panel', 'bids'])
      expect((await api.ask(shared.acting.actor, 'GET', `${lots}/${one.lotId}/${path}`)).status).toBe(404)
    const all = SeatList.parse(await (await api.ask(shared.acting.actor, 'GET', `/api/tenants/${district.tenant}/seats`)).json())
    expect(all.items.length).toBeGreaterThan(1)
  })

  it('shuts behind whoever leaves the computer, has signed, or sat on a panel that is over', async () => {
    const sitting = seated
    const [one, other] = await seatsIn(sitting)
    if (!one || !other) throw new Error('five seats')
    const { lotId } = sitting
    const bid = `/api/tenants/${district.tenant}/bids/${sitting.bids[0]?.bidId}`
    const reads = (cookie: string) => api.ask(undefined, 'GET', bid, undefined, { cookie })
    const slipOf = ({ acting: { actor: member } }: Seat) => slipOn(db, district, { member, lot: lotId })
    const left = await slipOf(one)
    expect((await reads(left)).status).toBe(200)
    expect((await api.ask(undefined, 'POST', '/api/slip/leave', undefined, { cookie: left })).status).toBe(200)
    expect((await reads(left)).status).toBe(401)

    await revealed(sitting)
    const [mine, others] = [await slipOf(one), await slipOf(other)]
    await signed(sitting)
    // The report that was signed is still there to be read; the bids are not.
    expect((await reads(mine)).status).toBe(404)
    const own = (cookie: string) =>
      api.ask(undefined, 'GET', `/api/tenants/${district.tenant}/lots/${lotId}/seat`, undefined, { cookie })
    expect((await own(others)).status).toBe(200)
    const custodian = await district.as('custodian')
    await did(sitting, custodian, (tx) => releasePanel(tx, custodian, lotId, '已归还'))
    expect([(await own(others)).status, (await own(mine)).status]).toEqual([401, 401])
  })

  it('shuts with the panel that is disbanded and the lot that is void', async () => {
    const leader = await district.as('leader')
    const end = { noticeNo: '演示流标 HTTP', title: '流标公告（演示）', reason: '评审无法进行' }
    const [seat] = await seatsIn(seated)
    if (!seat) throw new Error('five seats')
    for (const ends of [
      (lot: LotId) => act(db.pool, leader, (tx) => disbandPanel(tx, leader, lot, '评委缺席')),
      (lot: LotId) => act(db.pool, leader, (tx) => voidLot(tx, leader, lot, end)),
    ]) {
      const undo = await db.branch()
      const cookie = await slipOn(db, district, { member: seat.acting.actor, lot: seated.lotId })
      const seats = () => api.ask(undefined, 'GET', `/api/tenants/${district.tenant}/seats`, undefined, { cookie })
      expect((await seats()).status).toBe(200)
      const ended: { ok: boolean } = await ends(seated.lotId)
      expect(ended.ok).toBe(true)
      expect((await seats()).status).toBe(401)
      await undo()
    }
  })

  it('takes a declaration only with every ground answered', async () => {
    const sitting = invited
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    await arrives(sitting, seat)
    const short = { ...NO_CONFLICT, answers: NO_CONFLICT.answers.slice(1) }
    expect((await asks(seat, 'POST', `${sitting.lotId}/seat/declare`, short)).status).toBe(422)
  })

  it('8. gives no juror another’s marks, by list or by id, and names the marks that cannot be', async () => {
    const sitting = seated
    const [one, other] = await seatsIn(sitting)
    if (!one || !other) throw new Error('five seats')
    const sheetsOf = async (seat: Seat) =>
      OwnSheets.parse(await (await asks(seat, 'GET', `${sitting.lotId}/seat/sheets`)).json()).items
    const [sheet] = await sheetsOf(one)
    const at = `${sitting.lotId}/seat/sheets/${sheet?.id}`
    expect((await asks(one, 'PUT', at, { marks: { C1: '9' } })).status).toBe(200)
    expect((await asks(other, 'PUT', at, { marks: { C1: '1' } })).status).toBe(404)
    expect((await asks(other, 'POST', `${at}/correct`, { marks: { C1: '1' }, reason: '试' })).status).toBe(404)
    expect(JSON.stringify(await sheetsOf(other))).not.toContain(sheet?.id)
    expect((await sheetsOf(one))[0]?.marks).toEqual({ C1: '9' })
    for (const role of ['officer', 'custodian', 'leader'] as const) {
      const { actor } = await district.as(role)
      const official = (path: string) => api.ask(actor, 'GET', `/api/tenants/${district.tenant}/lots/${sitting.lotId}/${path}`)
      expect((await official('seat/sheets')).status).toBe(404)
      expect((await official('panel/results')).status).toBe(404)
      expect(JSON.stringify(await (await official('panel')).json())).not.toContain('marks')
    }
    const refused = await asks(one, 'PUT', at, { marks: { C1: '11' } })
    // A key that a record of JavaScript would drop unseen is named like any other.
    for (const key of ['__proto__', 'constructor', 'C99'])
      expect((await asks(one, 'PUT', at, JSON.parse(`{"marks":{"${key}":"1"}}`))).status).toBe(422)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({
      code: 'marks-refused',
      errors: [{ path: 'marks.C1', code: 'mark-out-of-range' }],
    })
  })
})
