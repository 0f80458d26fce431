import { type Acting, deciding } from '../../../kernel/acting.ts'
import { civilDateOf, plusMs } from '../../../kernel/civil.ts'
import { type CreditCode, kindOfOrganisation } from '../../../kernel/credit-code.ts'
import { AdmissionId, type PartyId } from '../../../kernel/ids.ts'
import { isHeld } from '../../../kernel/posts.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileType, Sha256, StoredFile } from '../../../kernel/stored-file.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { KeyedHash } from '../../../platform/hash.ts'
import { append } from '../../ledger/service/append.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type {
  AdmissionAnswer,
  AdmissionDecision,
  AdmissionDone,
  AdmissionFiling,
  AdmissionList,
  AdmissionQuestion,
  AdmissionRefusalCode,
  AdmissionView,
} from '../contract/admission.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { HeldRole } from '../contract/second-factor.ts'
import { ADMISSION_LIFE, type AdmissionState, dialled, receiptNo, shortOf } from '../rules/admission.ts'
import {
  admissionByNo,
  admissionContact,
  admissionsFiled,
  forgetPassword,
  insertAdmissionContact,
  isManagedFrom,
  partyOfCode,
  pendingOf,
  postsAtParty,
  sweepContacts,
} from '../store/admissions.ts'
import { admissions } from '../store/kept.ts'
import { insertLogin, loginNamed } from '../store/logins.ts'
import { authority } from '../store/people.ts'
import { enterParty } from './organisations.ts'
import { enterMember } from './roll.ts'
import { changed } from './settings-change.ts'

type Refused = { code: AdmissionRefusalCode; status?: string }

const may = deciding(IDENTITY_POLICY)
export const admissionDeeds = deedsOf({
  kept: admissions,
  life: ADMISSION_LIFE,
  policy: IDENTITY_POLICY,
  asks: { 'admission.admit': 'admission.decide', 'admission.return': 'admission.decide' },
  on: ({ area }: AdmissionState) => ({ area }),
})

type Tools = { readonly fingerprint: KeyedHash; readonly draw: (n: number) => number; readonly passwordHash: string }

const markOf = (fingerprint: KeyedHash, no: string, phone: string) => fingerprint(`admission\n${no}\n${dialled(phone)}`)

/** Begins an admission; it waits for an officer once its certificate has come. The password is kept as its hash alone. */
export async function fileAdmission(
  tx: Tx,
  acting: Acting,
  { name, creditCode, contactName, contactPhone, username }: AdmissionFiling,
  { fingerprint, draw, passwordHash }: Tools,
): Promise<Result<AdmissionDone, Refused>> {
  const here = await authority(tx, acting.tenant)
  if (here === undefined) return refuse({ code: 'not-found' })
  const taken = await takenBy(tx, acting, { creditCode, username })
  if (taken) return refuse({ code: taken })
  const id = AdmissionId.parse(acting.newId())
  const no = receiptNo(civilDateOf(acting.now), draw)
  const phoneMark = markOf(fingerprint, no, contactPhone)
  const facts = { no, creditCode, name, area: here.area, username, phoneMark }
  const { status } = await append(tx, { ...acting, role: 'public' }, admissions, { id }, 'admission.file', facts)
  const { tenant } = acting
  await insertAdmissionContact(tx, { tenant, admissionId: id, name: contactName, phone: contactPhone, passwordHash })
  return ok({ id, no, status })
}

async function takenBy(
  tx: ReadTx,
  acting: Acting,
  { creditCode, username }: Pick<AdmissionFiling, 'creditCode' | 'username'>,
): Promise<AdmissionRefusalCode | undefined> {
  if ((await entryOf(tx, acting, creditCode)).isManaged) return 'organisation-known'
  if (await pendingOf(tx, acting, creditCode)) return 'admission-pending'
  return (await loginNamed(tx, username)) ? 'user-name-taken' : undefined
}

