import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { civilDateOf, instantAt, plusDays } from '../../kernel/civil.ts'
import type { MemberId } from '../../kernel/ids.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { type District } from '../identity/fixtures/a-district.ts'
import { NOT_NEEDED } from '../identity/service/posts-ahead.ts'
import { closePost } from '../identity/service/roll.ts'
import { did, isAbsent, seatsIn, type Sitting } from './fixtures/a-panel.ts'
import { disbandPanel, drawPanel, replaceJuror, viewPanel } from './service/panels.ts'
import { anInvitedPanel } from './fixtures/stages.ts'
import { suspendJuror } from './service/pool.ts'

onBothDatabases('an alternate', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let invited: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    invited = await anInvitedPanel(db)
    district = invited.district
    officer = await district.as('officer')
  })
  undoneAfterEach(() => db)

  const panelOf = async ({ lotId }: Sitting, who = officer) => value(await look(db.pool, who, (tx) => viewPanel(tx, who, lotId)))
  let minute = 9
  /** Each word a minute after the last: which of two came later decides. */
  const stand = async (members: readonly MemberId[], reason: string | null) => {
    minute += 1
    const then = { ...officer, now: instantAt(civilDateOf(officer.now), `10:${minute}`) }
    for (const member of members) value(await act(db.pool, then, (tx) => suspendJuror(tx, then, member, reason)))
  }
  /** A panel with one of its jurors absent, and the two who wait. */
  const withAGap = async () => {
    const sitting = invited
    const [seat] = await seatsIn(sitting)
    const custodian = await district.as('custodian')
    const [first, second] = (await panelOf(sitting, custodian)).draw.alternates
    if (seat === undefined || first === undefined || second === undefined) throw new Error('five seats and two who wait')
    await isAbsent(sitting, seat)
    const called = () => act(db.pool, officer, (tx) => replaceJuror(tx, officer, sitting.lotId, seat.jurorId))
    const taker = async () =>
      (await panelOf(sitting)).jurors.find((juror) => juror.seat === seat.seat && juror.status === 'invited')
    return { sitting, first, second, called, taker }
  }

  it('who is suspended after the draw is passed over, and the next one called', async () => {
    const { first, second, called, taker } = await withAGap()
    await stand([first], '已到外省工作，不再评审')
    value(await called())
    expect((await taker())?.member).toBe(second)
    await stand([first], null)
  })

  it('is called no more when all of them are suspended; the panel is disbanded and drawn again without them', async () => {
    const { sitting, first, second, called, taker } = await withAGap()
    await stand([first, second], '上次评审中途离场，违反纪律')
    expect(await called()).toEqual({ ok: false, error: { code: 'no-alternate', waiting: 0, passed: 2 } })
    expect(await taker()).toBeUndefined()
    const leader = await district.as('leader')
    await did(sitting, leader, (tx) => disbandPanel(tx, leader, sitting.lotId, '候补评委已暂停抽取'))
    await did(sitting, officer, (tx) => drawPanel(tx, officer, sitting.lotId, { witness: '演示' }, sitting.chance))
    const pool = (await panelOf(sitting)).draw.pool.map(({ member }) => member)
    for (const member of [first, second]) expect(pool).not.toContain(member)
    await stand([first, second], null)
  })

  it('who waits may be called once taken back', async () => {
    const { first, second, called, taker } = await withAGap()
    await stand([first, second], '家中老人住院，需要照料')
    expect((await called()).ok).toBe(false)
    await stand([first], null)
    value(await called())
    expect((await taker())?.member).toBe(first)
    await stand([second], null)
  })

  it('whose post as a juror has ended is passed over', async () => {
    const { first, second, called, taker } = await withAGap()
    const jurors = await Promise.all(Array.from({ length: 9 }, (_, n) => district.as('juror', n)))
    const post = jurors.find(({ actor }) => actor === first)?.posts[0]
    if (post === undefined) throw new Error('an alternate from outside the district')
    const yesterday = plusDays(civilDateOf(officer.now), -1)
    value(await act(db.pool, officer, (tx) => closePost(tx, officer, post.id, { until: yesterday, neededFor: NOT_NEEDED })))
    value(await called())
    expect((await taker())?.member).toBe(second)
  })
})
