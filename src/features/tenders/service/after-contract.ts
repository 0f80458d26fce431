import type { Acting } from '../../../kernel/acting.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { VariationId, ContractId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Deadline } from '../../../kernel/working-days.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { calendarOf } from '../../identity/service/calendar.ts'
import type { VariationBody } from '../contract/variation-body.ts'
import { ownTerm, termOf } from '../rules/award.ts'
import type { LotState } from '../rules/lot.ts'
import { insertNotice, noticeNoIsTaken } from '../store/notices.ts'
import { endDue, setTerm } from './award-deeds.ts'
import { profileOfLot } from './lot-profile.ts'
import { draftNotice } from './notice-drafts.ts'

// What the rules of a purchase and its notices give to the later life of its contract.

/** How much supplements may add to the contract of this lot, as a share of its sum. */
export async function supplementRule(tx: ReadTx, acting: Acting, lot: LotState): Promise<{ share: string; source: string }> {
  const { value: share, source } = (await profileOfLot(tx, acting, lot)).supplementShare
  return { share, source }
}

/** A copy of a signed contract is filed within its term, where the rules want one. Answers the last day. */
export async function startFilingTerm(
  tx: Tx,
  acting: Acting,
  { lot, contract, signedOn }: { readonly lot: LotState; readonly contract: ContractId; readonly signedOn: CivilDate },
): Promise<CivilDate | null> {
  const term = ownTerm(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), 'contractFiled', signedOn)
  if (term === undefined) return null
  return setTerm(tx, acting, { noun: 'contract', subject: contract, deed: 'contract.file', term })
}

/** What was signed or served of a contract is made public within the term of the contract itself (实施条例 50). Answers the last day. */
export async function startVariationTerm(
  tx: Tx,
  acting: Acting,
  { lot, variation, signedOn }: { readonly lot: LotState; readonly variation: VariationId; readonly signedOn: CivilDate },
): Promise<CivilDate> {
  const term = termOf(await calendarOf(tx, acting), await profileOfLot(tx, acting, lot), 'publication', signedOn)
  return setTerm(tx, acting, { noun: 'variation', subject: variation, deed: 'variation.publish', term })
}

export const setContractTerm = (tx: Tx, acting: Acting, contract: ContractId, deed: string, term: Deadline) =>
  setTerm(tx, acting, { noun: 'contract', subject: contract, deed, term })

export const endContractTerm = (tx: Tx, acting: Acting, contract: ContractId, deed: string) => endDue(tx, acting, contract, deed)

/** Puts what became of a contract before the public. Answers the digest of the notice. */
export async function publishVariationNotice(
  tx: Tx,
  acting: Acting,
  variation: VariationId,
  { no, title, body }: { readonly no: string; readonly title: string; readonly body: VariationBody },
): Promise<Result<string, { code: 'notice-no-taken' }>> {
  if (await noticeNoIsTaken(tx, acting, no)) return refuse({ code: 'notice-no-taken' })
  const { row, digest } = draftNotice(acting, { lotId: body.lotId, kind: 'variation', no, title, endsOn: null, body })
  await insertNotice(tx, row)
  await endDue(tx, acting, variation, 'variation.publish')
  return ok(digest)
}
