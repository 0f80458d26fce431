import { type Acting, deciding } from '../../../kernel/acting.ts'
import { type CreditCode, kindOfOrganisation } from '../../../kernel/credit-code.ts'
import { OrganisationId, PartyId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { FileType, Sha256 } from '../../../kernel/stored-file.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type {
  AuthorityDone,
  AuthorityEdit,
  AuthorityView,
  OrganisationContact,
  OrganisationDone,
  OrganisationEdit,
  OrganisationPlan,
  OrganisationRefusalCode,
  Organisations,
  OrganisationView,
} from '../contract/organisation.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { changedFields, movesMoney } from '../rules/changed-fields.ts'
import { admissionOf, partyOfCode } from '../store/admissions.ts'
import { insertParty } from '../store/enrol.ts'
import { authorityDetails, editAuthority } from '../store/organisations.ts'
import { editParty, editPartyContact, enterOrganisation, organisationOfCode, partiesNamed, partyById } from '../store/roll.ts'
import { changed } from './settings-change.ts'

/** `party`: the organisation that has the code already. */
type Refused = { code: OrganisationRefusalCode; party?: PartyId }

const may = deciding(IDENTITY_POLICY)
const A_PAGE = 100

export async function listOrganisations(tx: ReadTx, acting: Acting, words: string): Promise<Organisations> {
  const found = await partiesNamed(tx, acting, words.trim(), A_PAGE + 1)
  return { items: found.slice(0, A_PAGE), more: found.length > A_PAGE, can: { write: may(acting, 'organisation.write') } }
}

export async function viewOrganisation(tx: ReadTx, acting: Acting, id: PartyId): Promise<Result<OrganisationView, Refused>> {
  const party = may(acting, 'organisation.see', { party: id }) ? await partyById(tx, acting, id) : undefined
  if (party === undefined) return refuse({ code: 'not-found' })
  const { name, shortName, creditCode, kind, address, phone, legalRepresentative, bank, bankAccount } = party
  const details = { address, phone, legalRepresentative, bank, bankAccount }
  const can = { write: may(acting, 'organisation.write'), contact: may(acting, 'organisation.contact', { party: id }) }
  const found = await admissionOf(tx, acting, id)
  const admission = found
    ? { id: found.id, no: found.no, filedAt: found.filedAt, decidedAt: found.decidedAt, hasScan: found.sha256 !== null }
    : null
  return ok({ id, name, shortName, creditCode, kind, ...details, admission, can })
}

/** The certificate with which it was let in, whose bytes may now be sent. */
export async function openCertificate(
  tx: ReadTx,
  acting: Acting,
  id: PartyId,
): Promise<Result<{ no: string; sha256: Sha256; type: FileType }, Refused>> {
  const found = may(acting, 'organisation.see', { party: id }) ? await admissionOf(tx, acting, id) : undefined
  if (!found?.sha256 || !found.scanType) return refuse({ code: 'not-found' })
  return ok({ no: found.no, sha256: found.sha256, type: found.scanType })
}

export async function addOrganisation(
  tx: Tx,
  acting: Acting,
  plan: OrganisationPlan,
): Promise<Result<OrganisationDone, Refused>> {
  if (!may(acting, 'organisation.write')) return refuse({ code: 'not-found' })
  const known = await partyOfCode(tx, acting, plan.creditCode)
  if (known) return refuse({ code: 'organisation-known', party: known.id })
  const id = await enterParty(tx, acting, plan)
  await changed(acting, tx, 'organisation.add', id)
  // Told like a later one: whoever writes the contracts may have entered it only after the call.
  const account = changedFields({}, { bank: plan.bank, bankAccount: plan.bankAccount })
  if (movesMoney(account)) await changed(acting, tx, 'organisation.account', id, account)
  return ok({ id })
}

export async function editOrganisation(
  tx: Tx,
  acting: Acting,
  id: PartyId,
  edit: OrganisationEdit,
): Promise<Result<OrganisationDone, Refused>> {
  const before = may(acting, 'organisation.write') ? await partyById(tx, acting, id) : undefined
  if (before === undefined) return refuse({ code: 'not-found' })
  const fields = changedFields(before, edit)
  await editParty(tx, acting, id, edit)
  if (fields.length > 0) await changed(acting, tx, movesMoney(fields) ? 'organisation.account' : 'organisation.edit', id, fields)
  return ok({ id })
}

/** Where it is reached, as its own manager says. */
export async function keepContact(
  tx: Tx,
  acting: Acting,
  id: PartyId,
  { phone, address }: OrganisationContact,
): Promise<Result<OrganisationDone, Refused>> {
  const known = may(acting, 'organisation.contact', { party: id }) ? await partyById(tx, acting, id) : undefined
  if (known === undefined) return refuse({ code: 'not-found' })
  await editPartyContact(tx, acting, id, { phone, address })
  const fields = changedFields(known, { phone, address })
  if (fields.length > 0) await changed(acting, tx, 'organisation.contact', id, fields)
  return ok({ id })
}

/** The purchaser itself, as its contracts begin. */
export async function viewAuthority(tx: ReadTx, acting: Acting): Promise<Result<AuthorityView, Refused>> {
  const found = may(acting, 'organisation.list') ? await authorityDetails(tx, acting) : undefined
  return found ? ok({ ...found, can: { write: may(acting, 'organisation.write') } }) : refuse({ code: 'not-found' })
}

export async function keepAuthority(tx: Tx, acting: Acting, edit: AuthorityEdit): Promise<Result<AuthorityDone, Refused>> {
  const before = may(acting, 'organisation.write') ? await authorityDetails(tx, acting) : undefined
  if (before === undefined) return refuse({ code: 'not-found' })
  const fields = changedFields(before, edit)
  await editAuthority(tx, acting, edit)
  if (fields.length > 0) await changed(acting, tx, 'authority.edit', acting.tenant, fields)
  return ok({ tenant: acting.tenant })
}

type Entered = Pick<OrganisationPlan, 'name' | 'shortName'> & { creditCode: CreditCode } & Partial<OrganisationEdit>

/** An organisation as this authority knows it from now on; elsewhere it may be known already. Its kind is told by its code. */
export async function enterParty(tx: Tx, { tenant, newId }: Acting, plan: Entered): Promise<PartyId> {
  const { creditCode, name, shortName } = plan
  const kind = kindOfOrganisation(creditCode)
  const known = await organisationOfCode(tx, creditCode)
  const organisation = known?.id ?? OrganisationId.parse(newId())
  if (!known) await enterOrganisation(tx, { id: organisation, creditCode, name, shortName, kind, foundedOn: null })
  const id = PartyId.parse(newId())
  await insertParty(tx, { ...plan, tenant, id, organisation, kind, foundedOn: null })
  return id
}
