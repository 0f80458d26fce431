import { z } from '@hono/zod-openapi'
import { isBankAccount } from '../../../kernel/bank-account.ts'
import { Instant } from '../../../kernel/civil.ts'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { AdmissionId, PartyId, Tenant } from '../../../kernel/ids.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line, searched } from '../../../kernel/text.ts'

export const OrganisationsAt = z.object({ tenant: Tenant })
export const OrganisationAt = z.object({ tenant: Tenant, party: PartyId })
export const OrganisationQuery = z.object({ q: searched })

/** What contracts print of a side. */
const PRINTED = {
  address: line(200).nullable(),
  phone: line(30).refine(isPhone, { error: 'not-a-phone' }).nullable(),
  legalRepresentative: line(30).nullable(),
  bank: line(100).nullable(),
  bankAccount: line(40).refine(isBankAccount, { error: 'not-an-account' }).nullable(),
} as const
const Details = z.strictObject({ name: line(100), shortName: line(30), ...PRINTED })
export const OrganisationEdit = Details.openapi('OrganisationEdit')
export type OrganisationEdit = z.infer<typeof OrganisationEdit>
/** Where it is reached, which it keeps itself; what money and signatures hang on is the office's to enter from papers. */
export const OrganisationContact = z
  .strictObject({ phone: PRINTED.phone, address: PRINTED.address })
  .openapi('OrganisationContact')
export type OrganisationContact = z.infer<typeof OrganisationContact>
export const OrganisationPlan = Details.extend({ creditCode: CreditCode }).openapi('OrganisationPlan')
export type OrganisationPlan = z.infer<typeof OrganisationPlan>

export const OrganisationItem = z.object({
  id: PartyId,
  name: z.string(),
  shortName: z.string(),
  creditCode: CreditCode,
  kind: z.string(),
})
export const OrganisationView = OrganisationItem.extend({
  address: z.string().nullable(),
  phone: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  bank: z.string().nullable(),
  bankAccount: z.string().nullable(),
  /** How it was let in; null where the office entered it. */
  admission: z
    .object({ id: AdmissionId, no: z.string(), filedAt: Instant, decidedAt: Instant.nullable(), hasScan: z.boolean() })
    .nullable(),
  can: z.object({ write: z.boolean(), contact: z.boolean() }),
}).openapi('Organisation')
export type OrganisationView = z.infer<typeof OrganisationView>
export const Organisations = z
  .object({ items: z.array(OrganisationItem), more: z.boolean(), can: z.object({ write: z.boolean() }) })
  .openapi('Organisations')
export type Organisations = z.infer<typeof Organisations>
export const OrganisationDone = z.object({ id: PartyId }).openapi('OrganisationDone')
export type OrganisationDone = z.infer<typeof OrganisationDone>

/** The purchaser's own details; its name is given by whoever runs the system. */
export const AuthorityEdit = z.strictObject({ creditCode: CreditCode.nullable(), ...PRINTED }).openapi('AuthorityEdit')
export type AuthorityEdit = z.infer<typeof AuthorityEdit>
export const AuthorityView = AuthorityEdit.extend({ name: z.string(), can: z.object({ write: z.boolean() }) }).openapi(
  'Authority',
)
export type AuthorityView = z.infer<typeof AuthorityView>
export const AuthorityDone = z.object({ tenant: Tenant }).openapi('AuthorityDone')
export type AuthorityDone = z.infer<typeof AuthorityDone>

export const OrganisationRefusalCode = z.enum(['not-found', 'organisation-known'])
export type OrganisationRefusalCode = z.infer<typeof OrganisationRefusalCode>
