import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { ok } from '../../kernel/result.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import type { EditionProposal } from './contract/edition.ts'
import { aCall, aDraftLot, anApprovedLot, aPublishedLot, PUBLISHED } from './fixtures/a-lot.ts'
import { LOCAL_SELECTION } from './rules/profiles.ts'
import { adoptEdition, endEdition, listEditions, proposeEdition, rulesInForce } from './service/editions.ts'
import { publishLot } from './service/lot-call.ts'
import { prepareLot } from './service/lot-plans.ts'
import { profileOfLot } from './service/lot-profile.ts'
import { editions, lots } from './store/kept.ts'

const source = '演示区购买服务办法第5条'
const aProposal = (over: Partial<EditionProposal> = {}): EditionProposal => ({
  code: 'local-selection',
  base: null,
  changes: { standstill: { value: 7, source } },
  reason: '与本区办法一致（演示）',
  ...over,
})

onBothDatabases('an authority’s own rules', (open) => {
  let db: Database
  let district: District
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'editions')
  })
  const within = async (body: (tx: Tx, hands: { officer: Acting; leader: Acting }) => Promise<void>) => {
    const [officer, leader] = [await district.as('officer'), await district.as('leader')]
    await undone(db.pool, officer, (tx) => body(tx, { officer, leader }))
  }

  it('are proposed by the officer and put into force by the leader, with the reason and both names', () =>
    within(async (tx, { officer, leader }) => {
      const { id } = value(await proposeEdition(tx, officer, aProposal()))
      expect((await rulesInForce(tx, officer))['local-selection']).toEqual(LOCAL_SELECTION)
      expect(await adoptEdition(tx, officer, id)).toEqual({ ok: false, error: { code: 'not-found' } })
      expect(await adoptEdition(tx, leader, id)).toEqual(ok({ id, status: 'in_force' }))
      expect((await rulesInForce(tx, officer))['local-selection'].standstill).toEqual({ value: 7, source, mark: 'S' })
      const { items, current } = await listEditions(tx, officer)
      expect(items).toMatchObject([{ no: 1, status: 'in_force', proposedBy: { name: expect.any(String) }, answeredBy: {} }])
      expect(current.find(({ code }) => code === 'local-selection')).toMatchObject({ edition: id })
      expect(await adoptEdition(tx, leader, id)).toMatchObject({ error: { code: 'wrong-status' } })
      const found: unknown[] = []
      await audited(editions).check(tx, officer.tenant, (some) => found.push(...some))
      expect(found).toEqual([])
    }))

  it('hold for the calls after them, and for no lot that was called before', () =>
    within(async (tx, { officer, leader }) => {
      const { lotId } = await aPublishedLot(tx, district)
      const called = await lots.table.load(tx, officer.tenant, lotId)
      if (!called) throw new Error('no lot')
      const { id } = value(await proposeEdition(tx, officer, aProposal({ base: called.editionId })))
      value(await adoptEdition(tx, leader, id))
      expect(await profileOfLot(tx, officer, called)).toEqual(LOCAL_SELECTION)
      const { lotId: later } = await aDraftLot(tx, district, { programme: { code: 'DY2018' }, plan: { code: 'DY2018-A01' } })
      await anApprovedLot(tx, district, { lotId: later })
      value(await prepareLot(tx, officer, later))
      const call = { ...aCall({ noticeNo: '演示征集〔2017〕2号' }), title: '征集公告（演示）' }
      value(await publishLot(tx, { ...officer, now: PUBLISHED }, later, call))
      const next = await lots.table.load(tx, officer.tenant, later)
      expect(next?.editionId).toBe(id)
      expect(next && (await profileOfLot(tx, officer, next)).standstill.value).toBe(7)
    }))

  it('are not proposed over others that wait, over rules that nobody read, for nothing, or against the law', () =>
    within(async (tx, { officer, leader }) => {
      expect(await proposeEdition(tx, officer, aProposal({ changes: {} }))).toMatchObject({ error: { code: 'nothing-changed' } })
      const even = aProposal({ changes: { panelSize: { value: 4, source } } })
      expect(await proposeEdition(tx, officer, even)).toMatchObject({
        error: { code: 'rules-not-possible', errors: [{ path: 'panelSize', code: 'panel-even' }] },
      })
      const lawful = aProposal({ code: 'national-tender', changes: { noticeDays: { value: 10, source } } })
      expect(await proposeEdition(tx, officer, lawful)).toMatchObject({ error: { code: 'rules-not-possible' } })
      const first = value(await proposeEdition(tx, officer, aProposal()))
      expect(await proposeEdition(tx, officer, aProposal())).toEqual({ ok: false, error: { code: 'already-proposed' } })
      value(await adoptEdition(tx, leader, first.id))
      expect(await proposeEdition(tx, officer, aProposal())).toEqual({ ok: false, error: { code: 'changed-meanwhile' } })
    }))

  it('come to nothing when the leader gives them back or the officer takes them back, and the next has the next number', () =>
    within(async (tx, { officer, leader }) => {
      const first = value(await proposeEdition(tx, officer, aProposal()))
      const reason = '公示期先按5个工作日（演示）'
      expect(await endEdition(tx, leader, first.id, { deed: 'edition.return', facts: { reason } })).toMatchObject({ ok: true })
      const second = value(await proposeEdition(tx, officer, aProposal()))
      expect(await endEdition(tx, officer, second.id, { deed: 'edition.withdraw', facts: {} })).toMatchObject({ ok: true })
      expect(await adoptEdition(tx, leader, second.id)).toMatchObject({ error: { code: 'wrong-status' } })
      expect((await rulesInForce(tx, officer))['local-selection']).toEqual(LOCAL_SELECTION)
      const { items } = await listEditions(tx, leader)
      expect(items).toMatchObject([
        { no: 2, status: 'withdrawn' },
        { no: 1, status: 'returned', returnReason: reason },
      ])
    }))
})
