import { type Acting, actingAs, deciding } from '../../../kernel/acting.ts'
import { canonical } from '../../../kernel/canonical.ts'
import { type Draw, newSalt } from '../../../kernel/chance.ts'
import { civilDateOf, isAfter, yearOf } from '../../../kernel/civil.ts'
import { NeedId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/hash.ts'
import { append } from '../../ledger/service/append.ts'
import type { NeedCompletion, NeedContact, NeedDone, NeedFiling, NeedOnBehalf, NeedRefusalCode } from '../contract/need.ts'
import { NEED_POLICY } from '../contract/policy.ts'
import { needNumber } from '../documents/need-number.ts'
import type { NeedStatement } from '../rules/need.ts'
import { insertContacts } from '../store/contacts.ts'
import { needs } from '../store/kept.ts'
import { areaNames, nextNumber } from '../store/needs.ts'
import { needDeeds } from './deeds.ts'
import { keepTicket } from './tickets.ts'

type Refused = { code: NeedRefusalCode }

const may = deciding(NEED_POLICY)

/** A resident says what is needed, today and from their phone; with `need.tell`, whoever has no login. */
export function fileNeed(
  tx: Tx,
  acting: Acting,
  filing: NeedFiling,
  draw: Draw,
  by: 'need.file' | 'need.tell' = 'need.file',
): Promise<Result<NeedDone, Refused>> {
  const { contact, ...said } = filing
  const statement: NeedStatement = { ...said, channel: 'phone', receivedOn: civilDateOf(acting.now) }
  return file(tx, acting, { statement, contact, agreed: true, by }, draw)
}

/**
 * Somebody at a post over the area writes it down for whoever said it, on the day and by the way it came. How to reach them is kept
 * only where they agreed to it (个人信息保护法 13). `ticket` makes the code by which they ask how it goes; without it they get none.
 */
export async function fileOnBehalf(
  tx: Tx,
  acting: Acting,
  filing: NeedOnBehalf,
  draw: Draw,
  ticket?: (id: NeedId) => string,
): Promise<Result<NeedDone, Refused>> {
  const { contact, agreed = false, ...statement } = filing
  if (isAfter(statement.receivedOn, civilDateOf(acting.now))) return refuse({ code: 'received-in-future' })
  if (contact !== null && !isEmpty(contact) && !agreed) return refuse({ code: 'consent-missing' })
  const filed = await file(tx, acting, { statement, contact, agreed, by: 'need.file-on-behalf' }, draw)
  if (filed.ok && ticket !== undefined) await keepTicket(tx, acting, filed.value.id, ticket(filed.value.id))
  return filed
}

type Filing = {
  statement: NeedStatement
  contact: NeedContact | null
  agreed: boolean
  by: 'need.file' | 'need.tell' | 'need.file-on-behalf'
}

async function file(
  tx: Tx,
  acting: Acting,
  { statement, contact, agreed, by }: Filing,
  draw: Draw,
): Promise<Result<NeedDone, Refused>> {
  const { area } = statement
  if (!may(acting, by, { area })) return refuse({ code: 'not-found' })
  if (!(await areaNames(tx, [area])).has(area)) return refuse({ code: 'no-such-area' })
  const id = NeedId.parse(acting.newId())
  const year = yearOf(civilDateOf(acting.now))
  const no = needNumber(year, await nextNumber(tx, acting, year))
  const sealed = sealedContact(contact, draw)
  const role = actingAs(NEED_POLICY, acting, by, { area })
  const { status } = await append(tx, { ...acting, role }, needs, { id }, 'need.file', {
    ...statement,
    no,
    onBehalf: by === 'need.file-on-behalf',
    contact: sealed === undefined ? null : commitmentTo(sealed),
    contactAgreed: sealed !== undefined && agreed,
    surveyId: null,
    surveyRow: null,
  })
  if (sealed !== undefined) await insertContacts(tx, [{ tenant: acting.tenant, needId: id, ...sealed }])
  return ok({ id, no, status })
}

/** Hex SHA-256 over the canonical contact with its salt. */
export const commitmentTo = ({ name, phone, address, salt }: NeedContact & { readonly salt: string }): string =>
  sha256(canonical({ name, phone, address, salt }))

/** With the salt that it is committed to with; undefined where nothing was given. */
export const sealedContact = (contact: NeedContact | null, draw: Draw) =>
  contact === null || isEmpty(contact) ? undefined : { ...contact, salt: newSalt(draw) }

const isEmpty = ({ name, phone, address }: NeedContact) => name === '' && phone === '' && address === ''

/** What was sent back is said again, better; where it came from and when stays as it was. */
export async function completeNeed(
  tx: Tx,
  acting: Acting,
  id: NeedId,
  completion: NeedCompletion,
): Promise<Result<NeedDone, Refused>> {
  const held = await needDeeds.hold(tx, acting, id, 'need.complete')
  if (!held.ok) return held
  const { area, channel, receivedOn, no } = held.value
  const { status } = await needDeeds.does(tx, acting, held.value, 'need.complete', { ...completion, area, channel, receivedOn })
  return ok({ id, no, status })
}
