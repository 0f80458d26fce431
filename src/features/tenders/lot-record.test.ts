import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import type { LotId } from '../../kernel/ids.ts'
import { look } from '../../platform/act.ts'
import type { ReadTx, Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { LotRecord, RecordQuery } from './contract/record.ts'
import { aClosedLot, aDraftLot } from './fixtures/a-lot.ts'
import { aDrawnPanel, arrives, seatsIn } from './fixtures/a-panel.ts'
import { ANNOUNCED, anAnnouncement, aScoredLot } from './fixtures/a-result.ts'
import { remarkOf } from './rules/record.ts'
import { announceResult, moveAward } from './service/awards.ts'
import { fileChallenge } from './service/challenges.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'

onBothDatabases('the record of a lot', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let stranger: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'lot-record')
    officer = await district.as('officer')
    stranger = await (await aDistrict(db, 'lot-record-binzhou')).as('officer')
  })
  const here = (body: (tx: Tx) => Promise<void>) => undone(db.pool, officer, body)
  const page = (tx: ReadTx, who: Acting, lot: LotId, asked: object = {}) =>
    viewLotRecord(tx, who, lot, RecordQuery.parse({ limit: 100, ...asked }))
  const recordFor = async (tx: ReadTx, who: Acting, lot: LotId, asked: object = {}) => {
    const seen = await page(tx, who, lot, asked)
    if (!seen.ok) throw new Error(seen.error.code)
    return LotRecord.parse(seen.value)
  }
  const deedsFor = async (tx: ReadTx, who: Acting, lot: LotId) => (await recordFor(tx, who, lot)).items.map(({ deed }) => deed)

  it('tells who did what, in which role, when and why, the newest first', () =>
    here(async (tx) => {
      const { lotId } = await aScoredLot(tx, district)
      const leader = { ...(await district.as('leader')), now: ANNOUNCED }
      const returned = await moveAward(tx, leader, lotId, { deed: 'lot.return', facts: { reason: '请说明第二名的扣分' } })
      expect(returned.ok).toBe(true)
      const { items } = await recordFor(tx, officer, lotId)
      expect(items[0]).toEqual({
        id: expect.any(String),
        deed: 'lot.return',
        at: ANNOUNCED,
        role: 'leader',
        name: '演示leader 0',
        about: null,
        remark: '请说明第二名的扣分',
      })
      expect(items.at(-1)).toMatchObject({ deed: 'lot.draft', role: 'officer' })
      expect(items.map(({ at }) => at)).toEqual(
        items
          .map(({ at }) => at)
          .toSorted()
          .toReversed(),
      )
      expect(items.find(({ deed }) => deed === 'bid.qualify')?.about).toMatch(/演示|中心/)
      expect(items.find(({ deed }) => deed === 'lot.close')).toMatchObject({ role: 'system', name: null })
      const custodian = await recordFor(tx, await district.as('custodian'), lotId)
      expect(custodian.items[0]).toMatchObject({ deed: 'lot.return', remark: null })
    }))

  it('is the office’s and the custodians’, and not there for anybody else', () =>
    here(async (tx) => {
      const { lotId } = await aScoredLot(tx, district)
      for (const role of ['officer', 'leader', 'finance', 'custodian'] as const)
        expect((await page(tx, await district.as(role), lotId)).ok).toBe(true)
      const others = [district.nobody, stranger]
      for (const role of ['provider_manager', 'social_worker', 'juror', 'resident', 'oversight'] as const)
        others.push(await district.as(role))
      for (const who of others) expect(await page(tx, who, lotId)).toEqual({ ok: false, error: { code: 'not-found' } })
      const draft = await aDraftLot(tx, district, { plan: { code: 'DRAFT' }, programme: { code: 'DRAFT' } })
      expect((await page(tx, officer, draft.lotId)).ok).toBe(true)
      expect((await page(tx, await district.as('custodian'), draft.lotId)).ok).toBe(false)
    }))

  it('says nothing of a bid before the opening', () =>
    here(async (tx) => {
      const { lotId } = await aClosedLot(tx, district, { sealed: 3 })
      const deeds = await deedsFor(tx, officer, lotId)
      expect(deeds).toContain('lot.close')
      expect(deeds.filter((deed) => deed.startsWith('bid.'))).toEqual([])
    }))

  it('names the jurors to the officials of the purchase alone', async () => {
    const sitting = await aDrawnPanel(db, district, 'RECORD')
    const [seat] = await seatsIn(sitting)
    if (!seat) throw new Error('five seats')
    await arrives(sitting, seat)
    const leader = await district.as('leader')
    const seen = await look(db.pool, leader, (tx) => recordFor(tx, leader, sitting.lotId))
    expect(seen.items.filter(({ deed }) => deed === 'juror.invite')).toHaveLength(5)
    expect(seen.items.find(({ deed }) => deed === 'juror.confirm')?.about).toMatch(/^演示juror/)
    const finance = await district.as('finance')
    const hidden = await look(db.pool, finance, (tx) => recordFor(tx, finance, sitting.lotId))
    expect(hidden.items.length).toBeGreaterThan(3)
    expect(JSON.stringify(hidden)).not.toMatch(/juror|panel|bid\./)
  })

  it('tells of objections to those who answer for them', () =>
    here(async (tx) => {
      const made = await aScoredLot(tx, district)
      const [leader, resident] = [await district.as('leader'), await district.as('resident')]
      const now = { now: ANNOUNCED }
      await confirmAsItStands(tx, { ...leader, ...now }, made.lotId)
      await announceResult(tx, { ...officer, ...now }, made.lotId, anAnnouncement(made.bids))
      const complaint = { partyId: null, matter: '得分计算', text: '请核对。', remedy: '重算。', papers: [] }
      expect((await fileChallenge(tx, { ...resident, ...now }, made.lotId, complaint)).ok).toBe(true)
      const told = (await recordFor(tx, leader, made.lotId)).items.find(({ deed }) => deed === 'challenge.file')
      expect(told).toMatchObject({ role: 'resident', name: '演示resident 0', remark: '得分计算' })
      for (const role of ['finance', 'custodian'] as const)
        expect(await deedsFor(tx, await district.as(role), made.lotId)).not.toContain('challenge.file')
    }))

  it('comes in pages that leave nothing out and tell nothing twice', () =>
    here(async (tx) => {
      const { lotId } = await aScoredLot(tx, district)
      const whole = (await recordFor(tx, officer, lotId)).items.map(({ id }) => id)
      expect(whole.length).toBeGreaterThan(10)
      const read: string[] = []
      for (let after: string | undefined, turn = 0; turn < 50; turn++) {
        const { items, next } = await recordFor(tx, officer, lotId, { limit: 3, after })
        read.push(...items.map(({ id }) => id))
        if (next === null) break
        after = next
      }
      expect(read).toEqual(whole)
      for (const after of ['', '~~', `2017-13-41T00:00:00.000Z~${lotId}`, `${officer.now}~1~${lotId}`, `${officer.now}~x`])
        expect(RecordQuery.safeParse({ after }).success).toBe(false)
    }))
})

