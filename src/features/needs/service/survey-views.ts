import { type Acting, deciding } from '../../../kernel/acting.ts'
import { type Area, type AreaCode, normaliseName } from '../../../kernel/area.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { SurveyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Cell, Sheet, Workbook } from '../../../kernel/workbook.ts'
import { rememberedOf } from '../../../lib/workbook-rows/headings.ts'
import { sheetFor, shownCell } from '../../../lib/workbook-rows/sheet.ts'
import { sameOf, shownFault, shownSheet } from '../../../lib/workbook-rows/shown.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { areasWithin } from '../../identity/service/areas.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type { SurveyPreview, SurveyRefusalCode, SurveyView } from '../contract/survey.ts'
import { maskedName, maskedPhone } from '../rules/mask.ts'
import {
  guessSheet,
  missingFields,
  OF_A_PERSON,
  type SurveyField,
  type SurveyMapping,
  type SurveyPlan,
} from '../rules/survey-columns.ts'
import { readSurvey, type SurveyRow } from '../rules/survey-rows.ts'
import type { SurveyState } from '../rules/survey.ts'
import { surveys } from '../store/kept.ts'
import { areaNames } from '../store/needs.ts'
import { lastPlan, needsOfSurvey, receiverOf, surveysOfBytes } from '../store/surveys.ts'
import { surveyDeeds } from './survey-deeds.ts'
import { itemOf } from './surveys.ts'

const may = deciding(NEED_POLICY)

/** One survey: before it is taken with its sheets and what its rows would become, afterwards with what they became. */
export async function viewSurvey(
  tx: ReadTx,
  acting: Acting,
  id: SurveyId,
  workbook: Workbook,
): Promise<Result<SurveyView, { code: SurveyRefusalCode }>> {
  const survey = await surveys.table.load(tx, acting.tenant, id)
  if (survey === undefined || !may(acting, 'survey.see', survey)) return refuse({ code: 'not-found' })
  const { area, plan, revision, onlyAccepted, problems, status } = survey
  const isWaiting = status === 'received'
  const today = civilDateOf(acting.now)
  const areas = isWaiting ? await areasWithin(tx, area, today) : []
  const remembered = isWaiting ? rememberedOf(await lastPlan(tx, acting, area)) : []
  const guessed = (sheet: Sheet) => guessSheet(sheet, remembered)
  const can = { ...surveyDeeds.can(acting, survey), 'survey.take-part': may(acting, 'survey.take-part', { area }) }
  if (survey.sha256 === null) can['survey.open'] = can['survey.let-go'] = false
  const needs = (await needsOfSurvey(tx, acting, id)).map(({ surveyRow, ...need }) => ({ ...need, row: surveyRow }))
  return ok({
    ...(await itemHere(tx, acting, survey)),
    revision,
    area,
    plan,
    onlyAccepted,
    problems,
    same: await sameBytes(tx, acting, survey),
    sheets: isWaiting ? workbook.map((sheet) => shownSheet(sheet, guessed, columnsOfPerson)) : [],
    preview: plan === null || !isWaiting ? null : preview({ workbook, plan, area, areas, today }),
    needs,
    can,
  })
}

const columnsOfPerson = ({ columns }: Pick<SurveyMapping, 'columns'>): ReadonlySet<number> =>
  new Set(columns.filter(({ field }) => OF_A_PERSON.has(field)).map(({ column }) => column))

async function itemHere(tx: ReadTx, acting: Acting, survey: SurveyState) {
  const names = await areaNames(tx, [survey.area])
  const receivedByName = (await receiverOf(tx, acting, survey.id)) ?? null
  return itemOf({ ...survey, receivedByName }, normaliseName(names.get(survey.area) ?? survey.area))
}

/** Of the same bytes nobody learns more than of any survey: those of other areas are not told. */
async function sameBytes(tx: ReadTx, acting: Acting, { digest, id }: SurveyState) {
  const same = await surveysOfBytes(tx, acting, digest, id)
  return same.filter((one) => one.status !== 'discarded' && may(acting, 'survey.see', one)).map(sameOf)
}

type Previewed = {
  readonly workbook: Workbook
  readonly plan: SurveyPlan
  readonly area: AreaCode
  readonly areas: readonly Area[]
  readonly today: CivilDate
}

/** What the rows would become by the mapping as it is kept. With a column missing no row is judged: all would be wrong alike. */
function preview({ workbook, plan, area, areas, today }: Previewed): SurveyPreview | null {
  const sheet = sheetFor(workbook, plan)
  if (!sheet.ok) return null
  const missing = missingFields(plan.columns, area)
  if (missing.length > 0) return { rows: 0, accepted: 0, refused: 0, missing, first: [], faults: [] }
  const { rows, accepted, problems } = readSurvey(sheet.value.rows, plan, { within: area, areas }, today)
  const names = new Map(areas.map(({ code, name }) => [code, normaliseName(name)]))
  return {
    rows,
    accepted: accepted.length,
    refused: rows - accepted.length,
    missing,
    first: accepted.slice(0, 10).map((row) => shownNeed(row, names)),
    faults: problems.map((problem) => shownFault(problem, plan, sheet.value, unlessOfPerson)),
  }
}

function shownNeed({ row, said, contact }: SurveyRow, names: ReadonlyMap<AreaCode, string>) {
  const { title, target, count, unit, receivedOn } = said
  const areaName = names.get(said.area) ?? said.area
  return {
    row,
    title,
    target,
    count,
    unit,
    areaName,
    receivedOn,
    person: maskedName(contact.name),
    phone: maskedPhone(contact.phone),
  }
}

const unlessOfPerson = (cell: Cell, field: SurveyField) => (OF_A_PERSON.has(field) ? '' : shownCell(cell))
