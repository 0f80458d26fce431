import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import type { Draw } from '../../../kernel/chance.ts'
import { civilDateOf, yearOf } from '../../../kernel/civil.ts'
import { NeedId, type SurveyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Sha256 } from '../../../kernel/stored-file.ts'
import type { Workbook } from '../../../kernel/workbook.ts'
import { doneOf } from '../../../lib/workbook-rows/shown.ts'
import { takenOf } from '../../../lib/workbook-rows/taken-in.ts'
import type { Tx } from '../../../platform/db.ts'
import { beginAll } from '../../ledger/service/append.ts'
import { areasWithin } from '../../identity/service/areas.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import type { SurveyDone, SurveyRefusalCode, SurveyTaking } from '../contract/survey.ts'
import { needNumber } from '../documents/need-number.ts'
import type { NeedFiled } from '../rules/need.ts'
import type { SurveyRow } from '../rules/survey-rows.ts'
import { readBy } from '../rules/survey-sheet.ts'
import type { SurveyState } from '../rules/survey.ts'
import { insertContacts } from '../store/contacts.ts'
import { needs } from '../store/kept.ts'
import { nextNumber } from '../store/needs.ts'
import { commitmentTo, sealedContact } from './file-needs.ts'
import { surveyDeeds } from './survey-deeds.ts'

type Refused = { code: SurveyRefusalCode }
type Read = { readonly sha256: Sha256 | null; readonly workbook: Workbook }

const may = deciding(NEED_POLICY)

/**
 * All rows become needs, or none; where an officer says so, those without faults do. Read again here, by the places and the day as
 * they are now. Refuses 'rows-have-faults' where some row has one, 'no-row-to-take' where no row is left.
 */
export async function takeSurvey(
  tx: Tx,
  acting: Acting,
  id: SurveyId,
  { revision, onlyAccepted }: SurveyTaking,
  { sha256, workbook }: Read,
  draw: Draw,
): Promise<Result<SurveyDone, Refused>> {
  const held = await surveyDeeds.hold(tx, acting, id, 'survey.take')
  if (!held.ok) return held
  const survey = held.value
  const { area } = survey
  if (onlyAccepted && !may(acting, 'survey.take-part', { area })) return refuse({ code: 'not-found' })
  if (survey.revision !== revision || survey.sha256 !== sha256) return refuse({ code: 'changed-meanwhile' })
  const today = civilDateOf(acting.now)
  const read = readBy(workbook, survey.plan, { within: area, areas: await areasWithin(tx, area, today) }, today)
  if (!read.ok) return read
  const taken = takenOf(read.value, onlyAccepted)
  if (!taken.ok) return taken
  await fileRows(tx, acting, survey, read.value.accepted, draw)
  return ok(doneOf(await surveyDeeds.does(tx, acting, survey, 'survey.take', taken.value)))
}

/** Files every row as somebody at a post files a need on behalf; contacts apart, each under a salt of its own. */
async function fileRows(tx: Tx, acting: Acting, survey: SurveyState, rows: readonly SurveyRow[], draw: Draw): Promise<void> {
  const { tenant } = acting
  const year = yearOf(civilDateOf(acting.now))
  const last = await nextNumber(tx, acting, year, rows.length)
  const role = actingAs(NEED_POLICY, acting, 'need.file-on-behalf', { area: survey.area })
  const filed = rows.map(({ row, said, contact }, place) => {
    const sealed = sealedContact(contact, draw)
    const facts: NeedFiled = {
      ...said,
      no: needNumber(year, last - rows.length + 1 + place),
      onBehalf: true,
      contact: sealed === undefined ? null : commitmentTo(sealed),
      // Whoever asked from door to door says nothing of it in the sheet.
      contactAgreed: false,
      surveyId: survey.id,
      surveyRow: row,
    }
    return { id: NeedId.parse(acting.newId()), facts, sealed }
  })
  await beginAll(tx, { ...acting, role }, needs, 'need.file', filed)
  const contacts = filed.flatMap(({ id, sealed }) => (sealed === undefined ? [] : [{ tenant, needId: id, ...sealed }]))
  for (let from = 0; from < contacts.length; from += AT_ONCE) await insertContacts(tx, contacts.slice(from, from + AT_ONCE))
}

const AT_ONCE = 1_000
