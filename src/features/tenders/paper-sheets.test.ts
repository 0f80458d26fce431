import { beforeAll, expect, it } from 'vitest'
import { entitlementIn } from '../../app/audit/entitled.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { newSalt } from '../../kernel/chance.ts'
import type { PaperSheetId } from '../../kernel/ids.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { value } from '../../platform/testing/outcome.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { audited } from '../ledger/service/audit.ts'
import { CONCLUSIONS, did, GOOD_MARKS, inOrder, marks, type Seat, seatsIn, type Sitting, submits } from './fixtures/a-panel.ts'
import { aSeatedPanel } from './fixtures/stages.ts'
import type { Marks } from './rules/sheet.ts'
import { concludeChecks } from './service/audits.ts'
import { scanPaper, takePaper, typePaper, withdrawPaper } from './service/paper-sheets.ts'
import { listPapers, openScan, viewPaper } from './service/paper-views.ts'
import { viewPanel } from './service/panels.ts'
import { viewResults } from './service/results.ts'
import { revealMarks } from './service/scoring.ts'
import { listOwnSheets, saveMarks, submitSheets } from './service/sheets.ts'
import { jurors, panels, paperSheets, sheets } from './store/kept.ts'

const STORED = { sha256: Sha256.parse('a'.repeat(64)), type: 'image/png' as const, size: 1000 }
const SCAN = { name: '评分表.png', stored: STORED }

