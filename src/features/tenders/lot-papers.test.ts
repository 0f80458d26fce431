import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { LotId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onOneDatabase } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { LOT_PAPERS, type LotPaper } from './contract/papers.ts'
import { aBidding, draw, OPENING } from './fixtures/a-bidding.ts'
import { DEADLINE } from './fixtures/a-lot.ts'
import { CONCLUSIONS, revealed, seatsIn, signed, type Sitting } from './fixtures/a-panel.ts'
import { aNotifiedLot } from './fixtures/a-result.ts'
import { aSeatedPanel, anInvitedPanel, stageDistrict } from './fixtures/stages.ts'
import { sheetByCode } from './rules/paper-code.ts'
import { withdrawBid } from './service/bid-sealing.ts'
import { releaseLot } from './service/lot-opening.ts'
import { paperOfLot, papersOfLot } from './service/lot-papers.ts'
import { viewLotFacts } from './service/stated-facts.ts'

onOneDatabase('which papers of a lot there are', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let everybody: Acting[]
  let bidding: ReturnType<typeof aBidding>
  let invited: Sitting
  let seated: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await stageDistrict(db)
    ;[invited, seated] = [await anInvitedPanel(db), await aSeatedPanel(db)]
    bidding = aBidding(db, district)
    officer = await district.as('officer')
    const roles = ['officer', 'leader', 'custodian', 'finance', 'juror', 'resident'] as const
    const managers = [0, 1, 2].map((n) => district.as('provider_manager', n))
    const known = await Promise.all([...roles.map((role) => district.as(role)), ...managers])
    everybody = [...known, district.nobody]
  })
  undoneAfterEach(() => db)

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
  const AT_THE_DOOR: LotPaper[] = ['opening-record', 'score-sheet-blank', 'conflict-declaration', 'device-custody']

  it('is told as the papers themselves would tell it, to everybody, from the call to the draw', async () => {
    const { anOpenCall, opened } = bidding
    expect(await agreed(await anOpenCall())).toEqual(['call-notice', 'score-sheet-blank'])
    expect(await agreed((await opened(2)).lot)).toEqual(['call-notice', 'opening-record', 'score-sheet-blank'])
    expect(await agreed(invited.lotId)).toEqual(AT_THE_DOOR)
  })

  describe('once the panel sits', () => {
    let jurors: Acting[]
    beforeAll(async () => {
      jurors = (await seatsIn(seated)).map(({ acting }) => acting)
    })

    it('is told so while they mark and when the marks are laid open', async () => {
      expect(await agreed(seated.lotId, jurors)).toEqual(AT_THE_DOOR)
      await revealed(seated)
      expect(await agreed(seated.lotId, jurors)).toEqual([
        'opening-record',
        'score-sheet-blank',
        'score-summary',
        ...AT_THE_DOOR.slice(2),
      ])
    })

    it('has a blank sheet for every juror and bid, each found by its code; a juror’s own print is for any', async () => {
      const blanksOf = async (who: Acting) => {
        const paper = await look(db.pool, who, (tx) => paperOfLot(tx, who, seated.lotId, 'score-sheet-blank'))
        if (!paper.ok) throw new Error(paper.error.code)
        const { corner, body } = paper.value
        return [corner, ...body.flatMap((block) => (block.kind === 'page-break' ? [block.corner] : []))].map(
          (code) => code?.content,
        )
      }
      const codes = await blanksOf(officer)
      const seats = (await seatsIn(seated)).map(({ jurorId: id, seat }) => ({ id, seat }))
      const room = { lotCode: 'SEATED', jurors: seats, bids: seated.bids.map(({ bidId: id, label }) => ({ id, label })) }
      const found = codes.map((code) => sheetByCode(code ?? '', room))
      expect(new Set(found.map((sheet) => `${sheet?.juror.id} ${sheet?.bid.id}`)).size).toBe(seats.length * seated.bids.length)
      expect(codes).toHaveLength(15)
      const [juror] = jurors
      expect(juror && (await blanksOf(juror))).toEqual(['SEATED'])
    })

    it('is told so of the report that all have signed', async () => {
      await revealed(seated)
      await signed(seated)
      expect(await agreed(seated.lotId, jurors)).toContain('review-report')
      const report = await look(db.pool, officer, (tx) => paperOfLot(tx, officer, seated.lotId, 'review-report'))
      const said = report.ok ? words(lay(report.value)).join('\n') : ''
      for (const { clear, conclusion } of Object.values(CONCLUSIONS))
        expect([clear, said]).toEqual([true, expect.stringContaining(`没有问题|${conclusion}`)])
      expect(said.match(/在系统内签字：/g)).toHaveLength(jurors.length)
    })
  })

  it('is told so of the award', async () => {
    const people = { officer, leader: await district.as('leader') }
    const notified = await act(db.pool, officer, async (tx) => ok(await aNotifiedLot(tx, district, people)))
    if (!notified.ok) throw new Error('no lot')
    expect(await agreed(notified.value.lotId)).toEqual(expect.arrayContaining(['result-notice', 'award-letter']))
  })
})

onOneDatabase('what is asked to tell the papers of a lot', (open) => {
  it('is asked as often for five bids as for two, and so are their stated facts and those taken back', async () => {
    const db = await open({ shared: MIGRATIONS, watch: true })
    const district = await aDistrict(db, 'lot-papers')
    const officer = await district.as('officer')
    const { anOpenCall, aSealedBid, sweepAt, must, as, manager } = aBidding(db, district)
    const asked = async (read: () => Promise<unknown>): Promise<number> => {
      db.statements.length = 0
      await read()
      return db.statements.length
    }
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
        papers: await asked(() => look(db.pool, officer, (tx) => papersOfLot(tx, officer, lot))),
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
