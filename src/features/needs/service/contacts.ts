import { type Acting, actingAs } from '../../../kernel/acting.ts'
import type { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import type { Erasures } from '../../../platform/erasures.ts'
import { append } from '../../ledger/service/append.ts'
import type { NeedContact, NeedDone, NeedRefusalCode } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { contactOf, deleteContact, forgetContact } from '../store/contacts.ts'
import { needs } from '../store/kept.ts'
import { needDeeds } from './deeds.ts'
import { letGoWith } from './surveys.ts'

type Refused = { code: NeedRefusalCode }

/** In full, for whoever has to call or visit. Every look is a deed on the record: who, when, at which need. */
export async function seeContact(tx: Tx, acting: Acting, id: NeedId): Promise<Result<NeedContact, Refused>> {
  const held = await needDeeds.hold(tx, acting, id, 'need.see-contact')
  if (!held.ok) return held
  const contact = await contactOf(tx, acting, id)
  if (contact === undefined) return refuse({ code: 'not-found' })
  await needDeeds.does(tx, acting, held.value, 'need.see-contact', {})
  return ok(contact)
}

/**
 * Gone with its salt: what the record commits to opens to nothing any more. The record says who did it, and not what was there. It is
 * noted before it is committed: an erasure that was asked for and failed to commit is finished at the next start of the server.
 */
export async function eraseContact(
  tx: Tx,
  acting: Acting,
  id: NeedId,
  erasures: Pick<Erasures, 'note'>,
): Promise<Result<NeedDone, Refused>> {
  const held = await needDeeds.hold(tx, acting, id, 'need.erase-contact')
  if (!held.ok) return held
  if (held.value.contact === null) return refuse({ code: 'not-found' })
  const { no, status } = await needDeeds.does(tx, acting, held.value, 'need.erase-contact', {})
  if (!(await deleteContact(tx, acting, id))) throw new Error(`need ${id}: its contact could not be erased`)
  await letGoWith(
    tx,
    acting,
    held.value.surveyId,
    actingAs(NEED_POLICY, acting, 'need.erase-contact', {
      area: held.value.area,
      member: held.value.filedBy,
    }),
  )
  await erasures.note({ tenant: acting.tenant, need: id, at: acting.now })
  return ok({ id, no, status })
}

/**
 * What was noted and is there still, after a backup from before the erasure was restored or because it never was committed: erased
 * again, and the record says that the system did it. False where there is no such need, or nothing of it is left to erase.
 */
export async function eraseAgain(tx: Tx, acting: Acting, id: NeedId): Promise<boolean> {
  const need = await needs.table.lock(tx, acting.tenant, id)
  if (need === undefined || need.contact === null) return false
  await append(tx, { ...acting, role: 'system' }, needs, need, 'need.erase-contact', {})
  await letGoWith(tx, acting, need.surveyId, 'system')
  return (await deleteContact(tx, acting, id)) || forgetContact(tx, acting, id)
}