/** The organisation as it is entered here, if it is, and whether somebody manages it: then its people come by their manager. */
async function entryOf(
  tx: ReadTx,
  acting: Acting,
  code: CreditCode,
): Promise<{ party: PartyId | undefined; isManaged: boolean }> {
  const party = (await partyOfCode(tx, acting, code))?.id
  const isManaged = party !== undefined && (await isManagedFrom(tx, acting, party, civilDateOf(acting.now)))
  return { party, isManaged }
}

const isScan = (type: FileType) => type === 'application/pdf' || type.startsWith('image/')

/** Asked before the bytes are taken in: whoever has not filed anything fills no disk. */
export async function mayAttach(tx: ReadTx, acting: Acting, id: AdmissionId): Promise<Result<undefined, Refused>> {
  const found = await admissions.table.load(tx, acting.tenant, id)
  if (found === undefined) return refuse({ code: 'not-found' })
  return found.status === 'begun' ? ok(undefined) : refuse({ code: 'wrong-status', status: found.status })
}

/** The certificate: from now on an officer sees the admission. */
export async function attachScan(
  tx: Tx,
  acting: Acting,
  id: AdmissionId,
  { sha256, type }: StoredFile,
): Promise<Result<AdmissionDone, Refused>> {
  const found = await admissions.table.lock(tx, acting.tenant, id)
  if (found === undefined) return refuse({ code: 'not-found' })
  if (found.status !== 'begun') return refuse({ code: 'wrong-status', status: found.status })
  if (!isScan(type)) return refuse({ code: 'file-kind-refused' })
  // Somebody else may have been faster since this one was begun.
  const taken = await takenBy(tx, acting, found)
  if (taken) return refuse({ code: taken })
  const hand = { ...acting, role: 'public' }
  const { no, status } = await append(tx, hand, admissions, found, 'admission.attach', { sha256, scanType: type })
  return ok({ id, no, status })
}

/** How things stand, for whoever has the number and the telephone that was given with it. */
export async function askAdmission(
  tx: ReadTx,
  acting: Acting,
  { no, phone }: AdmissionQuestion,
  fingerprint: KeyedHash,
): Promise<Result<AdmissionAnswer, Refused>> {
  const found = await admissionByNo(tx, acting, no.toUpperCase())
  if (found === undefined || found.phoneMark !== markOf(fingerprint, found.no, phone)) return refuse({ code: 'not-found' })
  return ok(answerOf(found))
}

const answerOf = ({ no, name, status, username, filedAt, decidedAt, returnReason }: AdmissionState): AdmissionAnswer => ({
  no,
  name,
  status,
  username,
  filedAt,
  decidedAt,
  returnReason,
})

export async function listAdmissions(tx: ReadTx, acting: Acting): Promise<AdmissionList> {
  const found = await admissionsFiled(tx, acting)
  const seen = found.filter(({ area }) => may(acting, 'admission.see', { area }))
  return { items: seen.map((one) => ({ ...answerOf(one), id: one.id, creditCode: one.creditCode })) }
}

export async function viewAdmission(tx: ReadTx, acting: Acting, id: AdmissionId): Promise<Result<AdmissionView, Refused>> {
  const found = await visible(tx, acting, id)
  if (found === undefined) return refuse({ code: 'not-found' })
  const contact = await admissionContact(tx, acting, id)
  const { creditCode, party, sha256, area } = found
  const known = found.status === 'pending' ? (await partyOfCode(tx, acting, creditCode))?.id : undefined
  const decide = admissionDeeds.can(acting, found)['admission.admit']
  return ok({
    ...answerOf(found),
    id,
    creditCode,
    party,
    kind: kindOfOrganisation(creditCode),
    hasScan: sha256 !== null,
    contact: contact ? { name: contact.name, phone: contact.phone } : null,
    people: known === undefined ? null : await peopleBehind(tx, acting, known),
    can: { decide, admit: decide && (known === undefined || may(acting, 'admission.readmit', { area })) },
  })
}

async function peopleBehind(tx: ReadTx, acting: Acting, party: PartyId): Promise<NonNullable<AdmissionView['people']>> {
  const today = civilDateOf(acting.now)
  const posts = await postsAtParty(tx, acting, party)
  return posts.map(({ id, name, role, validFrom: from, validUntil: until }) => ({
    post: id,
    name,
    role: HeldRole.parse(role),
    held: isHeld({ from, until }, today),
  }))
}

