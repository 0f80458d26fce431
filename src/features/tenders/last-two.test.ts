import { expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { plusMs } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict } from '../identity/fixtures/a-district.ts'
import { aScoringPanel, CONCLUSIONS, did, marks, seatsIn, submits } from './fixtures/a-panel.ts'
import { concludeChecks } from './service/audits.ts'
import { signReport } from './service/report-signing.ts'
import { viewPanel } from './service/panels.ts'
import { revealMarks } from './service/scoring.ts'
import { sweep } from './service/sweep.ts'
import { lots } from './store/kept.ts'

// Two at the same moment are two transactions: nothing here is undone.
onBothDatabases('what the last two of a panel do at the same moment', (open) => {
  it('locks it exactly once when they hand in, and is one signing of the panel when they sign, the clock at their heels', async () => {
    const db = await open({ shared: MIGRATIONS })
    const district = await aDistrict(db, 'last-two')
    const sitting = await aScoringPanel(db, district, 'RACE')
    const seats = await seatsIn(sitting)
    for (const seat of seats) await marks(sitting, seat)
    const [one, other] = seats
    if (!one || !other) throw new Error('five seats')
    for (const seat of seats.slice(2)) await submits(sitting, seat)
    const officer = await district.as('officer')
    const progress = await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId))
    expect(progress).toMatchObject({ value: { status: 'scoring', progress: { seats: 5, submitted: 3 } } })
    const custodian = await district.as('custodian')
    const early = await act(db.pool, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
    expect(early).toMatchObject({ error: { code: 'wrong-status', status: 'scoring' } })

    const both = await Promise.all([submits(sitting, one), submits(sitting, other)])
    expect(both.map(({ panel }) => panel).sort()).toEqual(['locked', 'scoring'])
    const locks = await look(db.pool, officer, async (tx) => {
      const panel = await viewPanel(tx, officer, sitting.lotId)
      if (!panel.ok) throw new Error(panel.error.code)
      const all = await tx.selectFrom('action').selectAll().where('subject', '=', panel.value.id).execute()
      return all.filter(({ type }) => type === 'panel.lock')
    })
    expect(locks).toMatchObject([{ role: 'system' }])

    await did(sitting, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
    await did(sitting, officer, (tx) => concludeChecks(tx, officer, sitting.lotId, CONCLUSIONS))
    const signs = ({ acting }: (typeof seats)[number]) =>
      did(sitting, acting, (tx) => signReport(tx, acting, sitting.lotId, { deed: 'juror.sign', facts: {} }))
    for (const seat of seats.slice(2)) await signs(seat)
    // The clock comes with them: each juror is heard or deemed, and the panel has signed once.
    const clock = { ...district.system, now: plusMs(district.system.now, 30 * 86_400_000) }
    const sweeps = () => act(db.pool, clock, async (tx) => ok(await sweep(tx, clock)))
    const signed = await Promise.allSettled([...seats.slice(0, 2).map(signs), sweeps(), sweeps()])
    const panel = await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId))
    if (!panel.ok) throw new Error(panel.error.code)
    const heard = panel.value.jurors.map(({ status }) => status === 'signed')
    expect(heard.slice(0, 2)).toEqual(signed.slice(0, 2).map(({ status }) => status === 'fulfilled'))
    expect(panel.value.jurors.every(({ status }) => status === 'signed' || status === 'deemed')).toBe(true)
    const signings = await look(db.pool, officer, (tx) =>
      tx.selectFrom('action').selectAll().where('subject', '=', panel.value.id).where('type', '=', 'panel.sign').execute(),
    )
    expect(signings).toHaveLength(1)
    const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, district.tenant, sitting.lotId))
    expect(lot?.status).toBe('scored')
  })
})
