import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { plusMs } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { audited, type Finding } from '../ledger/service/audit.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { aDistrict, type District } from './fixtures/a-district.ts'
import { demandSecondFactor, viewSecondFactorRoles } from './service/second-factor.ts'
import { secondFactorRoles } from './store/kept.ts'
import { idOfRole } from './store/second-factor.ts'

onBothDatabases('the demand for a second factor', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'second-factor')
  })

  it('is in the record at every change, with who and when; saying again what is so already changes nothing', async () => {
    const officers = [await district.as('officer'), await district.as('officer', 1)] as const
    await undone(db.pool, officers[0], async (tx) => {
      const [first, second] = [officers[0], { ...officers[1], now: plusMs(officers[1].now, 60_000) }]
      await demandSecondFactor(tx, first, 'leader', false)
      expect(await idOfRole(tx, first, 'leader')).toBeUndefined()
      expect(await demandSecondFactor(tx, first, 'leader', true)).toEqual(ok({ role: 'leader', required: true }))
      expect(await demandSecondFactor(tx, first, 'leader', true)).toEqual(ok({ role: 'leader', required: true }))
      await demandSecondFactor(tx, second, 'leader', false)
      await demandSecondFactor(tx, first, 'leader', true)
      const record = await actionsOf(tx, first, 'second-factor-role', (await idOfRole(tx, first, 'leader')) ?? '')
      expect(record.map(({ type, actor, role, at }) => [type, actor, role, at])).toEqual([
        ['second-factor-role.demand', first.actor, 'officer', first.now],
        ['second-factor-role.waive', second.actor, 'officer', second.now],
        ['second-factor-role.demand', first.actor, 'officer', first.now],
      ])
      expect((await viewSecondFactorRoles(tx, first)).roles).toMatchObject([{ role: 'leader', required: true, setAt: first.now }])
    })
  })

  it('that was taken away past the record is found by an audit', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      await demandSecondFactor(tx, officer, 'officer', true)
      const found: Finding[] = []
      const look = () => audited(secondFactorRoles).check(tx, district.tenant, (findings) => void found.push(...findings))
      await look()
      expect(found).toEqual([])
      await tx.updateTable('secondFactorRole').set({ status: 'waived' }).where('tenant', '=', district.tenant).execute()
      await look()
      expect(found).toMatchObject([{ column: 'status', kept: 'waived', replayed: 'demanded' }])
    })
  })

  it('is the officer’s to make and to lift', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, async (tx) => {
      for (const who of [leader, district.nobody])
        expect(await demandSecondFactor(tx, who, 'leader', true)).toEqual({ ok: false, error: { code: 'not-found' } })
    })
  })
})