async function visible(tx: ReadTx, acting: Acting, id: AdmissionId): Promise<AdmissionState | undefined> {
  const found = await admissions.table.load(tx, acting.tenant, id)
  return found && may(acting, 'admission.see', { area: found.area }) ? found : undefined
}

/** The certificate, whose bytes may now be sent. */
export async function openScan(
  tx: ReadTx,
  acting: Acting,
  id: AdmissionId,
): Promise<Result<{ no: string; sha256: Sha256; type: FileType }, Refused>> {
  const found = await visible(tx, acting, id)
  if (found === undefined || found.sha256 === null || found.scanType === null) return refuse({ code: 'not-found' })
  return ok({ no: found.no, sha256: found.sha256, type: found.scanType })
}

/** Whether an organisation has a bid in a lot that is not opened yet: of the feature that keeps bids. */
export type BidsWaiting = (tx: ReadTx, acting: Acting, party: PartyId) => Promise<boolean>

/** Let in: the organisation, its manager's post over the whole area and the login come into being together. Or sent back with a reason. */
export async function decideAdmission(
  tx: Tx,
  acting: Acting,
  id: AdmissionId,
  decision: AdmissionDecision,
  bidsWaiting: BidsWaiting,
): Promise<Result<AdmissionDone, Refused>> {
  const held = await admissionDeeds.hold(tx, acting, id, decision.deed === 'admit' ? 'admission.admit' : 'admission.return')
  if (!held.ok) return held
  const decided =
    decision.deed === 'admit'
      ? await admit(tx, acting, held.value, bidsWaiting)
      : ok(await admissionDeeds.does(tx, acting, held.value, 'admission.return', { reason: decision.reason }))
  if (!decided.ok) return decided
  await forgetPassword(tx, acting, id)
  const { no, status } = decided.value
  return ok({ id, no, status })
}

async function admit(
  tx: Tx,
  acting: Acting,
  admission: AdmissionState,
  bidsWaiting: BidsWaiting,
): Promise<Result<AdmissionState, Refused>> {
  const { id, creditCode, name, area, username } = admission
  const entry = await entryOf(tx, acting, creditCode)
  if (entry.isManaged) return refuse({ code: 'organisation-known' })
  // Whoever comes in as an organisation that is known reads what it has written: never by the office's own hand alone, nor before
  // an opening.
  if (entry.party !== undefined) {
    if (!may(acting, 'admission.readmit', { area })) return refuse({ code: 'leader-needed' })
    if (await bidsWaiting(tx, acting, entry.party)) return refuse({ code: 'bids-waiting' })
  }
  if (await loginNamed(tx, username)) return refuse({ code: 'user-name-taken' })
  const contact = await admissionContact(tx, acting, id)
  if (!contact?.passwordHash) throw new Error(`admission ${id}: nobody to give the login to`)
  // What the office entered of it stays as it is.
  const party =
    entry.party ?? (await enterParty(tx, acting, { creditCode, name, shortName: shortOf(name), phone: contact.phone }))
  const [account, at] = [acting.newId(), acting.now]
  const { passwordHash, name: manager } = contact
  await insertLogin(tx, { id: account, accountId: acting.newId(), name: manager, username, passwordHash, mustChange: false, at })
  const post = { role: 'provider_manager', party, area, from: civilDateOf(at), until: null } as const
  await enterMember(tx, acting, { name: manager, title: null, account }, post)
  if (entry.party !== undefined) await changed(acting, tx, 'organisation.readmit', party)
  return ok(await admissionDeeds.does(tx, acting, admission, 'admission.admit', { party }))
}

const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_DAYS = { begun: 1, returned: 90 } as const

/** Whoever never finished, or was sent back long ago and did not come again, leaves neither name, telephone nor password here. */
export async function forgetContacts(tx: Tx, acting: Acting): Promise<void> {
  const daysAgo = (days: number) => plusMs(acting.now, -days * DAY_MS)
  await sweepContacts(tx, acting, { begun: daysAgo(KEPT_DAYS.begun), returned: daysAgo(KEPT_DAYS.returned) })
}
