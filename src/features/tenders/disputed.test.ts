import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { anAnnouncedLot, NOTICE_ENDS } from './fixtures/a-result.ts'
import { viewAward } from './service/award-views.ts'
import { listCalled } from './service/called-lots.ts'
import { fileChallenge, withdrawChallenge } from './service/challenges.ts'
import { viewLot } from './service/lot-views.ts'
import { listNotices } from './service/publications.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'

const AFTER = plusMs(endOf(NOTICE_ENDS), 1)
const noon = (day: string) => instantAt(CivilDate.parse(day), '12:00')
const at = (who: Acting, now: Instant): Acting => ({ ...who, now })

onBothDatabases('a result in public notice', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let rival: Acting
  let resident: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'disputed')
    officer = await district.as('officer')
    leader = await district.as('leader')
    rival = await district.as('provider_manager', 1)
    resident = await district.as('resident')
  })

  it('is shown as under objection to the office and the objector at once, to everybody only when its notice is over', () =>
    undone(db.pool, officer, async (tx) => {
      const { lotId } = await anAnnouncedLot(tx, district, { officer, leader })
      const complaint = { partyId: null, matter: '得分计算', text: '一项计分有误。', remedy: '请重新核对。', papers: [] }
      const { id } = value(await fileChallenge(tx, at(resident, noon('2017-06-28')), lotId, complaint))
      const [before, after] = [noon('2017-06-29'), AFTER]
      const seen = async (who: Acting, now: Instant) => {
        const view = value(await viewLot(tx, at(who, now), lotId, NO_CONTRACTS))
        const { pending } = value(await viewAward(tx, at(who, now), lotId, NO_CONTRACTS))
        return `${view.disputed} ${pending} ${view.next?.deed} ${view.next?.due}`
      }
      expect(await seen(officer, before)).toBe('true 1 challenge.answer 2017-07-07')
      expect(await seen(leader, before)).toBe('true 1 challenge.answer 2017-07-07')
      expect(await seen(resident, before)).toBe('true 1 challenge.await 2017-07-07')
      expect(await seen(rival, before)).toMatch(/^false 0 lot.award/)
      expect(await seen(rival, after)).toBe('true 1 challenge.await 2017-07-07')

      const listed = async (now: Instant) => {
        const { items } = await listNotices(tx, { ...district.nobody, now }, { limit: 20, kind: 'result', lot: lotId })
        return items.map(({ current, held }) => `${current} ${held}`)
      }
      const mapped = async (now: Instant) => {
        const { items } = await listCalled(tx, { ...district.nobody, now }, {}, 20)
        return items.find(({ id: one }) => one === lotId)?.standing
      }
      expect([await mapped(before), await mapped(after)]).toEqual(['announced', 'disputed'])
      expect(await listed(before)).toEqual(['true null'])
      expect(await listed(after)).toEqual(['false disputed'])
      value(await withdrawChallenge(tx, at(resident, after), id))
      expect(await listed(after)).toEqual(['false null'])
      expect(await seen(officer, after)).toMatch(/^false 0 /)
    }))
})
