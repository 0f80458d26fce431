import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LotView } from '../src/features/tenders/contract/lot.ts'
import { NeedView } from '../src/features/needs/contract/need.ts'
import { roomFor } from '../src/features/tenders/rules/lot-readiness.ts'
import { Fen } from '../src/kernel/fen.ts'
import { aReader, textOf } from './year/open-to-all.ts'
import { aYear, type Played } from './year/a-year.ts'
import { BEGINS_2016, COMPANY_2016, LOTS_2016, PUBLISHED_2016, theYear2016 } from './year/the-year-2016.ts'

// Of the year its dearest project to the published contract, the call of another for the same need, and one in the plan. All 24 are
// played in the long run (tests/deep/years.test.ts).
const [DEAREST, SISTER, LAST] = ['DYQ2016-01', 'DYQ2016-02', 'DYQ2016-24'] as const

describe('acceptance case 10: Dongying District 2016', () => {
  it('makes 24 projects of 17 needs, for 964,500 of 1,000,000 yuan: 35,500 are left, and not a fen more', () => {
    expect(LOTS_2016).toHaveLength(PUBLISHED_2016.lots)
    expect(new Set(LOTS_2016.map(({ need }) => need)).size).toBe(PUBLISHED_2016.needs)
    expect(new Set(LOTS_2016.map(({ bids: [winner] }) => winner)).size).toBe(PUBLISHED_2016.organisations)
    const allotted = LOTS_2016.reduce((sum, { budgetYuan }) => sum + budgetYuan * 100, 0)
    expect(allotted).toBe(PUBLISHED_2016.awardedYuan * 100)
    const fund = Fen.parse(PUBLISHED_2016.fundYuan * 100)
    expect(roomFor(fund, allotted, Fen.parse(3_550_000)).fits).toBe(true)
    expect(roomFor(fund, allotted, Fen.parse(3_550_001))).toMatchObject({ fits: false, leftFen: 3_550_000 })
  })

  describe('over the wire', () => {
    let played: Played
    beforeAll(async () => {
      const reach = { [DEAREST]: 'contracted', [SISTER]: 'called', [LAST]: 'planned' } as const
      played = await aYear('pglite', { company: COMPANY_2016, story: theYear2016, begins: BEGINS_2016, reach })
    }, 120_000)
    afterAll(() => played.db.close())

    it('warns of the project of 51,000 yuan, asks for the reason, and lets it stand with it', () => {
      const figures = { found: '51,000.00', expected: '50,000.00' }
      const { warned, refused } = played.stage.notes
      expect(warned).toEqual([
        {
          lot: DEAREST,
          before: [expect.objectContaining({ code: 'ceiling-reason-missing', severity: 'refuse', ...figures })],
          after: [expect.objectContaining({ code: 'over-ceiling', severity: 'warn', ...figures })],
        },
      ])
      expect(refused).toEqual(['not-ready', 'ceiling-reasons-missing', 'late'])
    })

    it('buys it from the best of its bidders, and tells everyone what was bought so far', async () => {
      const { as, at, notes } = played.stage
      const lot = await (await as('officer')).get(at(`lots/${notes.lots.get(DEAREST)}`), LotView)
      expect(lot).toMatchObject({ status: 'contracted', noticeTerm: { start: '2016-05-10', due: '2016-05-30' } })
      const reader = aReader(played.stage)
      expect(await reader.figures()).toMatchObject([
        { budgetFen: { value: 100_000_000 }, awardedFen: { value: 5_100_000 }, news: { lots: { value: 1 } } },
      ])
      expect(textOf(await reader.page('/money'))).toContain('949,000.00')
      expect(await reader.awarded()).toMatchObject([{ lotCode: DEAREST, amountFen: 5_100_000, contracted: true }])
    })

    it('shows both projects on the page of the need whose aspects they are; it is as far as the one that is behind', async () => {
      const { as, at, notes } = played.stage
      const need = await (await as('officer')).get(at(`needs/${notes.needs.get('N01')}`), NeedView)
      expect(need).toMatchObject({ status: 'adopted', purchase: 'judging' })
      expect(need.projects.map(({ lotId, purchase }) => [lotId, purchase])).toEqual([
        [notes.lots.get(DEAREST), 'contracted'],
        [notes.lots.get(SISTER), 'judging'],
      ])
      // The two were called in the same minute, the dearest first.
      const names = need.projects.map(({ name }) => name)
      expect(need.record.flatMap(({ deed, project }) => (deed === 'need.adopt' ? [project] : []))).toEqual(names)
    })
  })
})
