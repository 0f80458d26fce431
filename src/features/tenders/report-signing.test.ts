import { beforeAll, describe, expect, it } from 'vitest'
import { deadlines } from '../../app/audit/dues.ts'
import { entitlementIn } from '../../app/audit/entitled.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, plusMs } from '../../kernel/civil.ts'
import { SYSTEM } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { value } from '../../platform/testing/outcome.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { audited } from '../ledger/service/audit.ts'
import { CONCLUSIONS, did, revealed, type Seat, seatsIn, type Sitting } from './fixtures/a-panel.ts'
import { anAnnouncement } from './fixtures/a-result.ts'
import { confirmAsItStands } from './fixtures/as-it-stands.ts'
import { aSeatedPanel } from './fixtures/stages.ts'
import { ResultBody } from './contract/publications.ts'
import { concludeChecks } from './service/audits.ts'
import { viewAward } from './service/award-views.ts'
import { announceResult } from './service/awards.ts'
import { NO_CONTRACTS } from './service/contracts-ahead.ts'
import { viewLotRecord } from './service/lot-record.ts'
import { viewLot } from './service/lot-views.ts'
import { listSeats } from './service/own-seats.ts'
import { paperBasis } from './service/paper-basis.ts'
import { viewPanel } from './service/panels.ts'
import { reportPaper } from './service/report-paper.ts'
import { signReport } from './service/report-signing.ts'
import { viewResults } from './service/results.ts'
import { viewSeat } from './service/seats.ts'
import { sweep } from './service/sweep.ts'
import { dueOf } from './store/dues.ts'
import { jurors, panels } from './store/kept.ts'
import { noticeOf } from './store/notices.ts'

