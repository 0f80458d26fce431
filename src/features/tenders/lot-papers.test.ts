import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { act, look } from '../../platform/act.ts'
import type { Database } from '../../platform/open-database.ts'
import { isAskedAll, onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { LOT_PAPERS, type LotPaper } from './contract/papers.ts'
import { aBidding, draw, OPENING } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { aDrawnPanel, aScoringPanel, CONCLUSIONS, revealed, seatsIn, signed } from './fixtures/a-panel.ts'
import { aNotifiedLot } from './fixtures/a-result.ts'
import { withdrawBid } from './service/bid-sealing.ts'
import { releaseLot } from './service/lot-opening.ts'
import { paperOfLot, papersOfLot } from './service/lot-papers.ts'
import { viewLotFacts } from './service/stated-facts.ts'

onBothDatabases('which papers of a lot there are', (open, database) => {
  let db: Database
  let district: District
  let officer: Acting
  let everybody: Acting[]
  let bidding: ReturnType<typeof aBidding>
  beforeAll(async () => {
    db = await open({ migrations: MIGRATIONS, watch: true })
    district = await aDistrict(db)
    bidding = aBidding(db, district)
    officer = await district.as('officer')
    const roles = ['officer', 'leader', 'custodian', 'finance', 'juror', 'resident'] as const
    const managers = [0, 1, 2].map((n) => district.as('provider_manager', n))
    const known = await Promise.all([...roles.map((role) => district.as(role)), ...managers])
    everybody = isAskedAll(database)
      ? [...known, district.nobody]
      : [officer, await district.as('provider_manager'), district.nobody]
  })

  const listed = async (who: Acting, lot: LotId): Promise<LotPaper[]> =>
    (await look(db.pool, who, (tx) => papersOfLot(tx, who, lot))).items
  /** What is listed for somebody, and what they can print, as of one moment. */
  const bothFor = (who: Acting, lot: LotId): Promise<[LotPaper[], LotPaper[]]> =>
    look(db.pool, who, async (tx) => {
      const printed: LotPaper[] = []
      for (const kind of LOT_PAPERS) if ((await paperOfLot(tx, who, lot, kind)).ok) printed.push(kind)
      return [(await papersOfLot(tx, who, lot)).items, printed]
    })
  /** The officer's list, once everybody's is what they could print. */
  async function agreed(lot: LotId, more: readonly Acting[] = []): Promise<LotPaper[]> {
    for (const who of [...everybody, ...more]) {
      const [list, printed] = await bothFor(who, lot)
      expect(list).toEqual(printed)
    }
    return listed(officer, lot)
  }
  async function asked(read: () => Promise<unknown>): Promise<number> {
    db.statements.length = 0
    await read()
    return db.statements.length
  }

  it(
    'is told as the papers themselves would tell it, to everybody, from the call to the award',
    { timeout: 60_000 },
    async () => {
      const { anOpenCall, opened } = bidding
      expect(await agreed(await anOpenCall())).toEqual(['call-notice', 'score-sheet-blank'])
      expect(await agreed((await opened(2)).lot)).toEqual(['call-notice', 'opening-record', 'score-sheet-blank'])

      const drawn = await aDrawnPanel(db, district, 'DRAWN')
      const atTheDoor = ['opening-record', 'score-sheet-blank', 'conflict-declaration', 'device-custody']
      expect(await agreed(drawn.lotId)).toEqual(atTheDoor)
      const sitting = await aScoringPanel(db, district, 'SITTING')
      const seats = (await seatsIn(sitting)).map(({ acting }) => acting)
      expect(await agreed(sitting.lotId, seats)).toEqual(atTheDoor)
      await revealed(sitting)
      expect(await agreed(sitting.lotId, seats)).toEqual([
        'opening-record',
        'score-sheet-blank',
        'score-summary',
        ...atTheDoor.slice(2),
      ])
      await signed(sitting)
      expect(await agreed(sitting.lotId, seats)).toContain('review-report')
      const report = await look(db.pool, officer, (tx) => paperOfLot(tx, officer, sitting.lotId, 'review-report'))
      const said = report.ok ? words(lay(report.value)).join('\n') : ''
      for (const { clear, conclusion } of Object.values(CONCLUSIONS))
        expect([clear, said]).toEqual([true, expect.stringContaining(`没有问题|${conclusion}`)])
      expect(said.match(/在系统内签字：/g)).toHaveLength(seats.length)

      const people = { officer, leader: await district.as('leader') }
      const notified = await act(db.pool, officer, async (tx) => ok(await aNotifiedLot(tx, district, people)))
      if (!notified.ok) throw new Error('no lot')
      expect(await agreed(notified.value.lotId)).toEqual(expect.arrayContaining(['result-notice', 'award-letter']))
    },
  )

  it('is asked as often for five bids as for two, and so are their stated facts and those taken back', async () => {
    const { anOpenCall, aSealedBid, sweepAt, must, as, manager } = bidding
    const counts = async (bidders: number, leaving: number) => {
      const lot = await anOpenCall()
      for (let n = 0; n < bidders; n += 1) {
        const bid = await aSealedBid(lot, n)
        const who = await manager(n)
        if (n < leaving) await must(who, (tx) => withdrawBid(tx, who, bid, '人员变动'))
      }
      await sweepAt(DEADLINE)
      for (const n of [0, 1]) await must(await as('custodian', n, OPENING), (tx, who) => releaseLot(tx, who, lot, draw))
      const record = () => look(db.pool, officer, (tx) => paperOfLot(tx, officer, lot, 'opening-record'))
      const facts = () => look(db.pool, officer, (tx) => viewLotFacts(tx, officer, lot))
      return {
        papers: await asked(() => listed(officer, lot)),
        facts: await asked(facts),
        record: await asked(record),
      }
    }
    const [two, five, left] = [await counts(2, 0), await counts(5, 0), await counts(5, 3)]
    expect(five).toEqual(two)
    expect(two.papers).toBeLessThan(20)
    // Two bids were opened in both; those taken back cost one question more, however many they are.
    expect(left.record).toBe(two.record + 1)
  })
})
