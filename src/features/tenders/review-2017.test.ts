import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { MIGRATIONS } from '../../app/migrations.ts'
import { look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { aRubric } from './fixtures/a-lot-plan.ts'
import { aScoringPanel, revealed, type Sitting, signed } from './fixtures/a-panel.ts'
import { viewResults } from './service/results.ts'
import { lots } from './store/kept.ts'

const ITEMS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10']

const fileAt = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))

const Year = z.object({
  organisations: z.array(
    z.object({
      id: z.string(),
      certifiedSocialWorkers: z.int(),
      finishedSimilarProjects: z.int(),
      hasLastYearFinancialReport: z.boolean(),
      hasManagementRules: z.boolean(),
    }),
  ),
  reviews: z.array(
    z.object({
      lot: z.string(),
      bids: z.array(
        z.object({
          org: z.string(),
          mean: z.string(),
          rank: z.int(),
          sheets: z.array(z.object({ juror: z.string(), marks: z.array(z.int()), total: z.int() })),
        }),
      ),
    }),
  ),
})
const year = Year.parse(fileAt('src/app/demo/demo-2017.json'))
const reviewOf = (lot: string) => {
  const review = year.reviews.find((one) => one.lot === lot)
  if (review === undefined) throw new Error(`the year has no ${lot}`)
  return review
}
/** A proposal states what is on the organisation's papers. */
const contentsOf = ({ bids }: ReturnType<typeof reviewOf>) =>
  bids.map(({ org }) => {
    const { id: _, ...facts } = year.organisations.find(({ id }) => id === org) ?? { id: org }
    return facts
  })

// The whole year, with what is on paper computed from the proposals, is tests/year-2017.test.ts.
onBothDatabases('the review of 2017', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'review-2017')
  })

  const resultsOf = async ({ lotId }: Sitting) => {
    const officer = await district.as('officer')
    const results = await look(db.pool, officer, (tx) => viewResults(tx, officer, lotId))
    if (!results.ok) throw new Error(results.error.code)
    return results.value
  }
  /** Total and rank by the order of the bids in the file, and the juror's totals under them. */
  const told = async (sitting: Sitting) => {
    const { bids, sheets } = await resultsOf(sitting)
    return sitting.bids.map(({ bidId }) => {
      const bid = bids.find(({ id }) => id === bidId)
      const totals = sheets.filter((sheet) => sheet.bid === bidId).map(({ total }) => Number(total))
      return { mean: bid?.total, rank: bid?.rank, totals: totals.sort((a, b) => a - b) }
    })
  }
  const published = ({ bids }: ReturnType<typeof reviewOf>) =>
    bids.map(({ mean, rank, sheets }) => ({ mean, rank, totals: sheets.map(({ total }) => total).sort((a, b) => a - b) }))

  it('of Anning community comes out to the cent, with what is on paper marked by every juror', async () => {
    const review = reviewOf('DY2017-A01')
    const sitting = await aScoringPanel(db, district, 'DY2017-A01', {
      bidders: review.bids.length,
      contents: contentsOf(review),
      plan: { rubric: aRubric() },
    })
    await revealed(sitting, (seat, _bid, n) => {
      const given = review.bids[n]?.sheets[seat.seat - 1]?.marks ?? []
      return Object.fromEntries(ITEMS.map((item, place) => [item, String(given[place])]))
    })
    expect(await told(sitting)).toEqual(published(review))
    await signed(sitting)
    const officer = await district.as('officer')
    const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, district.tenant, sitting.lotId))
    const best = review.bids.findIndex(({ rank }) => rank === 1)
    expect(lot).toMatchObject({ winner: sitting.bids[best]?.bidId, awardFen: 18_000_000 })
  })
})
