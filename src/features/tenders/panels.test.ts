import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate } from '../../kernel/civil.ts'
import { type LotId, PostId } from '../../kernel/ids.ts'
import { a, inPerson, withSlip } from '../../kernel/policy.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District, fingerprint, VILLAGE } from '../identity/fixtures/a-district.ts'
import { giveLogin } from '../identity/service/give-login.ts'
import type { PanelView } from './contract/panel.ts'
import { RecordQuery } from './contract/record.ts'
import { TENDER_POLICY } from './contract/policy.ts'
import { OPENED as CALLED_SINCE } from './fixtures/a-lot.ts'
import {
  arrives,
  beginsScoring,
  declares,
  did,
  isAbsent,
  marks,
  NO_CONFLICT,
  type Seat,
  seatsIn,
  signed,
  type Sitting,
  submits,
  publisherOf,
} from './fixtures/a-panel.ts'
import { anInvitedPanel, anUndrawnLot, aSeatedPanel, stageDistrict } from './fixtures/stages.ts'
import { listBidsOfLot, viewBid } from './service/bid-views.ts'
import { confirmJuror, reprintSlip } from './service/arrivals.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { disbandPanel, drawPanel, replaceJuror, seePanel, viewPanel } from './service/panels.ts'
import { beginScoring, revealMarks, sealIn } from './service/scoring.ts'
import { listSeats } from './service/own-seats.ts'
import { declare, viewSeat } from './service/seats.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'

