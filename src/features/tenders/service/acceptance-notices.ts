import type { Acting } from '../../../kernel/acting.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { AcceptanceId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import type { AcceptanceBody } from '../contract/acceptance-body.ts'
import { termOf } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { endDue, setTerm } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { draftNotice } from './notice-drafts.ts'

// What the rules of a purchase and its notices give to the acceptance of what was bought.

/** Of how many service users opinions are heard, at least. */
export async function opinionsRule(tx: ReadTx, acting: Acting, lot: LotState): Promise<{ least: number; source: string }> {
  const { value: least, source } = (await profileOfLot(tx, acting, lot)).acceptanceOpinions
  return { least, source }
}

type Served = { readonly lot: LotState; readonly contract: ContractId; readonly endsOn: CivilDate }

/** What is delivered is accepted within its term from the last day of the service. Answers the last day of the term. */
export async function startAcceptanceTerm(tx: Tx, acting: Acting, { lot, contract, endsOn }: Served): Promise<CivilDate> {
  const term = termOf(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), 'acceptance', endsOn)
  return setTerm(tx, acting, { noun: 'contract', subject: contract, deed: 'contract.accept', term })
}

type Signed = { readonly lot: LotState; readonly acceptance: AcceptanceId; readonly signedOn: CivilDate }

/** Its result is made public (实施条例 45). Answers the last day of the term. */
export async function startResultTerm(tx: Tx, acting: Acting, { lot, acceptance, signedOn }: Signed): Promise<CivilDate> {
  const term = termOf(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), 'acceptancePublished', signedOn)
  return setTerm(tx, acting, { noun: 'acceptance', subject: acceptance, deed: 'acceptance.publish', term })
}

/** What is to be put right is looked at again when its day is over: people set the day, so nothing is counted. */
export async function startRectification(tx: Tx, acting: Acting, acceptance: AcceptanceId, by: CivilDate): Promise<CivilDate> {
  const calendar = await calendarOf(tx, acting)
  const term = deadline(calendar, { rule: 'acceptance:rectify', start: by, amount: 0, unit: 'working-day' })
  return setTerm(tx, acting, { noun: 'acceptance', subject: acceptance, deed: 'acceptance.rectify', term })
}

/** Puts the result before the public. Answers the digest of the notice. */
export async function publishAcceptanceNotice(
  tx: Tx,
  acting: Acting,
  { no, title, body }: { readonly no: string; readonly title: string; readonly body: AcceptanceBody },
): Promise<Result<string, { code: 'notice-no-taken' }>> {
  if (await noticeNoIsTaken(tx, acting, no)) return refuse({ code: 'notice-no-taken' })
  const { row, digest } = draftNotice(acting, { lotId: body.lotId, kind: 'acceptance', no, title, endsOn: null, body })
  await insertNotice(tx, row)
  await endDue(tx, acting, body.acceptanceId, 'acceptance.publish')
  return ok(digest)
}
