import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { Fen } from '../../kernel/fen.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { aProgramme } from './fixtures/a-lot.ts'
import { aLotPlan } from './fixtures/a-lot-plan.ts'
import { statePastYear, viewComparison, viewPastYear, yearsUpTo } from './service/comparison.ts'
import { draftLot } from './service/lot-plans.ts'
import { pastYears } from './store/kept.ts'

onBothDatabases('a plan beside the years before it', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'comparison')
  })

  it('shows what was published of them, with its source, and says where nothing is known', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const figures = { moneyFen: Fen.parse(96_450_000), lots: 24, organisations: 15, source: '东营区2016年试点报道' }
      expect(codeOf(await statePastYear(tx, officer, 2017, { revision: 0, figures }))).toBe('year-not-over')
      const nothing = { moneyFen: null, lots: null, organisations: null, source: '报道' }
      expect(codeOf(await statePastYear(tx, officer, 2016, { revision: 0, figures: nothing }))).toBe('no-figures')
      value(await statePastYear(tx, officer, 2016, { revision: 0, figures: { ...figures, lots: 23 } }))
      expect(codeOf(await statePastYear(tx, officer, 2016, { revision: 0, figures }))).toBe('changed-meanwhile')
      value(await statePastYear(tx, officer, 2016, { revision: 1, figures }))
      expect(await viewPastYear(tx, officer, 2016)).toEqual({ year: 2016, revision: 2, figures })
      expect(await yearsUpTo(tx, district.nobody, 2017)).toMatchObject([
        { year: 2017, from: 'nowhere', moneyFen: null },
        { year: 2016, from: 'stated', ...figures },
        { year: 2015, from: 'nowhere', lots: null },
        { year: 2014, from: 'nowhere' },
      ])
      await audited(pastYears).check(tx, officer.tenant, (found) => expect(found).toEqual([]))
    })
  })

  it('tells of projects of one fund and field that together reach the sum for open tenders, across the plans of the year', async () => {
    const officer = await district.as('officer')
    await undone(db.pool, officer, async (tx) => {
      const [first, second, other] = [
        await aProgramme(tx, district, { code: 'SPLIT-1', budgetFen: Fen.parse(300_000_000) }),
        await aProgramme(tx, district, { code: 'SPLIT-2', budgetFen: Fen.parse(300_000_000) }),
        await aProgramme(tx, district, { code: 'SPLIT-3', fund: '街道自有资金' }),
      ]
      const draft = async (programme: typeof first, code: string, yuan: number, fields: string[]) =>
        value(await draftLot(tx, officer, aLotPlan(programme, { code, fields, budgetFen: Fen.parse(yuan * 100) })))
      await draft(first, 'SPLIT-A', 2_500_000, ['养老', '社区营造'])
      await draft(second, 'SPLIT-B', 1_500_000, ['养老'])
      await draft(other, 'SPLIT-C', 1_000_000, ['养老'])
      const told = async (programme: typeof first) => value(await viewComparison(tx, officer, programme)).splitting
      const sum = [{ field: '养老', lots: 2, sumFen: 400_000_000 }]
      expect(await told(first)).toEqual(sum)
      expect(await told(second)).toEqual(sum)
      expect(await told(other)).toEqual([])
    })
  })
})
