import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, instantAt } from '../../kernel/civil.ts'
import { ok } from '../../kernel/result.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { did } from '../tenders/fixtures/a-panel.ts'
import { aNotifiedLot, type AScoredLot, concerned, NOTIFIED } from '../tenders/fixtures/a-result.ts'
import { anAward } from '../tenders/fixtures/stages.ts'
import { aSignedContract } from './fixtures/a-contract.ts'
import { viewContract } from './service/contract-views.ts'
import { draftContract } from './service/drafting.ts'
import { openSealPage } from './service/seal-pages.ts'
import { publishContract } from './service/signing.ts'

const NOTICE = { noticeNo: '演示合同公开 1', title: '合同公开（演示）', phone: '0546-0000000' }

onBothDatabases('a signed contract', (open) => {
  let db: Branching
  let district: District
  let award: AScoredLot
  let officer: Acting
  let leader: Acting
  let winner: Acting
  let rival: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, award } = await anAward(db))
    ;({ officer, leader, winner, rival } = await concerned(district))
  })
  undoneAfterEach(() => db)

  it('is read by both sides, by nobody else before its publication, and its scan never by others: the database says so too', async () => {
    const id = await did({ db }, officer, async (tx) => ok(await aSignedContract(tx, { officer, leader }, award.lotId)))
    const count = (who: Acting) =>
      look(db.pool, who, async (tx) => {
        const rows = await tx.selectFrom('contract').select('id').where('tenant', '=', district.tenant).execute()
        const files = await tx.selectFrom('contractFile').select('id').where('tenant', '=', district.tenant).execute()
        const deeds = await tx.selectFrom('action').select('id').where('noun', '=', 'contract').execute()
        return [rows.length, files.length, deeds.length > 0]
      })
    const seen = (who: Acting) => look(db.pool, who, async (tx) => codeOf(await viewContract(tx, who, id)))
    for (const who of [officer, leader, winner, district.system]) expect(await count(who)).toEqual([1, 1, true])
    for (const who of [rival, await district.as('resident'), district.nobody]) {
      expect(await count(who)).toEqual([0, 0, false])
      expect(await seen(who)).toBe('not-found')
    }
    for (const who of [officer, leader, winner, await district.as('finance')]) expect(await seen(who)).toBe('done')
    const scan = await look(db.pool, winner, async (tx) => {
      const [file] = value(await viewContract(tx, winner, id)).files
      return file ? codeOf(await openSealPage(tx, winner, id, file.id)) : 'no file'
    })
    expect(scan).toBe('done')
    await act(db.pool, officer, (tx) =>
      publishContract(tx, { ...officer, now: instantAt(CivilDate.parse('2017-07-25'), '12:00') }, id, NOTICE),
    )
    expect(await count(rival)).toEqual([1, 0, true])
    expect(await seen(rival)).toBe('not-found')
    const elsewhere = await aDistrict(db, 'contracts-hekou')
    expect(await seen(await elsewhere.as('officer'))).toBe('not-found')
  })
})

onBothDatabases('a contract that two draw up', (open) => {
  it('is drawn up once when two officers do it at the same moment', async () => {
    const db = await open({ shared: MIGRATIONS })
    const district = await aDistrict(db, 'contracts')
    const [officer, second, leader] = [await district.as('officer'), await district.as('officer', 1), await district.as('leader')]
    const made = await did({ db }, officer, async (tx) => ok(await aNotifiedLot(tx, district, { officer, leader })))
    const drawn = await Promise.all(
      [officer, second].map((who) => act(db.pool, who, (tx) => draftContract(tx, { ...who, now: NOTIFIED }, made.lotId))),
    )
    expect(drawn.map(codeOf).sort()).toEqual(['contract-exists', 'done'])
  })
})
