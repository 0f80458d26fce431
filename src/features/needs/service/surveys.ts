import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import { type AreaCode, normaliseName } from '../../../kernel/area.ts'
import { SurveyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { Sha256, StoredFile } from '../../../kernel/stored-file.ts'
import { type Workbook, XLSX } from '../../../kernel/workbook.ts'
import { sheetFor } from '../../../lib/workbook-rows/sheet.ts'
import { doneOf } from '../../../lib/workbook-rows/shown.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { append } from '../../ledger/service/append.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type { SurveyDone, SurveyList, SurveyRefusalCode, SurveySent } from '../contract/survey.ts'
import type { SurveyMapping } from '../rules/survey-columns.ts'
import { planOf } from '../rules/survey-sheet.ts'
import type { SurveyPaper, SurveyState } from '../rules/survey.ts'
import { surveys } from '../store/kept.ts'
import { areaNames } from '../store/needs.ts'
import { findSurveys, surveysOfBytes } from '../store/surveys.ts'
import { surveyDeeds } from './survey-deeds.ts'

type Refused = { code: SurveyRefusalCode }

const may = deciding(NEED_POLICY)

/** Whether a workbook may come from this area at all: asked before any of it is taken in. */
export async function maySend(tx: ReadTx, acting: Acting, area: AreaCode): Promise<Result<void, Refused>> {
  const isHere = may(acting, 'survey.send', { area }) && (await areaNames(tx, [area])).has(area)
  return isHere ? ok(undefined) : refuse({ code: 'not-found' })
}

/** A workbook has come. That it can be read was seen before. */
export async function receiveSurvey(
  tx: Tx,
  acting: Acting,
  { name, area }: SurveySent,
  { sha256, size, type }: StoredFile,
): Promise<Result<SurveyDone, Refused>> {
  const sent = await maySend(tx, acting, area)
  if (!sent.ok) return sent
  if (type !== XLSX) return refuse({ code: 'file-kind-refused' })
  const role = actingAs(NEED_POLICY, acting, 'survey.send', { area })
  const id = SurveyId.parse(acting.newId())
  return ok(doneOf(await append(tx, { ...acting, role }, surveys, { id }, 'survey.receive', { area, name, sha256, size })))
}

const MANY = 100

/** The surveys of the areas that the caller sends from. */
export async function listSurveys(tx: ReadTx, acting: Acting): Promise<SurveyList> {
  const within = acting.posts.filter(({ area }) => may(acting, 'survey.see', { area })).map(({ area }) => area)
  const found = await findSurveys(tx, acting, within, MANY)
  const names = await areaNames(
    tx,
    found.map(({ area }) => area),
  )
  return { items: found.map(({ area, ...one }) => itemOf(one, normaliseName(names.get(area) ?? area))) }
}

type Listed = Awaited<ReturnType<typeof findSurveys>>[number]

export const itemOf = ({ sha256, receivedByName, ...one }: Omit<Listed, 'area'>, areaName: string) => ({
  id: one.id,
  status: one.status,
  name: one.name,
  receivedAt: one.receivedAt,
  rows: one.rows,
  accepted: one.accepted,
  takenAt: one.takenAt,
  areaName,
  receivedByName: receivedByName ?? '',
  isKept: sha256 !== null,
})

/** The kept workbook; null once it is gone. */
export async function workbookOf(
  tx: ReadTx,
  acting: Acting,
  id: SurveyId,
): Promise<Result<Pick<SurveyState, 'status' | 'sha256'>, Refused>> {
  const survey = await surveys.table.load(tx, acting.tenant, id)
  return survey === undefined || !may(acting, 'survey.see', survey) ? refuse({ code: 'not-found' }) : ok(survey)
}

/** Says what the columns tell; kept for the next workbook of the same office. */
export async function mapSurvey(
  tx: Tx,
  acting: Acting,
  id: SurveyId,
  { mapping, workbook }: { readonly mapping: SurveyMapping; readonly workbook: Workbook },
): Promise<Result<SurveyDone, Refused>> {
  const held = await surveyDeeds.hold(tx, acting, id, 'survey.map')
  if (!held.ok) return held
  const sheet = sheetFor(workbook, mapping)
  if (!sheet.ok) return sheet
  return ok(doneOf(await surveyDeeds.does(tx, acting, held.value, 'survey.map', { plan: planOf(mapping, sheet.value) })))
}

/** Opens one of its papers, which hold names and telephones: every look is a deed on the record. */
export async function openSurvey(
  tx: Tx,
  acting: Acting,
  id: SurveyId,
  paper: SurveyPaper,
): Promise<Result<SurveyState & { sha256: Sha256 }, Refused>> {
  const held = await surveyDeeds.hold(tx, acting, id, 'survey.open')
  if (!held.ok) return held
  const { sha256 } = held.value
  if (sha256 === null) return refuse({ code: 'not-found' })
  return ok({ ...(await surveyDeeds.does(tx, acting, held.value, 'survey.open', { paper })), sha256 })
}

/** Thrown away before anything of it became a need; or let go afterwards, when nobody needs the names in it any more. */
export async function endSurvey(
  tx: Tx,
  acting: Acting,
  id: SurveyId,
  deed: 'survey.discard' | 'survey.let-go',
): Promise<Result<SurveyDone, Refused>> {
  const held = await surveyDeeds.hold(tx, acting, id, deed)
  if (!held.ok) return held
  if (held.value.sha256 === null) return refuse({ code: 'not-found' })
  return ok(doneOf(await surveyDeeds.does(tx, acting, held.value, deed, {})))
}

/**
 * A contact of it was erased: the workbook holds the same, and goes as well, however often it was sent. The bytes follow within a day,
 * when no row names them any more. Who erases in person what they filed has no say in what is still to be taken in.
 */
export async function letGoWith(tx: Tx, acting: Acting, id: SurveyId | null, role: Role | 'system'): Promise<void> {
  const own = id === null ? undefined : await surveys.table.load(tx, acting.tenant, id)
  if (own === undefined) return
  const again = await surveysOfBytes(tx, acting, own.digest, own.id)
  for (const one of [own, ...again]) {
    const survey = await surveys.table.lock(tx, acting.tenant, one.id)
    if (survey === undefined || survey.sha256 === null || (survey.status !== 'taken' && role === 'resident')) continue
    const deed = survey.status === 'taken' ? 'survey.let-go' : 'survey.discard'
    await append(tx, { ...acting, role }, surveys, survey, deed, {})
  }
}
