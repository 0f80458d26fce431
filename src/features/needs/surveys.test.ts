import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { AreaCode } from '../../kernel/area.ts'
import { Sha256 } from '../../kernel/stored-file.ts'
import { act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db.ts'
import type { Database } from '../../platform/open-database.ts'
import { onBothDatabases, undone } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, CITY, type District, TOWN, VILLAGE } from '../identity/fixtures/a-district.ts'
import { aPostOver } from '../identity/fixtures/a-post.ts'
import { audited } from '../ledger/service/audit.ts'
import { actionsOf } from '../ledger/store/actions.ts'
import { FAULT_REASONS, refusedRows, surveyTemplate } from './documents/survey-workbooks.ts'
import { CONTACT, file, granted } from './fixtures/a-need.ts'
import { aMapping, aRow, aWorkbook, aWorkbookFile, mapped, sent, SURVEY_HEAD, take } from './fixtures/a-survey.ts'
import { NO_PROJECTS } from './fixtures/no-projects.ts'
import { guessColumns } from './rules/survey-columns.ts'
import { RowFault } from './rules/survey-rows.ts'
import { eraseContact, seeContact } from './service/contacts.ts'
import { viewNeed } from './service/read-needs.ts'
import { refusedPaper } from './service/refused-rows.ts'
import { viewSurvey } from './service/survey-views.ts'
import { endSurvey, listSurveys, mapSurvey, maySend, openSurvey, receiveSurvey } from './service/surveys.ts'
import { needs, surveys } from './store/kept.ts'

const NOT_FOUND = { ok: false, error: { code: 'not-found' } }
const refusal = (code: string) => ({ ok: false, error: { code } })
const BOOK = aWorkbook(aRow(), aRow({ 0: '老人助餐', 1: '独居老人', 3: '１２户', 5: null, 6: null }))
const FAULTY = aWorkbook(aRow(), aRow({ 0: '老人助餐', 2: '无名社区' }), aRow(), aRow({ 6: 'x', 3: '很多' }))

