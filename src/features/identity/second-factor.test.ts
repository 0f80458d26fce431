import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { plusMs } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { audited, type Finding } from '../ledger/service/audit.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { aDistrict, type District } from './fixtures/a-district.ts'
import { DemandedRole } from './contract/second-factor.ts'
import { demandSecondFactor, viewSecondFactorRoles } from './service/second-factor.ts'
import { secondFactorRoles } from './store/kept.ts'
import { idOfRole } from './store/second-factor.ts'

const NONE = () => Promise.resolve(false)

onBothDatabases('the demand for a second factor', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'second-factor')
  })

  it('is in the record at every change, with who and when; saying again what is so already changes nothing', async () => {
    const first = await district.as('leader')
    await undone(db.pool, first, async (tx) => {
      const other = await district.as('officer', 1)
      const second = { ...first, actor: other.actor, now: plusMs(first.now, 60_000) }
      await demandSecondFactor(tx, first, { role: 'leader', required: false, isTermRunning: NONE })
      expect(await idOfRole(tx, first, 'leader')).toBeUndefined()
      expect(await demandSecondFactor(tx, first, { role: 'leader', required: true, isTermRunning: NONE })).toEqual(
        ok({ role: 'leader', required: true }),
      )
      expect(await demandSecondFactor(tx, first, { role: 'leader', required: true, isTermRunning: NONE })).toEqual(
        ok({ role: 'leader', required: true }),
      )
      await demandSecondFactor(tx, second, { role: 'leader', required: false, isTermRunning: NONE })
      await demandSecondFactor(tx, first, { role: 'leader', required: true, isTermRunning: NONE })
      const record = await actionsOf(tx, first, 'second-factor-role', (await idOfRole(tx, first, 'leader')) ?? '')
      expect(record.map(({ type, actor, role, at }) => [type, actor, role, at])).toEqual([
        ['second-factor-role.demand', first.actor, 'leader', first.now],
        ['second-factor-role.waive', second.actor, 'leader', second.now],
        ['second-factor-role.demand', first.actor, 'leader', first.now],
      ])
      expect((await viewSecondFactorRoles(tx, first)).roles).toMatchObject([{ role: 'leader', required: true, setAt: first.now }])
    })
  })

  it('that was taken away past the record is found by an audit', async () => {
    const leader = await district.as('leader')
    await undone(db.pool, leader, async (tx) => {
      await demandSecondFactor(tx, leader, { role: 'officer', required: true, isTermRunning: NONE })
      const found: Finding[] = []
      const look = () => audited(secondFactorRoles).check(tx, district.tenant, (findings) => void found.push(...findings))
      await look()
      expect(found).toEqual([])
      await tx.updateTable('secondFactorRole').set({ status: 'waived' }).where('tenant', '=', district.tenant).execute()
      await look()
      expect(found).toMatchObject([{ column: 'status', kept: 'waived', replayed: 'demanded' }])
    })
  })

  it('is the leader’s to make and to lift, not the officer’s who runs the purchase', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, leader, async (tx) => {
      for (const who of [officer, district.nobody])
        expect(await demandSecondFactor(tx, who, { role: 'leader', required: true, isTermRunning: NONE })).toEqual({
          ok: false,
          error: { code: 'not-found' },
        })
    })
  })

  it('comes to no provider’s people while a call or a notice runs, and is lifted at any time; to no resident ever', async () => {
    const leader = await district.as('leader')
    const running = { isTermRunning: () => Promise.resolve(true) }
    await undone(db.pool, leader, async (tx) => {
      const asked = { role: 'provider_manager', required: true } as const
      expect(await demandSecondFactor(tx, leader, { ...asked, ...running })).toEqual({
        ok: false,
        error: { code: 'term-running' },
      })
      expect(await idOfRole(tx, leader, 'provider_manager')).toBeUndefined()
      expect((await demandSecondFactor(tx, leader, { role: 'officer', required: true, ...running })).ok).toBe(true)
      expect((await demandSecondFactor(tx, leader, { ...asked, isTermRunning: NONE })).ok).toBe(true)
      expect((await demandSecondFactor(tx, leader, { ...asked, required: false, ...running })).ok).toBe(true)
    })
    expect(DemandedRole.safeParse('resident').success).toBe(false)
  })
})