describe('what was said with a deed', () => {
  it('is its reason, and between leader and officer the office’s own', () => {
    expect(remarkOf('lot.void', { reason: '家数不足' }, { isOffice: false })).toBe('家数不足')
    expect(remarkOf('lot.confirm', { opinion: '同意' }, { isOffice: false })).toBeNull()
    expect(remarkOf('lot.confirm', { opinion: '同意' }, { isOffice: true })).toBe('同意')
    expect(remarkOf('lot.confirm', { opinion: '' }, { isOffice: true })).toBeNull()
    const written = { ceilingReason: '两个社区合并实施。', serviceReason: '试点。', needsReason: '市里的任务。' }
    expect(remarkOf('lot.revise', written, { isOffice: true })).toBe('两个社区合并实施。 试点。 市里的任务。')
    expect(remarkOf('lot.revise', written, { isOffice: false })).toBeNull()
    expect(remarkOf('lot.draft', { ceilingReason: '', serviceReason: '' }, { isOffice: true })).toBeNull()
  })

  it('is never another part of its facts', () => {
    expect(remarkOf('bid.seal', { reason: '不应显示', digest: '00' }, { isOffice: true })).toBeNull()
    expect(remarkOf('panel.draw', { note: '不应显示' }, { isOffice: true })).toBeNull()
    expect(remarkOf('toString', {}, { isOffice: true })).toBeNull()
  })
})