onBothDatabases('a survey', (open) => {
  let db: Database
  let district: District
  let officer: Acting
  let worker: Acting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'surveys')
    officer = await district.as('officer')
    worker = await district.as('community_worker')
  })
  const within = (who: Acting, body: (tx: Tx) => Promise<void>) => undone(db.pool, who, body)
  const filed = async (tx: Tx) =>
    (
      await sql<{ no: string; title: string; channel: string; surveyRow: number }>`
      select no, title, channel, survey_row from need where tenant = ${district.tenant} and survey_id is not null order by no`.execute(
        tx,
      )
    ).rows

  it('becomes needs, one of each row, that say their survey and their row, with numbers that leave no gap', async () => {
    const resident = await district.as('resident')
    await within(worker, async (tx) => {
      const before = await file(tx, resident)
      const survey = await mapped(tx, worker, BOOK)
      expect(granted(await take(tx, worker, survey, BOOK))).toMatchObject({ status: 'taken', accepted: 2 })
      const found = await filed(tx)
      expect(found.map(({ title, channel, surveyRow }) => [title, channel, surveyRow])).toEqual([
        ['四点半托管', 'survey', 2],
        ['老人助餐', 'survey', 3],
      ])
      const numbers = [before.no, ...found.map(({ no }) => no)].map((no) => Number(no.slice(-4)))
      expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2])
      const view = granted(await viewSurvey(tx, worker, survey.id, []))
      expect(view).toMatchObject({ status: 'taken', accepted: 2, rows: 2, preview: null, isKept: true })
      const [first] = view.needs
      if (first === undefined) throw new Error('no need')
      const need = granted(await viewNeed(tx, worker, first.id, NO_PROJECTS))
      expect(need).toMatchObject({
        onBehalf: true,
        status: 'submitted',
        survey: { id: survey.id, row: 2 },
        contact: { phone: '138****5678' },
      })
      expect(await seeContact(tx, worker, first.id)).toEqual({ ok: true, value: { ...CONTACT, address: '' } })
    })
  })

  it('holds in the record neither a name nor a telephone, and replays to what is kept', () =>
    within(officer, async (tx) => {
      const survey = await mapped(tx, officer, FAULTY)
      granted(await take(tx, officer, survey, FAULTY, true))
      granted(await openSurvey(tx, officer, survey.id, 'workbook'))
      const { rows } = await sql<{ facts: string }>`select facts from action where tenant = ${district.tenant}`.execute(tx)
      expect(rows.map(({ facts }) => facts).join()).not.toMatch(/138|张演示/)
      const findings: unknown[] = []
      for (const kept of [audited(needs), audited(surveys)])
        await kept.check(tx, district.tenant, (some) => void findings.push(...some))
      expect(findings).toEqual([])
    }))

  it('with a fault in it is taken whole or not at all, and in part only where an officer says so', () =>
    within(officer, async (tx) => {
      const survey = await mapped(tx, officer, FAULTY)
      expect(await take(tx, officer, survey, FAULTY)).toEqual(refusal('rows-have-faults'))
      expect(await take(tx, worker, survey, FAULTY, true)).toEqual(NOT_FOUND)
      expect(await filed(tx)).toEqual([])
      expect(granted(await take(tx, officer, survey, FAULTY, true))).toMatchObject({ accepted: 1 })
      expect(await filed(tx)).toHaveLength(1)
      expect(granted(await viewSurvey(tx, officer, survey.id, []))).toMatchObject({
        rows: 4,
        onlyAccepted: true,
        problems: [
          { row: 3, field: 'area', fault: 'no-such-area' },
          { row: 4, field: 'title', fault: 'same-as-row', same: 2 },
          { row: 5, field: 'count', fault: 'not-a-count' },
          { row: 5, field: 'phone', fault: 'not-a-phone' },
        ],
      })
      expect(await take(tx, officer, survey, FAULTY, true)).toMatchObject(refusal('wrong-status'))
    }))

  it('shows before it is taken what its rows become and every fault, and no name or telephone in full', () =>
    within(worker, async (tx) => {
      const { id } = await mapped(tx, worker, FAULTY)
      const view = granted(await viewSurvey(tx, worker, id, FAULTY))
      expect(view.preview).toMatchObject({ rows: 4, accepted: 1, refused: 3, missing: [], first: [{ row: 2, person: '张*' }] })
      expect(view.preview?.faults).toContainEqual({
        row: 3,
        field: 'area',
        fault: 'no-such-area',
        same: null,
        column: 'C',
        value: '无名社区',
      })
      expect(JSON.stringify(view)).not.toMatch(/13812345678|张演示/)
      expect(view.can).toMatchObject({ 'survey.take': true, 'survey.take-part': false, 'survey.let-go': false })
    }))

  it('is refused where nobody told its columns, where it was told anew meanwhile, and where nothing is left', () =>
    within(officer, async (tx) => {
      const fresh = await sent(tx, officer)
      expect(await take(tx, officer, fresh, BOOK)).toEqual(refusal('sheet-not-mapped'))
      const told = granted(await mapSurvey(tx, officer, fresh.id, { mapping: aMapping(), workbook: BOOK }))
      expect(await take(tx, officer, { ...told, revision: told.revision - 1 }, BOOK)).toEqual(refusal('changed-meanwhile'))
      expect(await take(tx, officer, told, aWorkbook())).toEqual(refusal('no-row-to-take'))
      expect(await take(tx, officer, told, aWorkbook(aRow({ 0: '' })), true)).toEqual(refusal('no-row-to-take'))
      expect(await take(tx, officer, told, aWorkbook(...Array(2_001).fill(aRow())))).toMatchObject(refusal('sheet-too-many-rows'))
    }))

  it('is told by a sheet and columns that are there, and without formulas', () =>
    within(worker, async (tx) => {
      const { id } = await sent(tx, worker)
      const tell = (over: Parameters<typeof aMapping>[0], book = BOOK) =>
        mapSurvey(tx, worker, id, { mapping: aMapping(over), workbook: book })
      expect(await tell({ sheet: '别的' })).toEqual(refusal('no-such-sheet'))
      expect(await tell({ heading: 9 })).toEqual(refusal('no-such-column'))
      expect(await tell({ columns: [{ column: 40, field: 'title' }] })).toEqual(refusal('no-such-column'))
      const counted = BOOK.map((sheet) => ({ ...sheet, formula: 'A9' }))
      expect(await tell({}, counted)).toEqual({ ok: false, error: { code: 'sheet-has-formulas', cell: 'A9' } })
      expect(granted(await viewSurvey(tx, worker, id, counted)).sheets[0]).toMatchObject({
        refused: { code: 'has-formulas', cell: 'A9' },
      })
    }))

  it('is mapped as the office mapped the last one, and keeps no answer of a resident as a heading', () =>
    within(worker, async (tx) => {
      const odd = [
        { name: '问卷', rows: [['您最需要', '谁需要', '小区', '张演示'], aRow().slice(0, 4)], formula: null, cut: false },
      ]
      const fields = [
        { column: 0, field: 'title' },
        { column: 1, field: 'target' },
        { column: 2, field: 'area' },
        { column: 3, field: 'name' },
      ] as const
      const { id } = await sent(tx, worker)
      granted(await mapSurvey(tx, worker, id, { mapping: aMapping({ columns: [...fields] }), workbook: odd }))
      expect(JSON.stringify(await actionsOf(tx, worker, 'survey', id))).not.toMatch(/张演示/)
      const next = await sent(tx, worker)
      const view = granted(await viewSurvey(tx, worker, next.id, odd))
      expect(view.sheets[0]?.guess?.columns).toEqual(fields.slice(0, 3))
    }))

  it('that came before is recognised by its bytes, and by nobody who may not see the other', () =>
    within(officer, async (tx) => {
      const first = await mapped(tx, officer, BOOK)
      granted(await take(tx, officer, first, BOOK))
      const second = await sent(tx, officer)
      const other = await sent(tx, officer, { file: aWorkbookFile(Sha256.parse('6'.repeat(64))) })
      const same = async (id: typeof second.id) => granted(await viewSurvey(tx, officer, id, BOOK)).same
      expect(await same(second.id)).toMatchObject([{ id: first.id, status: 'taken', accepted: 2 }])
      expect(await same(other.id)).toEqual([])
    }))

  it('is let go with the first contact of it that is erased; its needs stay', () =>
    within(officer, async (tx) => {
      const survey = await mapped(tx, officer, BOOK)
      granted(await take(tx, officer, survey, BOOK))
      const [need] = granted(await viewSurvey(tx, officer, survey.id, [])).needs
      if (need === undefined) throw new Error('no need')
      const again = await sent(tx, worker)
      granted(await eraseContact(tx, officer, need.id, { note: () => Promise.resolve() }))
      expect(granted(await viewSurvey(tx, worker, again.id, []))).toMatchObject({ isKept: false, status: 'discarded' })
      const left = granted(await viewSurvey(tx, officer, survey.id, []))
      expect(left).toMatchObject({ isKept: false, can: { 'survey.open': false, 'survey.let-go': false } })
      expect(left.needs).toHaveLength(2)
      expect(await openSurvey(tx, officer, survey.id, 'workbook')).toEqual(NOT_FOUND)
      expect(await endSurvey(tx, officer, survey.id, 'survey.let-go')).toEqual(NOT_FOUND)
    }))

  it('can be thrown away before it is taken, and let go by an officer afterwards', () =>
    within(officer, async (tx) => {
      const { id } = await sent(tx, worker)
      expect(granted(await endSurvey(tx, worker, id, 'survey.discard'))).toMatchObject({ status: 'discarded' })
      expect(await endSurvey(tx, worker, id, 'survey.discard')).toMatchObject(refusal('wrong-status'))
      const survey = await mapped(tx, officer, BOOK)
      granted(await take(tx, officer, survey, BOOK))
      expect((await listSurveys(tx, officer)).items).toMatchObject([
        { id: survey.id, rows: 2, accepted: 2, isKept: true, areaName: '东营市' },
      ])
      expect(await endSurvey(tx, worker, survey.id, 'survey.let-go')).toEqual(NOT_FOUND)
      granted(await endSurvey(tx, officer, survey.id, 'survey.let-go'))
      expect((await listSurveys(tx, officer)).items).toMatchObject([{ isKept: false }])
    }))

  it('is opened on the record, and gives back what was refused with the reason and the row as it came', () =>
    within(officer, async (tx) => {
      const survey = await mapped(tx, officer, FAULTY)
      const opened = granted(await openSurvey(tx, officer, survey.id, 'refused'))
      const { title, sheets } = granted(await refusedPaper(tx, officer, opened, FAULTY))
      expect(title).toBe('2017年需求调研（退回的行）')
      expect(sheets[0]?.rows[1]).toEqual(['问卷', 4, 'A', '需求名称', '与第2行重复', ...aRow()])
      expect(sheets[1]?.rows).toHaveLength(3)
      granted(await take(tx, officer, { ...survey, revision: opened.revision }, FAULTY, true))
      const afterwards = granted(await openSurvey(tx, officer, survey.id, 'refused'))
      expect(granted(await refusedPaper(tx, officer, afterwards, FAULTY)).sheets).toEqual(sheets)
      const record = await actionsOf(tx, officer, 'survey', survey.id)
      expect(record.map(({ type }) => type)).toEqual([
        'survey.receive',
        'survey.map',
        'survey.open',
        'survey.take',
        'survey.open',
      ])
    }))

  it('is nothing to those elsewhere: another area, another authority, the leader, a provider, a resident', async () => {
    const below = await aPostOver(db, district, 'community_worker', TOWN)
    const others = [
      await aPostOver(db, district, 'community_worker', AreaCode.parse('370521')),
      await (await aDistrict(db, 'surveys-kenli')).as('officer'),
      await district.as('leader'),
      await district.as('provider_manager'),
      await district.as('resident'),
      district.nobody,
    ]
    await within(officer, async (tx) => {
      const { id, revision } = await mapped(tx, officer, BOOK, { area: VILLAGE })
      expect((await viewSurvey(tx, below, id, BOOK)).ok).toBe(true)
      expect((await listSurveys(tx, below)).items).toHaveLength(1)
      for (const other of others) {
        expect((await listSurveys(tx, other)).items).toEqual([])
        expect(await viewSurvey(tx, other, id, BOOK)).toEqual(NOT_FOUND)
        expect(await take(tx, other, { id, revision }, BOOK)).toEqual(NOT_FOUND)
        expect(await openSurvey(tx, other, id, 'workbook')).toEqual(NOT_FOUND)
        expect(await endSurvey(tx, other, id, 'survey.discard')).toEqual(NOT_FOUND)
      }
      for (const other of others.filter(({ tenant }) => tenant === district.tenant))
        expect(await maySend(tx, other, VILLAGE)).toEqual(NOT_FOUND)
      expect((await maySend(tx, below, VILLAGE)).ok).toBe(true)
      expect(await maySend(tx, below, CITY)).toEqual(NOT_FOUND)
      expect(await maySend(tx, officer, AreaCode.parse('370502003999'))).toEqual(NOT_FOUND)
      const pdf = { ...aWorkbookFile(), type: 'application/pdf' } as const
      expect(await receiveSurvey(tx, officer, { name: 'a.xlsx', area: CITY }, pdf)).toEqual(refusal('file-kind-refused'))
    })
  })

  it('is taken once, by whoever is first of two at the same moment', async () => {
    const own = await aDistrict(db, 'surveys-at-once')
    const [one, two] = [await own.as('officer'), await own.as('officer', 1)]
    let survey: Awaited<ReturnType<typeof mapped>> | undefined
    await act(db.pool, one, async (tx) => {
      survey = await mapped(tx, one, BOOK)
      return { ok: true, value: undefined }
    })
    const held = survey
    if (held === undefined) throw new Error('no survey')
    const taken = await Promise.all([one, two].map((who) => act(db.pool, who, (tx) => take(tx, who, held, BOOK))))
    expect(taken.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })
})

it('the blank form is understood as it is headed, and every fault has its reason', () => {
  const [form] = surveyTemplate()
  expect(guessColumns(form?.head.map(({ text }) => text) ?? [])).toHaveLength(12)
  expect(Object.keys(FAULT_REASONS).toSorted()).toEqual(RowFault.options.toSorted())
  const plan = { ...aMapping(), columns: aMapping().columns.map((one) => ({ ...one, heading: '' })) }
  const [sheet] = aWorkbook()
  if (sheet === undefined) throw new Error('no sheet')
  expect(refusedRows(plan, [], sheet)[1]?.head.map(({ text }) => text)).toEqual(SURVEY_HEAD)
})
