import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { Fen } from '../../kernel/fen.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import type { ProgrammePlan } from './rules/programme.ts'
import { cancelLot } from './service/lot-ends.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { draftLot, prepareLot, reviseLot } from './service/lot-plans.ts'
import { approveProgramme, draftProgramme, listProgrammes, moveProgramme, reviseProgramme } from './service/programmes.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { listLots, viewLot } from './service/lot-views.ts'
import { lots, programmes } from './store/kept.ts'
import { approvePlanAsItStands, planRead } from './fixtures/as-it-stands.ts'

const aPlan = (over: Partial<ProgrammePlan> = {}): ProgrammePlan => ({
  code: 'DY2017',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: Fen.parse(140_000_000),
  lotCeilingFen: null,
  fund: '福利彩票公益金',
  profile: 'local-selection',
  fields: ['社区营造'],
  ...over,
})

onBothDatabases('a year’s purchase', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'programmes')
  })

  it('goes from the officer’s draft over the leader’s approval to the public', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, async (tx) => {
      const drafted = await draftProgramme(tx, officer, aPlan())
      if (!drafted.ok) throw new Error(drafted.error.code)
      const { id } = drafted.value
      const submit = () => moveProgramme(tx, officer, id, { deed: 'programme.submit', facts: {} })
      expect(await submit()).toEqual({ ok: false, error: { code: 'no-lots' } })
      const lot = await draftLot(tx, officer, aLotPlan(id))
      if (!lot.ok) throw new Error(lot.error.code)
      const away = { noticeNo: '-', title: '-', reason: '居民需求已由社区自行解决。' }
      expect(await cancelLot(tx, officer, lot.value.id, away)).toMatchObject({ ok: true })
      expect(await submit()).toEqual({ ok: false, error: { code: 'no-lots' } })
      await draftLot(tx, officer, aLotPlan(id, { code: 'DY2017-A02' }))
      expect(await submit()).toEqual(ok({ id, status: 'in_review' }))
      expect(await approvePlanAsItStands(tx, officer, id)).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
      await approvePlanAsItStands(tx, leader, id)
      expect(await moveProgramme(tx, officer, id, { deed: 'programme.publish', facts: {} })).toEqual(
        ok({ id, status: 'published' }),
      )
      expect(await reviseProgramme(tx, officer, id, { revision: 1, plan: aPlan() })).toEqual({
        ok: false,
        error: { code: 'wrong-status', status: 'published' },
      })
      const [seen] = await listProgrammes(tx, officer)
      expect(seen).toMatchObject({
        status: 'published',
        approvedBy: '演示leader 0',
        lots: 1,
        allottedFen: 18_000_000,
        can: { 'programme.revise': false, 'programme.cancel': true },
      })
    })
  })

  it('is approved as the leader read it: not with a project that was rewritten, added or put away meanwhile', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, async (tx) => {
      const { id } = value(await draftProgramme(tx, officer, aPlan({ code: 'READ' })))
      const lot = value(await draftLot(tx, officer, aLotPlan(id, { code: 'READ-1' })))
      value(await moveProgramme(tx, officer, id, { deed: 'programme.submit', facts: {} }))
      const changed = { ok: false, error: { code: 'changed-meanwhile' } }

      const first = await planRead(tx, leader, id)
      const dearer = aLotPlan(id, { code: 'READ-1', budgetFen: Fen.parse(20_000_000) })
      value(await reviseLot(tx, officer, lot.id, { revision: lot.revision, plan: dearer }))
      expect(await approveProgramme(tx, leader, id, first)).toEqual(changed)

      const second = await planRead(tx, leader, id)
      const added = value(await draftLot(tx, officer, aLotPlan(id, { code: 'READ-2' })))
      expect(await approveProgramme(tx, leader, id, second)).toEqual(changed)

      const third = await planRead(tx, leader, id)
      value(await cancelLot(tx, officer, added.id, { noticeNo: '-', title: '-', reason: '居民需求已由社区自行解决。' }))
      expect(await approveProgramme(tx, leader, id, third)).toEqual(changed)

      const fourth = await planRead(tx, leader, id)
      value(await moveProgramme(tx, leader, id, { deed: 'programme.return', facts: { reason: '请说明资金来源' } }))
      const dearerPlan = aPlan({ code: 'READ', budgetFen: Fen.parse(150_000_000) })
      value(await reviseProgramme(tx, officer, id, { revision: fourth.revision + 1, plan: dearerPlan }))
      value(await moveProgramme(tx, officer, id, { deed: 'programme.submit', facts: {} }))
      expect(await approveProgramme(tx, leader, id, fourth)).toEqual(changed)
      expect((await lots.table.load(tx, district.tenant, lot.id))?.approved).toBeNull()

      const asItStands = await planRead(tx, leader, id)
      const wrong = { ...asItStands, lots: asItStands.lots.map((one) => ({ ...one, id: added.id })) }
      expect(await approveProgramme(tx, leader, id, wrong)).toEqual(changed)
      expect(value(await approveProgramme(tx, leader, id, asItStands)).status).toBe('approved')
      expect((await lots.table.load(tx, district.tenant, lot.id))?.approved?.budgetFen).toBe(20_000_000)
    })
  })

  it('10. goes to the leader with the reason for a project of 51,000 against a ceiling of 50,000', async () => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, async (tx) => {
      const plan = aPlan({ code: 'CEILING', lotCeilingFen: Fen.parse(5_000_000) })
      const { id } = value(await draftProgramme(tx, officer, plan))
      const dear = aLotPlan(id, { code: 'CEILING-1', budgetFen: Fen.parse(5_100_000) })
      const lot = value(await draftLot(tx, officer, dear))
      expect(await prepareLot(tx, officer, lot.id)).toMatchObject({
        error: { code: 'not-ready', first: 'ceiling-reason-missing' },
      })
      const submit = () => moveProgramme(tx, officer, id, { deed: 'programme.submit', facts: {} })
      expect(await submit()).toEqual({ ok: false, error: { code: 'ceiling-reasons-missing', count: 1 } })
      const reasoned = { ...dear, ceilingReason: '两个社区合并实施，场地和带队社工各需一份。' }
      value(await reviseLot(tx, officer, lot.id, { revision: 1, plan: reasoned }))
      value(await submit())
      const seen = async (who: typeof leader) =>
        (await listLots(tx, who, { programme: id, limit: 20 }, NO_CONTRACTS)).items.map(({ overCeiling }) => overCeiling)
      expect(await seen(leader)).toEqual([{ ceilingFen: 5_000_000, reason: reasoned.ceilingReason }])
      value(await reviseLot(tx, officer, lot.id, { revision: 2, plan: dear }))
      expect(codeOf(await approvePlanAsItStands(tx, leader, id))).toBe('ceiling-reasons-missing')
      value(await reviseLot(tx, officer, lot.id, { revision: 3, plan: reasoned }))
      value(await approvePlanAsItStands(tx, leader, id))
      expect(value(await prepareLot(tx, officer, lot.id)).status).toBe('ready')
      expect(value(await viewLot(tx, leader, lot.id, NO_CONTRACTS)).findings).toMatchObject([
        { code: 'over-ceiling', severity: 'warn' },
        { code: 'needs-reason-missing', severity: 'warn' },
      ])
      const { items } = value(await viewLotRecord(tx, leader, lot.id, { limit: 20 }))
      expect(items.map(({ remark }) => remark)).toContain(reasoned.ceilingReason)
    })
  })

  it('goes to the leader with what no resident asked for, and the reason; the reason is the office’s own', async () => {
    const [officer, leader, manager] = [
      await district.as('officer'),
      await district.as('leader'),
      await district.as('provider_manager'),
    ]
    await undone(db.pool, officer, async (tx) => {
      const { id } = value(await draftProgramme(tx, officer, aPlan({ code: 'NEEDLESS' })))
      const plan = aLotPlan(id, { code: 'NEEDLESS-1', needs: [] })
      const lot = value(await draftLot(tx, officer, plan))
      const listed = async (who: typeof leader) =>
        (await listLots(tx, who, { programme: id, limit: 20 }, NO_CONTRACTS)).items.map(({ withoutNeed }) => withoutNeed)
      expect(await listed(leader)).toEqual([{ reason: '' }])
      const reasoned = { ...plan, needsReason: '市民政局年度重点工作。' }
      value(await reviseLot(tx, officer, lot.id, { revision: 1, plan: reasoned }))
      expect(value(await prepareLot(tx, officer, lot.id)).status).toBe('ready')
      const seen = value(await viewLot(tx, leader, lot.id, NO_CONTRACTS))
      expect([seen.withoutNeed, seen.needsReason]).toEqual([{ reason: reasoned.needsReason }, reasoned.needsReason])
      expect(seen.findings).toContainEqual({ code: 'without-need', severity: 'warn' })
      expect(await listed(manager)).toEqual([])
    })
  })

  it('is borne out by its record, column by column, and a forged column is found', async () => {
    const officer = await district.as('officer')
    const done = await act(db.pool, officer, (tx) => draftProgramme(tx, officer, aPlan({ code: 'DY2018' })))
    expect(done.ok).toBe(true)
    const findings = async () => {
      const found: unknown[] = []
      await look(db.pool, officer, (tx) => audited(programmes).check(tx, officer.tenant, (some) => found.push(...some)))
      return found
    }
    expect(await findings()).toEqual([])
    await act(db.pool, officer, async (tx) =>
      ok(
        await tx
          .updateTable('programme')
          .set({ budgetFen: Fen.parse(1) })
          .where('tenant', '=', officer.tenant)
          .execute(),
      ),
    )
    expect(await findings()).toMatchObject([{ noun: 'programme', column: 'budgetFen', kept: '1', replayed: '140000000' }])
  })

  it('is drawn up for a way in which something can be bought, and keeps it once it has projects', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const direct = aPlan({ code: 'WAY', profile: 'direct' })
      const { id } = value(await draftProgramme(tx, officer, direct))
      value(await reviseProgramme(tx, officer, id, { revision: 1, plan: aPlan({ code: 'WAY' }) }))
      const turned = () => reviseProgramme(tx, officer, id, { revision: 2, plan: direct })
      value(await draftLot(tx, officer, aLotPlan(id, { code: 'WAY-1' })))
      expect(await turned()).toEqual({ ok: false, error: { code: 'profile-fixed' } })
    })
  })

  it('is rewritten as the writer read it, and not over what somebody else has written since', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const { id } = value(await draftProgramme(tx, officer, aPlan({ code: 'STALE' })))
      const named = (name: string) => reviseProgramme(tx, officer, id, { revision: 1, plan: aPlan({ code: 'STALE', name }) })
      value(await named('先改的'))
      expect(await named('后改的')).toEqual({ ok: false, error: { code: 'changed-meanwhile' } })
      expect((await programmes.table.load(tx, district.tenant, id))?.name).toBe('先改的')
    })
  })

  it('keeps its code to itself', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      await draftProgramme(tx, officer, aPlan({ code: 'TWICE' }))
      expect(await draftProgramme(tx, officer, aPlan({ code: 'TWICE' }))).toEqual({ ok: false, error: { code: 'code-taken' } })
    })
  })
})