onBothDatabases('a score sheet on paper', (open) => {
  let db: Branching
  let sitting: Sitting
  let officer: Acting
  let custodian: Acting
  let juror: Seat
  let other: Seat
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    sitting = await aSeatedPanel(db)
    officer = await sitting.district.as('officer')
    custodian = await sitting.district.as('custodian')
    const [first, second] = await seatsIn(sitting)
    if (!first || !second) throw new Error('five seats')
    ;[juror, other] = [first, second]
  })
  undoneAfterEach(() => db)

  const bidAt = (n: number) => sitting.bids[n]?.bidId ?? expect.unreachable('three bids')
  const scans = (who: Acting, n = 0, seat = juror) =>
    act(db.pool, who, (tx) => scanPaper(tx, who, sitting.lotId, { juror: seat.jurorId, bid: bidAt(n) }, SCAN))
  const types = (who: Acting, id: PaperSheetId, given: Marks) =>
    act(db.pool, who, (tx) => typePaper(tx, who, sitting.lotId, id, { marks: given, salt: newSalt(sitting.chance) }))
  const takes = (who: Acting, id: PaperSheetId) => act(db.pool, who, (tx) => takePaper(tx, who, sitting.lotId, id))
  const withdraws = (who: Acting, id: PaperSheetId) =>
    act(db.pool, who, (tx) => withdrawPaper(tx, who, sitting.lotId, id, '扫描件不清楚'))
  const sees = async (who: Acting, id: PaperSheetId) =>
    value(await look(db.pool, who, (tx) => viewPaper(tx, who, sitting.lotId, id)))
  const panelNow = async () => value(await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId)))
  const ownOf = async ({ acting }: Seat) => value(await look(db.pool, acting, (tx) => listOwnSheets(tx, acting, sitting.lotId)))
  /** Scanned, typed by the officer and again by the custodian. */
  async function entered(n: number, seat = juror, given = inOrder(seat, bidAt(n), n)): Promise<PaperSheetId> {
    const { id } = value(await scans(officer, n, seat))
    value(await types(officer, id, given))
    value(await takes(custodian, id))
    expect(value(await types(custodian, id, given)).status).toBe('agreed')
    return id
  }

  it('counts once two have typed it alike: what differs is shown to both then, and to nobody before', async () => {
    const { id } = value(await scans(officer))
    const [slip, right] = [{ ...GOOD_MARKS, C1: '6' }, GOOD_MARKS]
    expect(value(await types(officer, id, slip)).status).toBe('typed')
    expect(await sees(custodian, id)).toMatchObject({
      scan: null,
      own: null,
      other: null,
      paper: { can: { take: true, type: false } },
    })
    expect(await types(custodian, id, right)).toMatchObject({ error: { code: 'wrong-status', status: 'typed' } })
    expect(await takes(officer, id)).toMatchObject({ error: { code: 'same-hand' } })
    value(await takes(custodian, id))
    expect(await sees(custodian, id)).toMatchObject({ scan: { name: SCAN.name }, own: null, other: null })
    const typings = (who: Acting) => look(db.pool, who, (tx) => tx.selectFrom('paperTyping').select('member').execute())
    expect([await typings(officer), await typings(custodian)]).toEqual([[{ member: officer.actor }], []])

    expect(value(await types(custodian, id, right))).toMatchObject({ status: 'differing', differing: ['C1'] })
    expect(await sees(officer, id)).toMatchObject({ own: { C1: '6' }, other: { C1: '9' }, differing: ['C1'] })
    expect(await typings(officer)).toHaveLength(2)
    const outsider = await sitting.district.as('leader')
    expect(await typings(outsider)).toEqual([])
    expect(await look(db.pool, outsider, (tx) => viewPaper(tx, outsider, sitting.lotId, id))).toMatchObject({
      error: { code: 'not-found' },
    })
    const third = await sitting.district.as('custodian', 1)
    expect(await sees(third, id)).toMatchObject({ own: null, other: null, scan: null, paper: { can: { type: false } } })
    expect((await look(db.pool, third, (tx) => openScan(tx, third, sitting.lotId, id))).ok).toBe(false)
    expect(await types(third, id, right)).toMatchObject({ error: { code: 'wrong-status', status: 'differing' } })

    // The first hand misread: put right, it is what the second had, and 9.0 is 9.
    expect(value(await types(officer, id, { ...right, C1: '9.0' })).status).toBe('agreed')
    expect(await withdraws(officer, id)).toMatchObject({ error: { code: 'wrong-status', status: 'agreed' } })
  })

  it('and the same juror’s sheet on the screen exclude each other, both ways', async () => {
    const [first, second] = await ownOf(juror)
    if (!first || !second) throw new Error('three sheets')
    const { acting } = juror
    const saves = (sheet: typeof first) =>
      act(db.pool, acting, (tx) =>
        saveMarks(tx, acting, sitting.lotId, sheet.id, { marks: { C1: '1' }, salt: newSalt(sitting.chance) }),
      )
    value(await saves(first))
    const n = sitting.bids.findIndex(({ bidId }) => bidId === first.bidId)
    const { id } = value(await scans(officer, n))
    expect(await saves(first)).toMatchObject({ error: { code: 'on-paper' } })
    expect((await ownOf(juror))[0]).toMatchObject({ onPaper: true, can: { 'sheet.save': false } })
    value(await saves(second))
    // What the juror had begun on the screen is nobody else's to see, whoever types the paper.
    value(await types(officer, id, GOOD_MARKS))
    for (const who of [officer, custodian])
      expect(await look(db.pool, who, (tx) => tx.selectFrom('sheetContent').selectAll().execute())).toEqual([])
    expect(await act(db.pool, acting, (tx) => submitSheets(tx, acting, sitting.lotId))).toMatchObject({
      error: { code: 'paper-open', count: 1 },
    })
    expect(await scans(custodian, n)).toMatchObject({ error: { code: 'on-paper' } })

    // Withdrawn it gives the screen back, with what was there; handed in on the screen there is nothing to scan.
    value(await withdraws(custodian, id))
    expect((await ownOf(juror))[0]).toMatchObject({ onPaper: false, marks: { C1: '1' } })
    await marks(sitting, juror)
    await submits(sitting, juror)
    expect(await scans(officer, n)).toMatchObject({ error: { code: 'wrong-status', status: 'submitted' } })
  })

  it('is nothing for whoever is not of the office, of another lot, or no scan', async () => {
    const manager = await sitting.district.as('provider_manager')
    for (const who of [manager, juror.acting, await sitting.district.as('leader')]) {
      expect(await scans(who)).toMatchObject({ error: { code: 'not-found' } })
      expect(await look(db.pool, who, (tx) => listPapers(tx, who, sitting.lotId))).toMatchObject({ error: { code: 'not-found' } })
    }
    const { id } = value(await scans(officer))
    const short = await types(officer, id, { C1: '9' })
    expect(short).toMatchObject({ error: { code: 'marks-refused' } })
    expect(await types(officer, id, { ...GOOD_MARKS, C1: '11' })).toMatchObject({ error: { code: 'marks-refused' } })
    const bid = { juror: juror.jurorId, bid: bidAt(1) }
    const text = { name: '评分表.docx', stored: { ...STORED, type: 'text/plain' as const } }
    expect(await act(db.pool, officer, (tx) => scanPaper(tx, officer, sitting.lotId, bid, text))).toMatchObject({
      error: { code: 'file-kind-refused' },
    })
    expect(await withdraws(await sitting.district.as('officer', 1), id)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('hands in for a juror who wrote all on paper, beside those on the screen, and is told with both names', async () => {
    for (const n of [0, 1, 2]) await entered(n)
    expect((await panelNow()).jurors.find(({ id }) => id === juror.jurorId)).toMatchObject({ status: 'submitted' })
    await entered(0, other)
    for (const seat of (await seatsIn(sitting)).slice(1)) {
      if (seat.jurorId !== other.jurorId) await marks(sitting, seat)
      else
        for (const sheet of (await ownOf(seat)).filter(({ onPaper }) => !onPaper)) {
          const n = sitting.bids.findIndex(({ bidId }) => bidId === sheet.bidId)
          const draft = { marks: inOrder(seat, sheet.bidId, n), salt: newSalt(sitting.chance) }
          await did(sitting, seat.acting, (tx) => saveMarks(tx, seat.acting, sitting.lotId, sheet.id, draft))
        }
      await submits(sitting, seat)
    }
    expect((await panelNow()).status).toBe('locked')
    await did(sitting, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
    const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
    expect(results.ranking.map(({ total }) => total)).toEqual(['91.00', '87.00', '83.00'])
    const onPaper = results.sheets.filter(({ paper }) => paper !== null)
    expect(onPaper).toHaveLength(4)
    expect(onPaper[0]?.paper).toEqual({
      typedBy: expect.stringContaining('officer'),
      checkedBy: expect.stringContaining('custodian'),
    })
    await did(sitting, officer, (tx) => concludeChecks(tx, officer, sitting.lotId, CONCLUSIONS))

    const found: unknown[] = []
    await look(db.pool, officer, async (tx) => {
      const { tenant } = sitting.district
      await audited(paperSheets).check(tx, tenant, (some) => found.push(...some))
      await audited(sheets).check(tx, tenant, (some) => found.push(...some))
      await audited(jurors).check(tx, tenant, (some) => found.push(...some))
      await audited(panels).check(tx, tenant, (some) => found.push(...some))
      const entitled = await entitlementIn(tx, tenant)
      const deeds = await tx.selectFrom('action').selectAll().where('actor', 'in', [officer.actor, custodian.actor]).execute()
      const mine = deeds.filter(({ type }) => /^paper-sheet|^sheet.submit|^juror.submit/.test(type))
      expect(mine.length).toBeGreaterThan(20)
      for (const { noun, subject, type, actor, role, at } of mine)
        found.push(...[entitled({ noun, subject, type, actor, role, at, about: {} })].filter((fault) => fault !== undefined))
    })
    expect(found).toEqual([])
  })
})
