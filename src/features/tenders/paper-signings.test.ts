import { beforeAll, expect, it } from 'vitest'
import { entitlementIn } from '../../app/audit/entitled.ts'
import { MIGRATIONS } from '../../app/migrations.ts'
import { NOUNS } from '../../app/nouns.ts'
import { signedReports } from '../../app/audit/scans.ts'
import type { Acting } from '../../kernel/acting.ts'
import { endOf, type Instant, plusMs } from '../../kernel/civil.ts'
import { FileId, type PaperSigningId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { lay } from '../../lib/document/lay.ts'
import { words } from '../../lib/document/words.ts'
import { act, look } from '../../platform/act.ts'
import { beginningWith, type Branching, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import type { PaperSigningEntry } from './contract/paper-signing.ts'
import { CONCLUSIONS, did, managerOf, revealed, type Seat, seatsIn, type Sitting } from './fixtures/a-panel.ts'
import { aSeatedPanel } from './fixtures/stages.ts'
import { concludeChecks } from './service/audits.ts'
import { paperBasis } from './service/paper-basis.ts'
import { listSignings, openSigningScan } from './service/paper-signing-views.ts'
import { confirmSigning, enterSigning, returnSigning, reviseSigning, withdrawSigning } from './service/paper-signings.ts'
import { viewPanel } from './service/panels.ts'
import { reportPaper } from './service/report-paper.ts'
import { signReport } from './service/report-signing.ts'
import { viewResults } from './service/results.ts'
import { sweep } from './service/sweep.ts'
import { insertChallengeFile } from './store/challenge-files.ts'
import { lots } from './store/kept.ts'

const DISSENT = '第二名的人员更合适，我不同意第一名'

onBothDatabases('a report that is signed on paper', (opened) => {
  let db: Branching
  let sitting: Sitting
  let officer: Acting
  let leader: Acting
  let seats: Seat[]
  beforeAll(async () => {
    db = await opened({ shared: MIGRATIONS })
    sitting = await aSeatedPanel(db)
    officer = await sitting.district.as('officer')
    leader = await sitting.district.as('leader')
  })
  beginningWith(
    () => db,
    async () => {
      await revealed(sitting)
      seats = await seatsIn(sitting)
      await did({ db }, officer, (tx) => concludeChecks(tx, officer, sitting.lotId, CONCLUSIONS))
    },
  )
  undoneAfterEach(() => db)

  async function aScan({ now: addedAt } = officer): Promise<FileId> {
    const id = FileId.parse(officer.newId())
    const scan = { sha256: Sha256.parse('b'.repeat(64)), name: '评审报告.pdf', type: 'application/pdf', size: 1 }
    const kept = { tenant: officer.tenant, id, lotId: sitting.lotId, ...scan, addedBy: officer.actor, addedAt }
    await did({ db }, officer, async (tx) => {
      await insertChallengeFile(tx, kept)
      return ok(undefined)
    })
    return id
  }
  /** The last of them dissents. */
  const onPaper = (some: readonly Seat[]): PaperSigningEntry['signatures'] =>
    some.map(({ jurorId: juror }, n) => ({ juror, dissent: n === some.length - 1 ? DISSENT : null }))
  const enter = async (signatures: PaperSigningEntry['signatures'], who = officer) => {
    const file = await aScan()
    return act(db.pool, who, (tx) => enterSigning(tx, who, sitting.lotId, { signatures, file }))
  }
  const list = async (who: Acting) => value(await look(db.pool, who, (tx) => listSignings(tx, who, sitting.lotId)))
  const confirm = async (who: Acting) => {
    const [first] = (await list(officer)).items
    if (first === undefined) throw new Error('nothing is entered')
    return act(db.pool, who, (tx) => confirmSigning(tx, who, sitting.lotId, first.id, first.revision))
  }
  type Read = { readonly id: PaperSigningId; readonly revision: number }
  const move = (deed: typeof withdrawSigning, who: Acting, { id, revision }: Read) =>
    act(db.pool, who, (tx) => deed(tx, who, sitting.lotId, id, { revision, reason: '与扫描件上的签字不一致' }))
  const revise = (who: Acting, { id, revision }: Read, signatures: PaperSigningEntry['signatures'], file: FileId) =>
    act(db.pool, who, (tx) => reviseSigning(tx, who, sitting.lotId, id, { revision, entry: { signatures, file } }))
  const afterTerm = async () => {
    const { signing } = value(await look(db.pool, officer, (tx) => viewPanel(tx, officer, sitting.lotId)))
    return plusMs(endOf(signing?.by ?? expect.unreachable()), 1)
  }
  const sweepsAt = (now: Instant) => {
    const clock = { ...sitting.district.system, now }
    return did({ db }, clock, async (tx) => ok(await sweep(tx, clock)))
  }
  const open = ['submitted', false, null]
  const said = async () => {
    const { jurors } = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
    return jurors.map(({ status, onPaper: paper, dissent }) => [status, paper, dissent])
  }
  const signs = ({ acting }: Seat) =>
    act(db.pool, acting, (tx) => signReport(tx, acting, sitting.lotId, { deed: 'juror.sign', facts: {} }))
  /** `as`: who is said to have ended it instead. */
  const found = async (as?: Acting) => {
    const all: unknown[] = []
    const of = <One extends { type: string; actor: string }>(one: One) =>
      as !== undefined && one.type === 'paper-signing.withdraw' ? { ...one, actor: as.actor, role: 'officer' } : one
    await look(db.pool, sitting.district.system, async (tx) => {
      const entitled = await entitlementIn(tx, officer.tenant)
      for (const noun of NOUNS.filter((one) => ['lot', 'panel', 'juror', 'paper-signing'].includes(one.noun)))
        await noun.check(
          tx,
          officer.tenant,
          (some) => all.push(...some),
          (one) => {
            const fault = /paper|panel\.sign|lot\.propose/.test(one.type) ? entitled(of(one)) : undefined
            if (fault !== undefined) all.push([fault, one.type])
          },
        )
      await signedReports.run(tx, officer.tenant, (code, noun) => all.push([code, noun]))
    })
    return all
  }

  it('has two hands; with the last of the panel, on the screen or on paper, the winner is proposed', async () => {
    for (const seat of seats.slice(0, 2)) value(await signs(seat))
    const rest = seats.slice(2)
    expect(value(await enter(onPaper(rest)))).toMatchObject({ status: 'entered', panel: 'audited' })
    expect(codeOf(await enter(onPaper(rest)))).toBe('entered-already')
    expect(codeOf(await confirm(officer))).toBe('same-hand')
    expect((await list(officer)).jurors.map((juror) => juror.open)).toEqual([false, false, true, true, true])
    expect(value(await confirm(leader))).toMatchObject({ status: 'confirmed', panel: 'signed' })
    const lot = await look(db.pool, officer, (tx) => lots.table.load(tx, officer.tenant, sitting.lotId))
    expect(lot).toMatchObject({ status: 'scored', awardStatus: 'proposed' })
    const { jurors } = value(await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId)))
    expect(jurors.map(({ status, onPaper: paper, dissent }) => [status, paper, dissent])).toEqual([
      ['signed', false, null],
      ['signed', false, null],
      ['signed', true, null],
      ['signed', true, null],
      ['dissenting', true, DISSENT],
    ])
    const report = await look(db.pool, officer, async (tx) => {
      const basis = await paperBasis(tx, officer, sitting.lotId)
      return basis && reportPaper(tx, officer, basis)
    })
    const printed = words(lay(report ?? expect.unreachable())).join('')
    expect(printed).toContain('纸质签字，扫描件核对：')
    expect(printed).toContain(DISSENT)
    expect(await found()).toEqual([])
  })

  it('counts although another on the same scan signed on the screen meanwhile, whose answer holds', async () => {
    const entered = value(await enter(onPaper(seats.slice(3))))
    value(await signs(seats[3] ?? expect.unreachable()))
    expect(codeOf(await enter(onPaper(seats.slice(4))))).toBe('entered-already')
    const undo = await db.branch()
    value(await confirm({ ...leader, now: await afterTerm() }))
    const counted = [await said(), (await list(leader)).items[0]?.signatures.map(({ leftOut }) => leftOut), await found()]
    await undo()
    expect(counted).toEqual([[open, open, open, ['signed', false, null], ['dissenting', true, DISSENT]], [true, false], []])
    // Nobody is left for whom the paper would count.
    value(await signs(seats[4] ?? expect.unreachable()))
    expect(codeOf(await confirm(leader))).toBe('not-to-sign')
    value(await move(withdrawSigning, leader, { id: entered.id, revision: entered.revision }))
    expect(codeOf(await confirm(leader))).toBe('wrong-status')
    expect(codeOf(await enter(onPaper(seats.slice(3))))).toBe('not-to-sign')
    const twice = onPaper([seats[2] ?? expect.unreachable(), seats[2] ?? expect.unreachable()])
    expect(codeOf(await enter(twice))).toBe('juror-twice')
    value(await enter(onPaper(seats.slice(2, 3))))
    expect(await found()).toEqual([])
  })

  it('is made silence by no one hand: the first neither ends it nor drops a dissenter, within the term or after', async () => {
    const entered = value(await enter(onPaper(seats.slice(3))))
    const file = await aScan()
    const [last, over] = [plusMs(await afterTerm(), -1), await afterTerm()]
    for (const now of [officer.now, last, over]) {
      const first = { ...officer, now }
      expect(codeOf(await move(withdrawSigning, first, entered))).toBe('same-hand')
      expect(codeOf(await move(returnSigning, first, entered))).toBe('same-hand')
      const dropping = await revise(first, entered, onPaper(seats.slice(3, 4)), file)
      expect(codeOf(dropping)).toBe(now === over ? 'signing-over' : 'juror-dropped')
      const can = (await list(first)).items[0]?.can
      expect(can).toMatchObject({ 'paper-signing.withdraw': false, 'paper-signing.revise': now !== over })
    }
    await sweepsAt(over)
    expect((await said()).at(-1)).toEqual(open)
    const more = value(await revise({ ...officer, now: last }, entered, onPaper(seats.slice(2)), file))
    expect(codeOf(await move(withdrawSigning, leader, entered))).toBe('changed-meanwhile')
    expect(codeOf(await move(withdrawSigning, officer, more))).toBe('same-hand')
    value(await move(withdrawSigning, leader, more))
    expect([await found(), await found(officer)]).toEqual([[], [['kept-away', 'paper-signing.withdraw']]])
  })

  it('is put right after the term where it was entered in time, by the scan that came in time', async () => {
    // The dissent was typed beside the wrong name.
    const [three, four] = [seats[3] ?? expect.unreachable(), seats[4] ?? expect.unreachable()]
    const inTime = await aScan()
    const signed = await enter(onPaper([three]))
    const now = await afterTerm()
    const [late, head] = [
      { ...officer, now },
      { ...leader, now },
    ]
    const returned = value(await move(returnSigning, head, value(signed)))
    expect(returned.status).toBe('returned')
    await sweepsAt(now)
    expect(await said()).toEqual([open, open, open, open, open])
    expect(codeOf(await confirm(head))).toBe('wrong-status')
    expect(codeOf(await move(withdrawSigning, late, returned))).toBe('same-hand')
    expect(codeOf(await revise(head, returned, onPaper([four]), inTime))).toBe('not-found')
    const lateScan = await aScan(late)
    expect(codeOf(await revise(late, returned, onPaper([three, four]), lateScan))).toBe('scan-late')
    expect(codeOf(await revise(late, returned, onPaper([four]), FileId.parse(officer.newId())))).toBe('unknown-paper')
    const undo = await db.branch()
    const again = await revise(late, returned, onPaper([three]), lateScan)
    await undo()
    expect(value(again).status).toBe('entered')
    const put = value(await revise(late, returned, onPaper([four]), inTime))
    expect(put).toMatchObject({ status: 'entered', panel: 'audited' })
    await sweepsAt(now)
    expect(codeOf(await confirm(late))).toBe('same-hand')
    value(await confirm(head))
    await sweepsAt(now)
    const deemed = ['deemed', false, null]
    expect(await said()).toEqual([deemed, deemed, deemed, deemed, ['dissenting', true, DISSENT]])
    expect(await found()).toEqual([])
  })

  it('holds the clock where it was entered in time, until it is checked or withdrawn', async () => {
    const [later, dissenter] = [await afterTerm(), seats[4] ?? expect.unreachable()]
    const sweeps = () => sweepsAt(later)
    const statuses = async () => (await said()).map(([status]) => status)
    const { id, revision } = value(await enter(onPaper([dissenter])))
    await sweeps()
    const waiting = ['submitted', 'submitted', 'submitted', 'submitted', 'submitted']
    expect(await statuses()).toEqual(waiting)
    const undo = await db.branch()
    value(await move(withdrawSigning, { ...leader, now: later }, { id, revision }))
    await sweeps()
    const withdrawn = await statuses()
    await undo()
    expect(withdrawn).toEqual(['deemed', 'deemed', 'deemed', 'deemed', 'deemed'])
    expect((await list({ ...leader, now: later })).items[0]?.can['paper-signing.confirm']).toBe(true)
    value(await confirm({ ...leader, now: later }))
    await sweeps()
    expect(await statuses()).toEqual(['deemed', 'deemed', 'deemed', 'deemed', 'dissenting'])
    expect(await found()).toEqual([])
  })

  it('comes within the term, is the office’s to read, and no juror’s or bidder’s to enter', async () => {
    const { id, revision } = value(await enter(onPaper(seats)))
    const later = await afterTerm()
    const undo = await db.branch()
    value(await move(withdrawSigning, leader, { id, revision }))
    const anew = await enter(onPaper(seats), { ...officer, now: later })
    await undo()
    expect(codeOf(anew)).toBe('signing-over')
    expect(codeOf(await enter(onPaper(seats), leader))).toBe('not-found')
    const manager = await managerOf(sitting, 0)
    const custodian = await sitting.district.as('custodian')
    for (const who of [manager, seats[0]?.acting ?? manager]) {
      expect(codeOf(await look(db.pool, who, (tx) => listSignings(tx, who, sitting.lotId)))).toBe('not-found')
      expect(await look(db.pool, who, (tx) => tx.selectFrom('paperSigning').select('id').execute())).toEqual([])
      const told = (tx: Parameters<Parameters<typeof look>[2]>[0]) =>
        tx.selectFrom('action').select('id').where('noun', '=', 'paper-signing').execute()
      expect(await look(db.pool, who, told)).toEqual([])
    }
    expect((await list(custodian)).items).toMatchObject([{ id, file: null }])
    expect(codeOf(await look(db.pool, custodian, (tx) => openSigningScan(tx, custodian, sitting.lotId, id)))).toBe('not-found')
    expect(value(await look(db.pool, leader, (tx) => openSigningScan(tx, leader, sitting.lotId, id)))).toMatchObject({
      name: '评审报告.pdf',
    })
  })
})
