import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { civilDateOf, plusDays } from '../../kernel/civil.ts'
import type { MemberId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District, fingerprint } from '../identity/fixtures/a-district.ts'
import { closePost } from '../identity/service/roll.ts'
import { endPost } from '../identity/store/roll.ts'
import {
  aDrawnPanel,
  aScoringPanel,
  arrives,
  did,
  isAbsent,
  onTheDay,
  revealed,
  type Seat,
  seatsIn,
  signed,
  type Sitting,
  UNREACHED,
} from './fixtures/a-panel.ts'
import { aSeatedPanel, anInvitedPanel, stageDistrict } from './fixtures/stages.ts'
import { confirmJuror, missJuror, reprintSlip } from './service/arrivals.ts'
import { disbandPanel, replaceJuror, viewPanel } from './service/panels.ts'
import { neededInPurchase } from './service/post-needed.ts'

// Who judges is drawn by lot: nobody who runs the purchase makes room for another.
onBothDatabases('a seat', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let custodian: Acting
  let invited: Sitting
  let seated: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[invited, seated] = [await anInvitedPanel(db), await aSeatedPanel(db)]
    officer = await district.as('officer')
    custodian = await district.as('custodian')
  })
  undoneAfterEach(() => db)

  const misses = ({ lotId }: Sitting, who: Acting, { jurorId }: Seat) =>
    act(db.pool, who, (tx) => missJuror(tx, who, lotId, jurorId, UNREACHED))
  const seen = async ({ lotId }: Sitting, who: Acting) => value(await look(db.pool, who, (tx) => viewPanel(tx, who, lotId)))
  const mayMiss = async (sitting: Sitting, who: Acting, { jurorId }: Seat) =>
    (await seen(sitting, who)).jurors.find(({ id }) => id === jurorId)?.can['juror.miss']
  const firstOf = async (sitting: Sitting): Promise<Seat> => {
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    return seat
  }

  it('is nobody’s to declare empty before the day of the review', async () => {
    const sitting = invited
    const seat = await firstOf(sitting)
    for (const who of [officer, custodian]) {
      expect(await misses(sitting, who, seat)).toEqual({ ok: false, error: { code: 'before-review' } })
      expect(await mayMiss(sitting, who, seat)).toBe(false)
    }
    expect(await mayMiss(sitting, onTheDay(custodian), seat)).toBe(true)
    expect((await misses(sitting, onTheDay(custodian), seat)).ok).toBe(true)
  })

  it('is not the office’s to declare empty before the door has opened: until somebody was received the custodian alone does', async () => {
    const sitting = invited
    const [seat, come, other] = await seatsIn(sitting)
    if (!seat || !come || !other) throw new Error('five seats')
    const morning = onTheDay(officer)
    expect(await misses(sitting, morning, seat)).toEqual({ ok: false, error: { code: 'nobody-received' } })
    expect(await mayMiss(sitting, morning, seat)).toBe(false)
    await arrives(sitting, come)
    expect(await mayMiss(sitting, morning, seat)).toBe(true)
    expect((await misses(sitting, morning, seat)).ok).toBe(true)
    const stock = await act(db.pool, morning, (tx) => missJuror(tx, morning, sitting.lotId, other.jurorId, '工作需要'))
    expect(stock).toEqual({ ok: false, error: { code: 'reason-says-nothing' } })
    expect((await act(db.pool, morning, (tx) => missJuror(tx, morning, sitting.lotId, other.jurorId, '病假'))).ok).toBe(true)

    // A panel from which the office has put down somebody as absent is not the office's to end.
    const leader = await district.as('leader')
    const gives = (who: Acting) => act(db.pool, who, (tx) => disbandPanel(tx, who, sitting.lotId, '评委全部缺席'))
    expect((await seen(sitting, officer)).can['panel.disband']).toBe(false)
    expect(await gives(officer)).toEqual({ ok: false, error: { code: 'leader-needed' } })
    expect((await gives(leader)).ok).toBe(true)
  })

  it('of a juror whom the custodian has received is called empty by a custodian alone, and by none who runs the lot', async () => {
    const sitting = invited
    const seat = await firstOf(sitting)
    await arrives(sitting, seat)
    const both = { ...officer, posts: [...officer.posts, ...custodian.posts] }
    expect(await misses(sitting, onTheDay(officer), seat)).toEqual({ ok: false, error: { code: 'custodian-needed' } })
    expect(await misses(sitting, onTheDay(both), seat)).toEqual({ ok: false, error: { code: 'runs-the-purchase' } })
    const offered = [officer, both, custodian].map((who) => mayMiss(sitting, onTheDay(who), seat))
    expect(await Promise.all(offered)).toEqual([false, false, true])
    expect(await misses(sitting, onTheDay(custodian), seat)).toMatchObject({ ok: true, value: { status: 'absent' } })
    const [done] = await look(db.pool, officer, (tx) =>
      tx.selectFrom('action').select('role').where('type', '=', 'juror.miss').where('subject', '=', seat.jurorId).execute(),
    )
    expect(done?.role).toBe('custodian')
  })

  it('goes to an alternate of whom nobody but the custodian is told before they are called', async () => {
    const sitting = invited
    const seat = await firstOf(sitting)
    const { draw } = await seen(sitting, custodian)
    expect(draw.alternates).toHaveLength(2)
    for (const who of [officer, await district.as('leader')]) {
      const told = await seen(sitting, who)
      expect([told.orderTold, told.waiting, told.repeated, told.draw.alternates]).toEqual([false, 2, true, []])
      expect(new Set(told.draw.order)).toEqual(new Set(draw.seats))
    }
    await isAbsent(sitting, seat)
    await did(sitting, officer, (tx) => replaceJuror(tx, officer, sitting.lotId, seat.jurorId))
    const after = await seen(sitting, officer)
    expect([after.waiting, after.draw.alternates]).toEqual([1, draw.alternates.filter((one) => after.draw.order.includes(one))])
    expect(after.draw.alternates).toHaveLength(1)
  })

  it('is told with the whole order once the room is closed', async () => {
    const told = await seen(seated, officer)
    expect([told.orderTold, told.draw.alternates.length, told.draw.order.length]).toEqual([true, 2, 9])
  })

  const postOf = async (member: MemberId) => {
    const jurors = await Promise.all(Array.from({ length: 9 }, (_, n) => district.as('juror', n)))
    const post = jurors.find(({ actor }) => actor === member)?.posts[0]
    if (post === undefined) throw new Error('a juror from outside the district')
    return post.id
  }
  const yesterday = () => plusDays(civilDateOf(officer.now), -1)
  /** Asked, and undone where it was done: the jurors sit on other panels too. */
  const ends = async (member: MemberId) => {
    const post = await postOf(member)
    let code = 'ok'
    await act(db.pool, officer, async (tx) => {
      const ended = await closePost(tx, officer, post, { until: yesterday(), neededFor: neededInPurchase })
      if (!ended.ok) code = ended.error.code
      return { ok: false, error: 'undone' }
    })
    return code
  }

  it('is not taken by somebody whose post is over: no arrival, and no slip printed again', async () => {
    const sitting = invited
    const [one, two] = await seatsIn(sitting)
    if (!one || !two) throw new Error('five seats')
    await arrives(sitting, two)
    const means = { draw: sitting.chance, fingerprint }
    await act(db.pool, custodian, async (tx) => {
      for (const { acting } of [one, two]) await endPost(tx, custodian, await postOf(acting.actor), yesterday())
      const confirmed = await confirmJuror(tx, custodian, sitting.lotId, one.jurorId, means)
      expect(confirmed).toEqual({ ok: false, error: { code: 'post-ended' } })
      const printed = await reprintSlip(tx, custodian, sitting.lotId, { jurorId: two.jurorId, reason: '遗失' }, means)
      expect(printed).toEqual({ ok: false, error: { code: 'post-ended' } })
      return { ok: false, error: 'undone' }
    })
  })

  // In a district of its own: those of the stage sit on several panels.
  it('keeps its juror’s post: the office does not end it before the panel has signed or is disbanded', async () => {
    const other = await aDistrict(db, 'unseated-elsewhere')
    ;[district, officer, custodian] = [other, await other.as('officer'), await other.as('custodian')]
    const sitting = await aDrawnPanel(db, district, 'KEPT')
    const seats = await seatsIn(sitting)
    const seat = await firstOf(sitting)
    const waiting = (await seen(sitting, custodian)).draw.alternates
    expect(await ends(seat.acting.actor)).toBe('sits-in-review')
    // Whoever waits is passed over; a refusal would tell who waits.
    for (const member of waiting) expect(await ends(member)).toBe('ok')
    await isAbsent(sitting, seat)
    expect(await ends(seat.acting.actor)).toBe('ok')
    const [, second] = seats
    if (!second) throw new Error('five seats')
    expect(await ends(second.acting.actor)).toBe('sits-in-review')
    const leader = await district.as('leader')
    await did(sitting, leader, (tx) => disbandPanel(tx, leader, sitting.lotId, '会场停电'))
    expect(await ends(second.acting.actor)).toBe('ok')

    const whole = await aScoringPanel(db, district, 'WHOLE')
    const first = await firstOf(whole)
    expect(await ends(first.acting.actor)).toBe('sits-in-review')
    await revealed(whole)
    expect(await ends(first.acting.actor)).toBe('sits-in-review')
    await signed(whole)
    expect(await ends(first.acting.actor)).toBe('ok')
  })
})
