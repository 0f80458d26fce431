import { z } from '@hono/zod-openapi'
import { CreditCode } from '../../../kernel/credit-code.ts'
import { PartyId, Tenant } from '../../../kernel/ids.ts'
import { isPhone } from '../../../kernel/phone.ts'
import { line } from '../../../kernel/text.ts'

export const OrganisationsAt = z.object({ tenant: Tenant })
export const OrganisationAt = z.object({ tenant: Tenant, party: PartyId })
export const OrganisationQuery = z.object({ q: z.string().max(60).optional() })

const Details = z.strictObject({
  name: line(100),
  shortName: line(30),
  address: line(200).nullable(),
  phone: line(30).refine(isPhone, { error: 'not-a-phone' }).nullable(),
  legalRepresentative: line(30).nullable(),
  bank: line(100).nullable(),
  bankAccount: line(40)
    .refine((text) => /^[\d -]+$/.test(text), { error: 'not-an-account' })
    .nullable(),
})
export const OrganisationEdit = Details.openapi('OrganisationEdit')
export type OrganisationEdit = z.infer<typeof OrganisationEdit>
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
  can: z.object({ write: z.boolean() }),
}).openapi('Organisation')
export type OrganisationView = z.infer<typeof OrganisationView>
export const Organisations = z
  .object({ items: z.array(OrganisationItem), more: z.boolean(), can: z.object({ write: z.boolean() }) })
  .openapi('Organisations')
export type Organisations = z.infer<typeof Organisations>
export const OrganisationDone = z.object({ id: PartyId }).openapi('OrganisationDone')
export type OrganisationDone = z.infer<typeof OrganisationDone>

export const OrganisationRefusalCode = z.enum(['not-found', 'organisation-known'])
export type OrganisationRefusalCode = z.infer<typeof OrganisationRefusalCode>