onBothDatabases('a panel', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let undrawn: Sitting
  let invited: Sitting
  let scoring: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[undrawn, invited, scoring] = [await anUndrawnLot(db), await anInvitedPanel(db), await aSeatedPanel(db)]
    officer = await district.as('officer')
  })
  undoneAfterEach(() => db)

  const panelOf = async (lotId: LotId, who = officer): Promise<PanelView> => {
    const panel = await look(db.pool, who, (tx) => viewPanel(tx, who, lotId))
    if (!panel.ok) throw new Error(panel.error.code)
    return panel.value
  }

  const reprints = ({ lotId, chance }: Sitting, who: Acting, { jurorId }: Seat, reason = '口令条遗失') =>
    act(db.pool, who, (tx) => reprintSlip(tx, who, lotId, { jurorId, reason }, { draw: chance, fingerprint }))

  it('is drawn from the pool once, and anyone who has the record can repeat the draw', async () => {
    const { lotId, chance } = invited
    const panel = await panelOf(lotId)
    expect(panel).toMatchObject({ status: 'drawn', repeated: true, progress: { seats: 5, filled: 5, declared: 0 } })
    expect(panel.jurors.filter(({ expert }) => expert).length).toBeGreaterThanOrEqual(4)
    expect(panel.draw).toMatchObject({ witness: '演示监督员', excluded: [] })
    expect([panel.waiting, panel.draw.alternates]).toEqual([2, []])
    const again = await act(db.pool, officer, (tx) => drawPanel(tx, officer, lotId, { witness: '演示' }, chance))
    expect(again).toEqual({ ok: false, error: { code: 'panel-exists' } })
  })

  it('of five with three experts, of six, and of three is refused', async () => {
    const { lotId, chance } = undrawn
    const drawn = (size: number, experts: number) =>
      act(db.pool, officer, (tx) => drawPanel(tx, officer, lotId, { witness: '演示', size, experts }, chance))
    expect(await drawn(5, 3)).toMatchObject({ error: { code: 'experts-too-few', needed: 4 } })
    expect(await drawn(6, 6)).toMatchObject({ error: { code: 'panel-even' } })
    expect(await drawn(3, 3)).toMatchObject({ error: { code: 'panel-too-small', needed: 5 } })
    expect(await drawn(11, 11)).toMatchObject({ error: { code: 'too-few-jurors', found: 9 } })
    expect((await drawn(7, 5)).ok).toBe(true)
  })

  it('is drawn by the officer alone, and only for a lot under review', async () => {
    const { lotId, chance } = undrawn
    for (const who of [await district.as('custodian'), await district.as('juror'), await district.as('provider_manager')]) {
      const drawn = await act(db.pool, who, (tx) => drawPanel(tx, who, lotId, { witness: '演示' }, chance))
      expect(drawn).toEqual({ ok: false, error: { code: 'not-found' } })
    }
  })

  it('leaves out of the draw whoever works for a bidder', async () => {
    const { lotId, chance, bids } = undrawn
    const tied = await district.as('juror', 3)
    const [bid] = bids
    await act(db.pool, officer, async (tx) => {
      const id = PostId.parse(district.newId())
      const post = { tenant: district.tenant, id, member: tied.actor, party: bid?.partyId ?? null, area: VILLAGE }
      const period = { validFrom: CivilDate.parse('2012-01-01'), validUntil: CivilDate.parse('2015-01-01') }
      await tx
        .insertInto('post')
        .values({ ...post, ...period, role: 'social_worker' })
        .execute()
      const drawn = await drawPanel(tx, officer, lotId, { witness: '演示' }, chance)
      expect(drawn.ok).toBe(true)
      const panel = await viewPanel(tx, officer, lotId)
      if (!panel.ok) throw new Error(panel.error.code)
      expect(panel.value.draw.excluded).toEqual([{ member: tied.actor, ground: 'post-at-bidder', party: bid?.partyId }])
      expect(panel.value.draw.order).not.toContain(tied.actor)
      return { ok: false, error: 'undone' }
    })
  })

  it('calls the next alternate to the seat of one who is absent and of one who steps aside', async () => {
    const sitting = invited
    const { lotId } = sitting
    const [first, second, ...others] = await seatsIn(sitting)
    if (!first || !second) throw new Error('five seats')
    await isAbsent(sitting, first)
    await arrives(sitting, second)
    const recused = await did(sitting, second.acting, (tx) =>
      declare(tx, second.acting, lotId, {
        answers: NO_CONFLICT.answers.map((answer) => ({ ...answer, conflict: answer.ground === 'employment' })),
        note: '三年内曾在申报机构兼职督导',
      }),
    )
    expect(recused).toMatchObject({ status: 'recused', panel: 'drawn' })
    for (const { jurorId } of [first, second]) await did(sitting, officer, (tx) => replaceJuror(tx, officer, lotId, jurorId))
    const twice = await act(db.pool, officer, (tx) => replaceJuror(tx, officer, lotId, second.jurorId))
    expect(twice).toEqual({ ok: false, error: { code: 'seat-taken' } })

    const panel = await panelOf(lotId)
    expect(panel.waiting).toBe(0)
    expect(panel.progress).toMatchObject({ seats: 5, filled: 5 })
    expect(panel.jurors.filter(({ status, expert }) => status === 'invited' && expert).length).toBeGreaterThanOrEqual(4)
    expect(panel.jurors.find(({ id }) => id === second.jurorId)).toMatchObject({ status: 'recused', ground: 'employment' })
    const [third] = others
    if (!third) throw new Error('five seats')
    const noteFor = async (who: Acting) =>
      (await did(sitting, who, (tx) => viewPanel(tx, who, lotId))).jurors.find(({ id }) => id === second.jurorId)?.note
    expect(await noteFor(officer)).toBe('三年内曾在申报机构兼职督导')
    expect(await noteFor(await district.as('custodian'))).toBe('三年内曾在申报机构兼职督导')
    expect(await noteFor(third.acting)).toBeNull()
    expect(panel.jurors.find(({ id }) => id === first.jurorId)?.note).toBeNull()
    await isAbsent(sitting, third)
    const none = await act(db.pool, officer, (tx) => replaceJuror(tx, officer, lotId, third.jurorId))
    expect(none).toEqual({ ok: false, error: { code: 'no-alternate', waiting: 0, passed: 0 } })
    expect(await act(db.pool, officer, (tx) => disbandPanel(tx, officer, lotId, '候补评委用尽'))).toEqual({
      ok: false,
      error: { code: 'leader-needed' },
    })
    const leader = await district.as('leader')
    await did(sitting, leader, (tx) => disbandPanel(tx, leader, lotId, '候补评委用尽'))
    const anew = await did(sitting, officer, (tx) => drawPanel(tx, officer, lotId, { witness: '演示' }, sitting.chance))
    expect(anew.status).toBe('drawn')
  })

  it('gives a slip at the door, and another one when the first is lost, with the reason on the record', async () => {
    const sitting = invited
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    const custodian = await district.as('custodian')
    expect(await reprints(sitting, custodian, seat)).toMatchObject({ error: { code: 'wrong-status', status: 'invited' } })
    const received = await arrives(sitting, seat)
    expect(received).toMatchObject({ done: { status: 'confirmed' }, slip: { code: expect.stringMatching(/^.{4}-.{4}-.{4}$/) } })
    const again = await act(db.pool, custodian, (tx) =>
      confirmJuror(tx, custodian, sitting.lotId, seat.jurorId, { draw: sitting.chance, fingerprint }),
    )
    expect(again).toMatchObject({ error: { code: 'wrong-status', status: 'confirmed' } })
    const second = await reprints(sitting, custodian, seat, '评委把口令条弄湿了')
    expect(second).toMatchObject({ ok: true, value: { done: { status: 'confirmed' } } })
    expect(second.ok && second.value.slip.code).not.toBe(received.slip.code)
    const record = await look(db.pool, officer, (tx) =>
      viewLotRecord(tx, officer, sitting.lotId, RecordQuery.parse({ limit: 100 })),
    )
    expect(record.ok && record.value.items.filter(({ deed }) => deed === 'juror.reprint-slip')).toMatchObject([
      { role: 'custodian', name: '演示custodian 0', remark: '评委把口令条弄湿了' },
    ])
    const { acting } = seat
    expect(await look(db.pool, acting, (tx) => viewSeat(tx, acting, sitting.lotId))).toMatchObject({
      value: { reprints: [{ at: custodian.now, name: '演示custodian 0', reason: '评委把口令条弄湿了' }] },
    })
    expect(await reprints(sitting, acting, seat)).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('has its slips printed again by the custodian, and only where they open something', async () => {
    const sitting = scoring
    const custodian = await district.as('custodian')
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    const offered = async (who: Acting) =>
      (await panelOf(sitting.lotId, who)).jurors.find(({ id }) => id === seat.jurorId)?.can['juror.reprint-slip']
    expect([await offered(officer), await offered(custodian)]).toEqual([false, true])
    const both = { ...officer, posts: [...officer.posts, ...custodian.posts] }
    expect(await offered(both)).toBe(false)
    expect(await reprints(sitting, both, seat)).toEqual({ ok: false, error: { code: 'runs-the-purchase' } })
    // The one who ran this purchase, and keeps the keys now.
    const moved = { ...custodian, actor: await publisherOf(db, officer, sitting.lotId) }
    expect(await offered(moved)).toBe(false)
    expect(await reprints(sitting, moved, seat)).toEqual({ ok: false, error: { code: 'runs-the-purchase' } })
    const led = await district.as('custodian', 2)
    expect(await offered(led)).toBe(true)
    const leader = await district.as('leader')
    const made = { username: 'jiandu3', passwordHash: 'a hash', mark: 'm' }
    // Another file of this process may have given everybody on the stage an account.
    await db.plain.updateTable('identity.person').set({ account: null }).execute()
    await did(sitting, { ...leader, now: CALLED_SINCE }, (tx) => giveLogin(tx, { ...leader, now: CALLED_SINCE }, led.actor, made))
    expect(await offered(led)).toBe(false)
    expect(await reprints(sitting, led, seat)).toEqual({ ok: false, error: { code: 'password-given' } })
    expect((await reprints(sitting, custodian, seat)).ok).toBe(true)
    await marks(sitting, seat)
    await submits(sitting, seat)
    expect(await offered(custodian)).toBe(false)
    const handedIn = await reprints(sitting, custodian, seat)
    expect(handedIn).toEqual({ ok: false, error: { code: 'wrong-status', status: 'submitted' } })
    for (const other of (await seatsIn(sitting)).filter(({ jurorId }) => jurorId !== seat.jurorId)) {
      await marks(sitting, other)
      await submits(sitting, other)
    }
    await did(sitting, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
    expect((await reprints(sitting, custodian, seat)).ok).toBe(true)
    await signed(sitting)
    expect(await reprints(sitting, custodian, seat)).toEqual({ ok: false, error: { code: 'wrong-status', status: 'signed' } })
  })

  it('shows who offered from the door on, and the bids only after the declaration', async () => {
    const sitting = invited
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    const { acting } = seat
    const seen = () =>
      look(db.pool, acting, async (tx) => ({
        view: await viewSeat(tx, acting, sitting.lotId),
        reads: (await listBidsOfLot(tx, acting, sitting.lotId, NO_CONTRACTS)).ok,
      }))
    expect(await seen()).toMatchObject({ view: { value: { bidders: [], can: { 'juror.declare': false } } }, reads: false })
    await arrives(sitting, seat)
    const atTheDoor = await seen()
    expect(atTheDoor).toMatchObject({ view: { value: { can: { 'juror.declare': true } } }, reads: false })
    expect(atTheDoor.view.ok && atTheDoor.view.value.bidders.map(({ label }) => label)).toEqual(['A', 'B', 'C'])
    await declares(sitting, seat)
    expect(await seen()).toMatchObject({ view: { value: { jurorStatus: 'declared', mayReadBids: true } }, reads: true })
    expect(await look(db.pool, acting, (tx) => listSeats(tx, acting))).toContainEqual(
      expect.objectContaining({ lotId: sitting.lotId, jurorStatus: 'declared' }),
    )
  })

  it('shows the bids to the juror in person, for as long as they hold that post', async () => {
    const sitting = invited
    const [seat, next] = await seatsIn(sitting)
    const [bid] = sitting.bids
    if (!seat || !next || !bid) throw new Error('five seats and three bids')
    await arrives(sitting, seat)
    await declares(sitting, seat)
    const read = (who: Acting) =>
      look(db.pool, who, async (tx) => [
        (await viewBid(tx, who, bid.bidId, NO_CONTRACTS)).ok,
        (await listBidsOfLot(tx, who, sitting.lotId, NO_CONTRACTS)).ok,
      ])
    expect(await read(seat.acting)).toEqual([true, true])
    expect(await read({ ...seat.acting, posts: [] })).toEqual([false, false])
    expect(await read(next.acting)).toEqual([false, false])
    for (const permission of ['bid.see', 'bid.see-opened'] as const) {
      expect(TENDER_POLICY[permission].filter(({ role }) => role === 'juror')).toEqual([withSlip(inPerson(a('juror')))])
    }
  })

  it('shows the bids no longer to one who stepped aside, nor to anybody once the panel is disbanded', async () => {
    const sitting = invited
    const [stays, leaves] = await seatsIn(sitting)
    const [bid] = sitting.bids
    if (!stays || !leaves || !bid) throw new Error('five seats and three bids')
    for (const seat of [stays, leaves]) {
      await arrives(sitting, seat)
      await declares(sitting, seat)
    }
    const read = ({ acting: who }: typeof stays) =>
      look(db.pool, who, async (tx) => [
        (await viewBid(tx, who, bid.bidId, NO_CONTRACTS)).ok,
        (await listBidsOfLot(tx, who, sitting.lotId, NO_CONTRACTS)).ok,
      ])
    expect([await read(stays), await read(leaves)]).toEqual([
      [true, true],
      [true, true],
    ])
    const yes = { answers: NO_CONFLICT.answers.map((answer) => ({ ...answer, conflict: answer.ground === 'kin' })), note: '' }
    await did(sitting, leaves.acting, (tx) => declare(tx, leaves.acting, sitting.lotId, yes))
    expect([await read(stays), await read(leaves)]).toEqual([
      [true, true],
      [false, false],
    ])
    const again = await act(db.pool, officer, (tx) => disbandPanel(tx, officer, sitting.lotId, '候补评委用尽'))
    expect(again).toEqual({ ok: false, error: { code: 'leader-needed' } })
    const leader = await district.as('leader')
    await did(sitting, leader, (tx) => disbandPanel(tx, leader, sitting.lotId, '候补评委用尽'))
    expect(await read(stays)).toEqual([false, false])
    await did(sitting, officer, (tx) => drawPanel(tx, officer, sitting.lotId, { witness: '演示' }, sitting.chance))
    expect(await read(stays)).toEqual([false, false])
  })

  it('is declared with the last declaration, and sealed in only when every juror’s devices are written down', async () => {
    const sitting = invited
    const custodian = await district.as('custodian')
    const seats = await seatsIn(sitting)
    const [first, ...others] = seats
    if (!first) throw new Error('five seats')
    const sealed = (rows: typeof seats) => {
      const custody = rows.map(({ jurorId, seat }) => ({ juror: jurorId, holder: `演示${seat}`, phones: 1, others: '' }))
      return act(db.pool, custodian, (tx) => sealIn(tx, custodian, sitting.lotId, custody))
    }
    for (const seat of seats) await arrives(sitting, seat)
    for (const seat of others) expect((await declares(sitting, seat)).panel).toBe('drawn')
    expect(await sealed(seats)).toMatchObject({ error: { code: 'wrong-status', status: 'drawn' } })
    expect((await declares(sitting, first)).panel).toBe('declared')
    expect(await sealed(others)).toEqual({ ok: false, error: { code: 'custody-missing', count: 1 } })
    expect(await sealed([first, ...seats])).toEqual({ ok: false, error: { code: 'not-seated', count: 1 } })
    await beginsScoring(sitting)
    // Whatever was typed, the count names those who were received.
    const counted = await panelOf(sitting.lotId)
    expect(counted.custody.map(({ holder }) => holder)).toEqual(
      counted.custody.map(({ juror }) => counted.jurors.find(({ id }) => id === juror)?.name),
    )
    const twice = await act(db.pool, custodian, (tx) => beginScoring(tx, custodian, sitting.lotId))
    expect(twice).toMatchObject({ error: { code: 'wrong-status', status: 'scoring' } })
  })

  it('that lost a juror after the declarations is not sealed in before the seat is filled and declared', async () => {
    const sitting = invited
    const seats = await seatsIn(sitting)
    const [first] = seats
    if (!first) throw new Error('five seats')
    for (const seat of seats) {
      await arrives(sitting, seat)
      await declares(sitting, seat)
    }
    const yes = { answers: NO_CONFLICT.answers.map((answer) => ({ ...answer, conflict: answer.ground === 'kin' })), note: '' }
    await did(sitting, first.acting, (tx) => declare(tx, first.acting, sitting.lotId, yes))
    const custodian = await district.as('custodian')
    const sealed = await act(db.pool, custodian, (tx) => sealIn(tx, custodian, sitting.lotId, []))
    expect(sealed).toEqual({ ok: false, error: { code: 'seats-open' } })
    const called = await did(sitting, officer, (tx) => replaceJuror(tx, officer, sitting.lotId, first.jurorId))
    expect(called.status).toBe('drawn')
    const taker = (await seatsIn(sitting)).find(({ jurorId }) => jurorId === called.juror)
    if (!taker) throw new Error('nobody was called')
    await arrives(sitting, taker)
    expect((await declares(sitting, taker)).panel).toBe('declared')
  })

  it('is seen by the officials of the purchase and by itself, and by nobody else', async () => {
    const sitting = invited
    const seats = await seatsIn(sitting)
    const seated = new Set(seats.map(({ acting }) => acting.actor))
    const sees = async (who: Acting) => (await look(db.pool, who, (tx) => viewPanel(tx, who, sitting.lotId))).ok
    for (const role of ['officer', 'leader', 'custodian'] as const) expect(await sees(await district.as(role))).toBe(true)
    for (const role of ['finance', 'provider_manager', 'resident', 'oversight'] as const)
      expect(await sees(await district.as(role))).toBe(false)
    for (let n = 0; n < 9; n++) {
      const juror = await district.as('juror', n)
      expect(await sees(juror)).toBe(seated.has(juror.actor))
    }
  })

  it('is nothing yet for those officials before the draw, and not there at all for others', async () => {
    const sitting = undrawn
    const sees = (who: Acting) => look(db.pool, who, (tx) => seePanel(tx, who, sitting.lotId))
    for (const role of ['officer', 'leader', 'custodian'] as const)
      expect(await sees(await district.as(role))).toEqual({ ok: true, value: null })
    const strangers = [district.nobody]
    for (const role of ['finance', 'provider_manager', 'juror'] as const) strangers.push(await district.as(role))
    for (const who of strangers) expect(await sees(who)).toEqual({ ok: false, error: { code: 'not-found' } })
    await did(sitting, officer, (tx) => drawPanel(tx, officer, sitting.lotId, { witness: '演示' }, sitting.chance))
    expect(await sees(officer)).toMatchObject({ ok: true, value: { status: 'drawn' } })
  })

  it('of another district does not exist', async () => {
    const sitting = invited
    const other = await aDistrict(db, 'panels-binzhou')
    const stranger = await other.as('officer')
    const seen = await look(db.pool, stranger, (tx) => seePanel(tx, stranger, sitting.lotId))
    expect(seen).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(await look(db.pool, stranger, (tx) => seePanel(tx, stranger, undrawn.lotId))).toEqual(seen)
  })
})
