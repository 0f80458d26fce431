import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { type District } from '../identity/fixtures/a-district.ts'
import { arrives, CONCLUSIONS, did, marks, revealed, type Seat, seatsIn, type Sitting, submits } from './fixtures/a-panel.ts'
import { aSeatedPanel, anInvitedPanel, stageDistrict } from './fixtures/stages.ts'
import { concludeChecks } from './service/audits.ts'
import { listSeats } from './service/own-seats.ts'

onBothDatabases('what a juror sees first', (open) => {
  let db: Branching
  let district: District
  let invited: Sitting
  let scoring: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[invited, scoring] = [await anInvitedPanel(db), await aSeatedPanel(db)]
  })
  undoneAfterEach(() => db)

  const seenBy = async ({ lotId }: Sitting, { acting }: Seat) =>
    (await look(db.pool, acting, (tx) => listSeats(tx, acting))).find((seat) => seat.lotId === lotId)
  const firstOf = (seats: readonly Seat[]): Seat => {
    const [seat] = seats
    if (!seat) throw new Error('five seats')
    return seat
  }

  it('is day and place from the draw on, and who offers in the order of the defence only from the door on', async () => {
    const sitting = invited
    const seat = firstOf(await seatsIn(sitting))
    const before = await seenBy(sitting, seat)
    expect(before).toMatchObject({ jurorStatus: 'invited', bidders: [], openSheets: [], can: { 'juror.declare': false } })
    expect(before?.reviewOn).toMatch(/^2017-/)
    expect(before?.reviewPlace).not.toBeNull()
    await arrives(sitting, seat)
    const after = await seenBy(sitting, seat)
    expect(after?.can['juror.declare']).toBe(true)
    expect(after?.bidders).toHaveLength(sitting.bids.length)
    expect(after?.bidders.map(({ label }) => label)).toEqual(after?.bidders.map(({ label }) => label).toSorted())
  })

  it('counts the own sheets that are not handed in with the marks they want, and nobody else’s', async () => {
    const sitting = scoring
    const [one, other] = await seatsIn(sitting)
    if (!one || !other) throw new Error('five seats')
    const fresh = await seenBy(sitting, one)
    expect(fresh?.openSheets.map(({ bidId }) => bidId)).toEqual(fresh?.bidders.map(({ bidId }) => bidId))
    expect(fresh?.openSheets.every(({ missing }) => missing > 0)).toBe(true)
    await marks(sitting, one)
    expect((await seenBy(sitting, one))?.openSheets.map(({ missing }) => missing)).toEqual(sitting.bids.map(() => 0))
    expect((await seenBy(sitting, other))?.openSheets[0]?.missing).toBe(fresh?.openSheets[0]?.missing)
    await submits(sitting, one)
    expect((await seenBy(sitting, one))?.openSheets).toEqual([])
  })

  it('offers the report to sign once the four checks are concluded, not before', async () => {
    const sitting = scoring
    const seats = await seatsIn(sitting)
    await revealed(sitting)
    const seat = firstOf(seats)
    expect((await seenBy(sitting, seat))?.can['juror.sign']).toBe(false)
    const officer = await district.as('officer')
    await did(sitting, officer, (tx) => concludeChecks(tx, officer, sitting.lotId, CONCLUSIONS))
    expect((await seenBy(sitting, seat))?.can['juror.sign']).toBe(true)
  })

  it('is nothing to a juror who has no seat on it, nor to whoever works at another post', async () => {
    const sitting = invited
    const seated = new Set((await seatsIn(sitting)).map(({ acting }) => acting.actor))
    const jurors = await Promise.all(Array.from({ length: 9 }, (_, n) => district.as('juror', n)))
    const others = [...jurors.filter(({ actor }) => !seated.has(actor)), await district.as('officer')]
    expect(others).toHaveLength(5)
    for (const who of others) {
      const seen = await look(db.pool, who, (tx) => listSeats(tx, who))
      expect(seen.map(({ lotId }) => lotId)).not.toContain(sitting.lotId)
    }
  })
})
