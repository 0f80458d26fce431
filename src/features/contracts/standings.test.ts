import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, type Instant, instantAt } from '../../kernel/civil.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { contractsOfLots } from './service/lot-contracts.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { ANNOUNCED, anAnnouncement, aNotifiedLot, aScoredLot } from '../tenders/fixtures/a-result.ts'
import { STANDINGS } from '../tenders/rules/lot-standing.ts'
import { announceResult } from '../tenders/service/awards.ts'
import { listOwnBids } from '../tenders/service/bid-views.ts'
import { fileChallenge } from '../tenders/service/challenges.ts'
import { listLots } from '../tenders/service/lot-views.ts'
import { completed } from './fixtures/a-draft.ts'
import { approveContractAsItStands } from './fixtures/as-it-stands.ts'
import { viewContract } from './service/contract-views.ts'
import { draftContract, reviseContract, submitContract } from './service/drafting.ts'
import { confirmAsItStands } from '../tenders/fixtures/as-it-stands.ts'

const noon = (day: string): Instant => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, now: Instant = noon('2017-07-06')): Acting => ({ ...who, now })

onBothDatabases('the list of lots', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let winner: Acting
  let rival: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'standings')
    officer = await district.as('officer')
    leader = await district.as('leader')
    winner = await district.as('provider_manager', 0)
    rival = await district.as('provider_manager', 1)
  })

  const drafted = async (tx: Tx, code: string) => {
    const { lotId } = await aNotifiedLot(tx, district, { officer, leader }, { plan: { code }, programme: { code } })
    return value(await draftContract(tx, at(officer), lotId)).id
  }
  const checking = async (tx: Tx, code: string) => {
    const id = await drafted(tx, code)
    value(await reviseContract(tx, at(officer), id, completed(value(await viewContract(tx, at(officer), id)))))
    value(await submitContract(tx, at(officer), id))
    return id
  }
  const disputed = async (tx: Tx, code: string) => {
    const { lotId, bids } = await aScoredLot(tx, district, { plan: { code }, programme: { code } })
    value(await confirmAsItStands(tx, at(leader, ANNOUNCED), lotId))
    const numbered = { noticeNo: `演示公示 ${code}` }
    value(await announceResult(tx, at(officer, ANNOUNCED), lotId, anAnnouncement(bids, numbered)))
    const complaint = { partyId: null, matter: '得分计算', text: '一项计分有误。', remedy: '请重新核对。', papers: [] }
    const resident = await district.as('resident')
    value(await fileChallenge(tx, at(resident, noon('2017-06-28')), lotId, complaint))
  }

  it('can be asked for every standing that it shows, counts them, and finds by each exactly what shows it', () =>
    undone(db.pool, officer, async (tx) => {
      await aNotifiedLot(tx, district, { officer, leader }, { plan: { code: 'A01' }, programme: { code: 'A01' } })
      await drafted(tx, 'A02')
      await checking(tx, 'A03')
      const toSign = await checking(tx, 'A04')
      value(await approveContractAsItStands(tx, at(leader), toSign))
      await disputed(tx, 'A05')
      const shownTo = async (who: Acting, now?: Instant) => {
        const { items, standings } = await listLots(tx, at(who, now), { limit: 100 }, contractsOfLots)
        const shown = items.map(({ code, standing }) => `${code} ${standing}`)
        for (const standing of STANDINGS) {
          const found = await listLots(tx, at(who, now), { limit: 100, standing }, contractsOfLots)
          expect(found.items.map((one) => `${one.code} ${one.standing}`)).toEqual(
            shown.filter((one) => one.endsWith(` ${standing}`)),
          )
          expect(standings.find((one) => one.standing === standing)?.lots ?? 0).toBe(found.items.length)
          expect(found.standings.length).toBe(standings.length)
        }
        return shown
      }
      const all = ['A01 awarded', 'A02 drawing', 'A03 approving', 'A04 signing', 'A05 disputed']
      const decided = ['A01 awarded', 'A02 awarded', 'A03 awarded', 'A04 awarded']
      expect(await shownTo(officer, noon('2017-06-29'))).toEqual(all)
      expect(await shownTo(winner, noon('2017-06-29'))).toEqual([...all.slice(0, 4), 'A05 announced'])
      expect(await shownTo(rival, noon('2017-06-29'))).toEqual([...decided, 'A05 announced'])
      expect(await shownTo(rival, noon('2017-07-06'))).toEqual([...decided, 'A05 disputed'])

      const own = async (who: Acting) =>
        (await listOwnBids(tx, at(who), contractsOfLots)).items.map(({ lot }) => `${lot.code} ${lot.standing}`)
      expect((await own(winner)).toSorted()).toEqual(all)
      expect((await own(rival)).toSorted()).toEqual([...decided, 'A05 disputed'])
    }))
})
