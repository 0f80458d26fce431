import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, civilDateOf, endOf, type Instant, instantAt, plusDays, plusMs } from '../../kernel/civil.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { closePost } from '../identity/service/roll.ts'
import { append } from '../ledger/service/append.ts'
import { aReviewingLot } from './fixtures/a-lot.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { ANNOUNCED, anAnnouncement, aScoredLot, concerned, NOTICE_ENDS } from './fixtures/a-result.ts'
import { isSeatedYet } from './rules/post-needed.ts'
import { announceResult } from './service/awards.ts'
import { fileChallenge, withdrawChallenge } from './service/challenges.ts'
import { isTermRunning, neededInPurchase } from './service/post-needed.ts'
import { sweep } from './service/sweep.ts'
import { lots } from './store/kept.ts'

describe('a juror', () => {
  const seat = { juror: 'confirmed', panel: 'drawn', lot: 'reviewing' } as const
  it('is needed on a seat from the draw until the panel has signed', () => {
    for (const juror of ['invited', 'confirmed', 'declared', 'submitted', 'signed'] as const)
      expect(isSeatedYet({ ...seat, juror })).toBe(true)
    for (const panel of ['drawn', 'declared', 'sealed_in', 'scoring', 'locked', 'revealed', 'audited'] as const)
      expect(isSeatedYet({ ...seat, panel })).toBe(true)
    expect(isSeatedYet({ ...seat, panel: 'audited', lot: 'auditing' })).toBe(true)
  })
  it('is not needed who has left the seat, where the panel is done, or where the lot came to nothing', () => {
    for (const juror of ['absent', 'recused'] as const) expect(isSeatedYet({ ...seat, juror })).toBe(false)
    for (const panel of ['signed', 'released', 'disbanded'] as const) expect(isSeatedYet({ ...seat, panel })).toBe(false)
    for (const lot of ['void', 'scored', 'awarded'] as const) expect(isSeatedYet({ ...seat, lot })).toBe(false)
  })
})

onBothDatabases('a resident’s post', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let leader: Acting
  let resident: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'post-needed')
    ;({ officer, leader, resident } = await concerned(district))
  })

  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const MIDWAY = instantAt(CivilDate.parse('2017-06-28'), '12:00')
  const OVER = plusMs(endOf(NOTICE_ENDS), 1)
  const need = (tx: Tx, now: Instant) => neededInPurchase(tx, at(officer, now), { member: resident.actor, role: 'resident' })
  const ends = async (tx: Tx, who: Acting) => {
    const [post] = resident.posts
    if (post === undefined) throw new Error('a resident without a post')
    const until = plusDays(civilDateOf(who.now), -1)
    return codeOf(await closePost(tx, who, post.id, { until, neededFor: neededInPurchase }))
  }
  const announced = async (tx: Tx) => {
    const { lotId, bids } = await aScoredLot(tx, district)
    expect(await ends(tx, at(officer, ANNOUNCED))).toBe('may-object')
    value(await confirmAsItStands(tx, at(leader, ANNOUNCED), lotId))
    value(await announceResult(tx, at(officer, ANNOUNCED), lotId, anAnnouncement(bids)))
    return lotId
  }

  it('is ended by nobody of the office from the reveal until the notice is over, and by the office afterwards', () =>
    undone(db.pool, officer, async (tx) => {
      await announced(tx)
      for (const who of [officer, leader]) expect(await ends(tx, at(who, MIDWAY))).toBe('may-object')
      expect(await isTermRunning(tx, at(leader, MIDWAY))).toBe(true)
      await sweep(tx, at(district.system, OVER))
      expect(await isTermRunning(tx, at(leader, OVER))).toBe(false)
      expect(await ends(tx, at(officer, OVER))).toBe('done')
    }))

  it('is not ended while an objection of theirs waits for its answer', () =>
    undone(db.pool, officer, async (tx) => {
      const lotId = await announced(tx)
      const claim = { partyId: null, matter: '评分办法', text: '请复核。', remedy: '请重新评审。', papers: [] }
      const { id } = value(await fileChallenge(tx, at(resident, MIDWAY), lotId, claim))
      // Another objection was upheld: the notice is over, and this one waits still.
      const lot = await lots.table.load(tx, district.tenant, lotId)
      if (lot === undefined) throw new Error('the fixture lost its lot')
      await append(tx, { ...at(officer, MIDWAY), role: 'officer' }, lots, lot, 'lot.suspend', { reason: '异议成立' })
      expect(await need(tx, MIDWAY)).toBe('may-object')
      value(await withdrawChallenge(tx, at(resident, MIDWAY), id))
      expect(await need(tx, MIDWAY)).toBeUndefined()
    }))

  it('is ended like any other where no result is on its way', () =>
    undone(db.pool, officer, async (tx) => {
      await aReviewingLot(tx, district)
      expect(await ends(tx, officer)).toBe('done')
    }))
})
