import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import { deadlines } from '../../app/audit/dues.ts'
import { filedPapers } from '../../app/audit/scans.ts'
import type { Acting } from '../../kernel/acting.ts'
import { CivilDate, endOf, type Instant, instantAt, plusMs } from '../../kernel/civil.ts'
import { FileId, type LotId, type PartyId } from '../../kernel/ids.ts'
import { type FileType, Sha256 } from '../../kernel/stored-file.ts'
import type { Tx } from '../../platform/db.ts'
import type { Branching } from '../../platform/testing/branch.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { codeOf, value } from '../../platform/testing/outcome.ts'
import { type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import type { PaperComplaint } from './contract/challenge.ts'
import { ANNOUNCED, concerned, NOTICE_ENDS } from './fixtures/a-result.ts'
import { cameInTime, lacksStampedPaper } from './rules/award.ts'
import { LOCAL_SELECTION } from './rules/profiles.ts'
import { addPaper, mayAddPaper } from './service/challenge-files.ts'
import { answerPaper } from './service/challenge-paper.ts'
import { openPaper, viewChallenge } from './service/challenge-views.ts'
import { answerChallenge, fileChallenge, registerChallenge, withdrawChallenge, withdrawOnPaper } from './service/challenges.ts'
import { aNotice } from './fixtures/stages.ts'
import { objectionsTo } from './service/objections.ts'
import { sweep } from './service/sweep.ts'
import { pendingOf } from './store/challenges.ts'
import { challenges, lots } from './store/kept.ts'

const MIDWAY = instantAt(CivilDate.parse('2017-06-28'), '12:00')
const AFTER = plusMs(endOf(NOTICE_ENDS), 1)
const CLAIM = { matter: '得分计算', text: '持证社工一项计分有误。', remedy: '请重新核对。' }
const scan = (name = '盖章异议书.pdf', type: FileType = 'application/pdf', fill = 'a') => ({
  name,
  stored: { sha256: Sha256.parse(fill.repeat(64)), size: 10, type },
})

const STRICT = { stampedObjection: { value: 'required', source: '94号令 Art. 12', mark: 'L' } } as const

it('asks an organisation for the paper with its seal where the way of purchasing does, and a person never', () => {
  expect(lacksStampedPaper(STRICT, { ofParty: true, papers: 0 })).toBe(true)
  expect(lacksStampedPaper(STRICT, { ofParty: true, papers: 1 })).toBe(false)
  expect(lacksStampedPaper(STRICT, { ofParty: false, papers: 0 })).toBe(false)
  expect(lacksStampedPaper(LOCAL_SELECTION, { ofParty: true, papers: 0 })).toBe(false)
})

it('counts a paper by the day on which it came: from the announcement to the last day, and not in the future', () => {
  const notice = { publishedAt: null, soleEnds: null, announcedAt: ANNOUNCED, challengeEnds: NOTICE_ENDS, declines: [] }
  const came = (day: string, now: Instant = AFTER) => cameInTime(notice, CivilDate.parse(day), now)
  expect(['2017-06-25', '2017-06-26', '2017-07-03', '2017-07-04'].map((day) => came(day))).toEqual([false, true, true, false])
  expect(came('2017-06-29', MIDWAY)).toBe(false)
  expect(cameInTime({ ...notice, announcedAt: null, challengeEnds: null }, NOTICE_ENDS, AFTER)).toBe(false)
  // Of one that was given up midway, to that day; of the next, from its own on.
  const given = { announcedAt: ANNOUNCED, challengeEnds: NOTICE_ENDS, at: MIDWAY }
  const next = { announcedAt: plusMs(endOf(NOTICE_ENDS), 1), challengeEnds: CivilDate.parse('2017-07-11') }
  const either = (day: string) =>
    cameInTime({ ...notice, ...next, declines: [given] }, CivilDate.parse(day), endOf(next.challengeEnds))
  expect(['2017-06-25', '2017-06-26', '2017-06-28', '2017-06-29', '2017-07-03'].map(either)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect(['2017-07-04', '2017-07-11', '2017-07-12'].map(either)).toEqual([true, true, false])
})

onBothDatabases('the papers of an objection', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let leader: Acting
  let rival: Acting
  let winner: Acting
  let resident: Acting
  let announced: Awaited<ReturnType<typeof aNotice>>['announced']
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    ;({ district, announced } = await aNotice(db))
    ;({ officer, leader, winner, rival, resident } = await concerned(district))
  })
  const at = (who: Acting, now: Instant = MIDWAY): Acting => ({ ...who, now })

  /** A lot in its notice; each deed is told to the database as its own actor's. */
  const here = (body: (tx: Tx, made: { lotId: LotId; second: PartyId }) => Promise<void>) =>
    undone(db.pool, officer, (tx) => body(tx, announced))
  const as = async <T>(tx: Tx, who: Acting, body: (who: Acting) => Promise<T>, now: Instant = MIDWAY): Promise<T> => {
    await sql.raw(`set local heli.actor = '${who.actor}'`).execute(tx)
    const done = await body(at(who, now))
    await sql.raw(`set local heli.actor = '${officer.actor}'`).execute(tx)
    return done
  }
  const added = (tx: Tx, who: Acting, lot: LotId, file = scan()) =>
    as(tx, who, async (me) => value(await addPaper(tx, me, lot, file)).id)
  const onPaper = (papers: FileId[], over: Partial<PaperComplaint> = {}): PaperComplaint => ({
    partyId: null,
    signatory: '演示居民甲',
    arrivedOn: CivilDate.parse('2017-06-27'),
    ...CLAIM,
    papers,
    ...over,
  })

  it('lie with the one who filed it and the office, and nobody else', () =>
    here(async (tx, { lotId, second }) => {
      const paper = await added(tx, rival, lotId)
      const filed = await as(tx, rival, (me) => fileChallenge(tx, me, lotId, { partyId: second, ...CLAIM, papers: [paper] }))
      const { id } = value(filed)
      const read = (who: Acting) => as(tx, who, async (me) => codeOf(await openPaper(tx, me, id, paper)))
      for (const who of [rival, officer, leader]) expect(await read(who)).toBe('done')
      for (const who of [winner, resident, district.nobody]) expect(await read(who)).toBe('not-found')
      expect(value(await viewChallenge(tx, officer, id)).papers).toMatchObject([{ id: paper, name: '盖章异议书.pdf' }])
      const rows = (who: Acting) => as(tx, who, () => tx.selectFrom('challengeFile').select('id').execute())
      expect([await rows(rival), await rows(officer), await rows(winner)].map(({ length }) => length)).toEqual([1, 1, 0])
      expect(await objectionsTo(tx, district, lotId)).toEqual([])
      value(await answerChallenge(tx, at(officer), id, { deed: 'challenge.refuse', answer: '不属于受理范围。' }))
      expect(await objectionsTo(tx, district, lotId)).toMatchObject([{ answer: '不属于受理范围。', verdict: 'refused' }])
    }))

  it('are named by their uploader alone, for the lot they were uploaded to', () =>
    here(async (tx, { lotId, second }) => {
      const [theirs, unknown] = [await added(tx, resident, lotId), FileId.parse(district.newId())]
      for (const paper of [theirs, unknown]) {
        const filing = (me: Acting) => fileChallenge(tx, me, lotId, { partyId: second, ...CLAIM, papers: [paper] })
        expect(codeOf(await as(tx, rival, filing))).toBe('unknown-paper')
      }
      expect(codeOf(await registerChallenge(tx, at(officer), lotId, onPaper([theirs])))).toBe('unknown-paper')
    }))

  it('are taken while one may object, as scans, pictures or office files; twice the same is once', () =>
    here(async (tx, { lotId }) => {
      const may = (who: Acting, now?: Instant) => as(tx, who, async (me) => codeOf(await mayAddPaper(tx, me, lotId)), now)
      expect(await may(rival)).toBe('done')
      expect(await may(rival, AFTER)).toBe('past-deadline')
      expect([await may(leader), await may(await district.as('juror'))]).toEqual(['not-found', 'not-found'])
      const put = (file: ReturnType<typeof scan>) => as(tx, rival, async (me) => codeOf(await addPaper(tx, me, lotId, file)))
      expect(await put(scan('说明.txt', 'text/plain'))).toBe('file-kind-refused')
      expect(await put(scan('说明.hta'))).toBe('file-name-refused')
      expect(await added(tx, rival, lotId)).toBe(await added(tx, rival, lotId))
      for (let n = 1; n < 30; n++) expect(await put(scan(`${n}.png`, 'image/png'))).toBe('done')
      expect(await put(scan('30.png', 'image/png'))).toBe('too-many-files')
    }))

  it('come to the office as well: registered with their scan, dealt with like any other and answered on paper', () =>
    here(async (tx, { lotId, second }) => {
      const paper = await added(tx, officer, lotId)
      const person = value(await registerChallenge(tx, at(officer), lotId, onPaper([paper]))).id
      expect(value(await viewChallenge(tx, officer, person))).toMatchObject({
        status: 'received',
        signatory: '演示居民甲',
        arrivedOn: '2017-06-27',
        partyName: null,
        answerDue: '2017-07-06',
        answerTerm: { start: '2017-06-27', amount: 7, unit: 'working-day', due: '2017-07-06' },
      })
      const stamped = await added(tx, officer, lotId, scan('盖章.pdf', 'application/pdf', 'b'))
      const party = value(await registerChallenge(tx, at(officer), lotId, onPaper([stamped], { partyId: second }))).id
      expect(codeOf(await as(tx, winner, (me) => viewChallenge(tx, me, party)))).toBe('not-found')
      await sweep(tx, at(district.system, AFTER))
      expect((await lots.table.load(tx, district.tenant, lotId))?.status).toBe('announced')
      for (const id of [person, party])
        value(await answerChallenge(tx, at(leader, AFTER), id, { deed: 'challenge.refuse', answer: '不属于受理范围。' }))
      const found: string[] = []
      await deadlines.run(tx, district.tenant, (code) => found.push(code))
      expect(found).not.toContain('due-miscounted')
      expect(await objectionsTo(tx, district, lotId)).toMatchObject([{ filedOn: '2017-06-27' }, { filedOn: '2017-06-27' }])
      const printed = JSON.stringify(value(await answerPaper(tx, officer, person)))
      expect(printed).toContain('演示居民甲')
      expect(printed).toContain('2017年6月27日')
      expect((await lots.table.load(tx, district.tenant, lotId))?.status).toBe('awarded')
      expect(codeOf(await registerChallenge(tx, at(officer, AFTER), lotId, onPaper([paper])))).toBe('wrong-status')
      await audited(challenges).check(tx, district.tenant, (faults) => expect(faults).toEqual([]))
    }))

  it('are registered by the officer alone, of one who took part or a person, within the notice', () =>
    here(async (tx, { lotId }) => {
      const paper = await added(tx, officer, lotId)
      const registered = (who: Acting, over: Partial<PaperComplaint> = {}) =>
        as(tx, who, async (me) => codeOf(await registerChallenge(tx, me, lotId, onPaper([paper], over))))
      for (const who of [leader, rival, resident]) expect(await registered(who)).toBe('not-found')
      expect(await registered(officer, { partyId: district.parties[4] ?? null })).toBe('did-not-take-part')
      expect(await registered(officer, { arrivedOn: CivilDate.parse('2017-06-25') })).toBe('not-in-notice')
      expect(await registered(officer, { arrivedOn: CivilDate.parse('2017-06-29') })).toBe('not-in-notice')
      expect(await registered(officer)).toBe('done')
    }))

  it('bear the seal of an organisation where its objection needs one, and are not asked of a person', () =>
    here(async (tx, { lotId, second }) => {
      const strict = { ...LOCAL_SELECTION, ...STRICT }
      const filed = (who: Acting, partyId: PartyId | null, papers: FileId[]) =>
        as(tx, who, async (me) =>
          codeOf(await fileChallenge(tx, me, lotId, { partyId, ...CLAIM, papers }, () => Promise.resolve(strict))),
        )
      expect(await filed(rival, second, [])).toBe('stamped-paper-missing')
      expect(await pendingOf(tx, district, lotId)).toBe(0)
      expect(await filed(resident, null, [])).toBe('done')
      expect(await filed(rival, second, [await added(tx, rival, lotId)])).toBe('done')
    }))

  it('are entered once: a scan that an objection names is refused for a second one, under whatever name it comes', () =>
    here(async (tx, { lotId, second }) => {
      const paper = await added(tx, officer, lotId)
      const { id } = value(await registerChallenge(tx, at(officer), lotId, onPaper([paper])))
      const again = await added(tx, officer, lotId, scan('同一份.pdf'))
      const other = await district.as('officer', 1)
      const theirs = await added(tx, other, lotId)
      const entered = (who: Acting, papers: FileId[]) =>
        as(tx, who, async (me) => codeOf(await registerChallenge(tx, me, lotId, onPaper(papers, { partyId: second }))))
      expect([await entered(officer, [paper]), await entered(officer, [again]), await entered(other, [theirs])]).toEqual(
        Array(3).fill('paper-named'),
      )
      expect(codeOf(await withdrawOnPaper(tx, at(other), id, { papers: [theirs] }))).toBe('paper-named')
      expect(await pendingOf(tx, district, lotId)).toBe(1)
    }))

  it('withdraw what came on paper: by an officer who did not enter it with the letter, and what was filed here by its author alone', () =>
    here(async (tx, { lotId, second }) => {
      const paper = await added(tx, officer, lotId)
      const { id } = value(await registerChallenge(tx, at(officer), lotId, onPaper([paper])))
      const filed = await as(tx, rival, (me) => fileChallenge(tx, me, lotId, { partyId: second, ...CLAIM, papers: [] }))
      const colleague = await district.as('officer', 1)
      const letter = await added(tx, colleague, lotId, scan('撤回书.pdf', 'application/pdf', 'c'))
      const can = async (one: typeof id) => value(await viewChallenge(tx, at(colleague), one)).can['challenge.withdraw-on-paper']
      expect([await can(id), await can(value(filed).id)]).toEqual([true, false])
      const withdrawn = (who: Acting, one: typeof id, now?: Instant) =>
        as(tx, who, async (me) => codeOf(await withdrawOnPaper(tx, me, one, { papers: [letter] })), now)
      for (const who of [leader, rival, resident]) expect(await withdrawn(who, id)).toBe('not-found')
      expect(await withdrawn(colleague, value(filed).id)).toBe('wrong-status')
      expect(codeOf(await as(tx, rival, (me) => withdrawChallenge(tx, me, value(filed).id)))).toBe('done')
      await sweep(tx, at(district.system, AFTER))
      expect(await withdrawn(colleague, id, AFTER)).toBe('done')
      const { status, papers } = value(await viewChallenge(tx, at(officer), id))
      expect([status, papers.map(({ name }) => name)]).toEqual(['withdrawn', ['盖章异议书.pdf', '撤回书.pdf']])
      expect((await lots.table.load(tx, district.tenant, lotId))?.status).toBe('awarded')
      expect(await withdrawn(colleague, id, AFTER)).toBe('wrong-status')
      await audited(challenges).check(tx, district.tenant, (faults) => expect(faults).toEqual([]))
    }))

  it('are looked at by the audit: exchanged behind the program’s back, they are found', () =>
    here(async (tx, { lotId }) => {
      const paper = await added(tx, officer, lotId)
      const { id } = value(await registerChallenge(tx, at(officer), lotId, onPaper([paper])))
      const faults = async () => {
        const found: string[] = []
        expect(await filedPapers.run(tx, district.tenant, (code, _, subject) => void found.push(`${code} ${subject}`))).toBe(1)
        return found
      }
      expect(await faults()).toEqual([])
      await sql`update challenge set papers = replace(papers, 'aaaa', 'bbbb') where id = ${id}`.execute(tx)
      expect(await faults()).toEqual([`paper-differs ${id}`])
    }))
})