onBothDatabases('the signing of a report', (open) => {
  let db: Branching
  let sitting: Sitting
  let officer: Acting
  let seats: Seat[]
  let by: CivilDate
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    sitting = await aSeatedPanel(db)
    officer = await sitting.district.as('officer')
  })
  beginningWith(
    () => db,
    async () => {
      await revealed(sitting)
      seats = await seatsIn(sitting)
      await did(sitting, officer, (tx) => concludeChecks(tx, officer, sitting.lotId, CONCLUSIONS))
      by = (await panelNow()).signing?.by ?? CivilDate.parse('2000-01-01')
    },
  )
  undoneAfterEach(() => db)

  const at = (who: Acting, now: Instant): Acting => ({ ...who, now })
  const panelNow = async () => value(await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId)))
  const signs = ({ acting }: Seat, now = acting.now) =>
    act(db.pool, at(acting, now), (tx) => signReport(tx, at(acting, now), sitting.lotId, { deed: 'juror.sign', facts: {} }))
  const dissents = ({ acting }: Seat, now = acting.now, reason = '我认为第二名更可行') =>
    act(db.pool, at(acting, now), (tx) =>
      signReport(tx, at(acting, now), sitting.lotId, { deed: 'juror.dissent', facts: { reason } }),
    )
  const over = () => plusMs(endOf(by), 1)
  const sweeps = (now: Instant) => {
    const system = at(sitting.district.system, now)
    return act(db.pool, system, async (tx) => ok(await sweep(tx, system)))
  }
  const seatAt = (n: number): Seat => seats[n] ?? expect.unreachable('five seats')
  const statuses = async () => (await panelNow()).jurors.map(({ status }) => status)
  const later = (now: Instant) => at(officer, now)

  describe('acceptance', () => {
    it('9. an unsigned report without dissent counts as agreement at the deadline, and says so', async () => {
      for (const n of [0, 1]) value(await signs(seatAt(n)))
      value(await dissents(seatAt(2)))
      value(await signs(seatAt(3), endOf(by)))
      await sweeps(endOf(by))
      expect(await panelNow()).toMatchObject({ status: 'audited', progress: { signed: 4, deemed: 0 } })
      await sweeps(over())
      expect(await statuses()).toEqual(['signed', 'signed', 'dissenting', 'signed', 'deemed'])
      expect(await panelNow()).toMatchObject({ status: 'signed', progress: { submitted: 5, signed: 4, deemed: 1 } })
      const who = later(over())
      const silent = (await panelNow()).jurors.find(({ status }) => status === 'deemed')
      if (silent === undefined) throw new Error('nobody was silent')
      expect(silent).toMatchObject({ deemedAt: over(), signedAt: null, dissent: null })

      // On the record by name, the clock's deed and nobody's, with its rule and its last day.
      const [deed] = await look(db.pool, officer, (tx) =>
        tx.selectFrom('action').selectAll().where('subject', '=', silent.id).where('type', '=', 'juror.deem').execute(),
      )
      expect(deed).toMatchObject({
        actor: SYSTEM,
        role: 'system',
        facts: `{"by":"${by}","rule":"local-selection:reportSigning"}`,
      })
      const record = value(await look(db.pool, who, (tx) => viewLotRecord(tx, who, sitting.lotId, { limit: 100 })))
      expect(record.items.filter(({ deed: one }) => one === 'juror.deem')).toMatchObject([
        { role: 'system', name: null, about: silent.name, remark: by },
      ])

      // In the report, before the leader, and in the public result.
      const results = value(await look(db.pool, who, (tx) => viewResults(tx, who, sitting.lotId)))
      expect(results.signing).toMatchObject({ rule: 'local-selection:reportSigning', amount: 1, due: by })
      const report = await look(db.pool, who, async (tx) => {
        const basis = await paperBasis(tx, who, sitting.lotId)
        return basis && reportPaper(tx, who, basis)
      })
      if (report === undefined) throw new Error('there is no report')
      const text = words(lay(report)).join('')
      expect(text).toContain(`${silent.name}未在评审报告上签字，也未书面说明不同意见和理由，依照规定视为同意评审结论。`)
      expect(text).toContain(`${silent.name}（签字）：逾期未签，视为同意`)
      const leader = at(await sitting.district.as('leader'), over())
      const award = value(await look(db.pool, leader, (tx) => viewAward(tx, leader, sitting.lotId, NO_CONTRACTS)))
      expect(award).toMatchObject({
        awardStatus: 'proposed',
        silent: { by, jurors: [{ seat: 5, name: silent.name }] },
        dissents: [{ seat: 3 }],
      })
      value(await act(db.pool, leader, (tx) => confirmAsItStands(tx, leader, sitting.lotId)))
      const notice = anAnnouncement(sitting.bids, { noticeNo: '演示公示 SILENT' })
      value(await act(db.pool, who, (tx) => announceResult(tx, who, sitting.lotId, notice)))
      const published = await look(db.pool, who, (tx) => noticeOf(tx, who, sitting.lotId, 'result'))
      expect(ResultBody.parse(JSON.parse(published?.body ?? '{}')).silent).toEqual({ by, names: [silent.name] })
    })
  })

  it('takes a signature to the last millisecond of its term, and none after it, swept or not', async () => {
    const [first, second] = [seatAt(0), seatAt(1)]
    const seen = (now: Instant) => look(db.pool, first.acting, (tx) => viewSeat(tx, at(first.acting, now), sitting.lotId))
    expect(await seen(endOf(by))).toMatchObject({ value: { signBy: by, signing: { due: by }, can: { 'juror.sign': true } } })
    expect(await seen(over())).toMatchObject({ value: { can: { 'juror.sign': false, 'juror.dissent': false } } })
    const next = await look(db.pool, officer, (tx) => viewLot(tx, officer, sitting.lotId, NO_CONTRACTS))
    expect(next).toMatchObject({ value: { next: { deed: 'juror.sign', due: by } } })
    const inAll = await look(db.pool, second.acting, (tx) => listSeats(tx, second.acting))
    // Another purchase on the same stage may have drawn the same person.
    const own = inAll.find(({ lotId }) => lotId === sitting.lotId)
    expect(own).toMatchObject({ signBy: by, can: { 'juror.sign': true } })

    const refused = { error: { code: 'signing-over', by } }
    expect(await signs(first, over())).toMatchObject(refused)
    expect(await dissents(first, over())).toMatchObject(refused)
    expect(await signs(first, endOf(by))).toMatchObject({ value: { status: 'signed' } })
    await sweeps(over())
    expect(await statuses()).toEqual(['signed', 'deemed', 'deemed', 'deemed', 'deemed'])
    // Whoever comes late is told, even with a clock that has not got so far; whoever signed has signed.
    expect(await dissents(second, endOf(by))).toMatchObject(refused)
    expect(await signs(second, over())).toMatchObject(refused)
    expect(await signs(first, over())).toMatchObject({ error: { code: 'wrong-status', status: 'signed' } })
  })

  it('is over once, however often it is swept, and the record stands up to an audit', async () => {
    await sweeps(over())
    const swept = await look(db.pool, officer, (tx) => tx.selectFrom('action').selectAll().execute())
    await sweeps(over())
    await sweeps(plusMs(over(), 60_000))
    expect(await look(db.pool, officer, (tx) => tx.selectFrom('action').selectAll().execute())).toHaveLength(swept.length)
    expect(swept.filter(({ type, at: when }) => type === 'juror.deem' && when === over())).toHaveLength(5)
    const found: unknown[] = []
    const { tenant } = sitting.district
    await look(db.pool, officer, async (tx) => {
      await audited(jurors).check(tx, tenant, (some) => found.push(...some))
      await audited(panels).check(tx, tenant, (some) => found.push(...some))
      // The lot of the stage was closed without a clock.
      await deadlines.run(tx, tenant, (code, noun, subject) => found.push(...(noun === 'lot' ? [] : [[code, noun, subject]])))
      const entitled = await entitlementIn(tx, tenant)
      for (const { noun, subject, type, actor, role, at: when } of swept.filter(({ at: then }) => then === over()))
        found.push(
          ...[entitled({ noun, subject, type, actor, role, at: when, about: {} })].filter((fault) => fault !== undefined),
        )
    })
    expect(found).toEqual([])
  })

  it('that everybody answered in time leaves nothing for the clock', async () => {
    for (const seat of seats) value(await signs(seat))
    const before = await statuses()
    await sweeps(over())
    expect([before, await statuses()]).toEqual([Array(5).fill('signed'), before])
    const { id } = await panelNow()
    const due = await look(db.pool, officer, (tx) => dueOf(tx, officer, id, 'panel.sign'))
    expect([due?.dueAt, due?.doneAt]).toEqual([over(), officer.now])
    const results = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
    expect(results).toMatchObject({ status: 'signed', signing: { due: by } })
  })
})
