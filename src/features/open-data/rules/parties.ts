import type { Publisher } from './publisher.ts'

/** Unified social credit codes 统一社会信用代码 (GB 32100-2015). org-id.guide lists no scheme for them, so this one is ours. */
export const CREDIT_CODES = 'CN-USCC'

export type Reference = { readonly id: string; readonly name: string }
type Organisation = { readonly name: string; readonly creditCode: string | null; readonly otherwise: string }

export const referenceTo = ({ name, creditCode, otherwise }: Organisation): Reference => ({
  id: creditCode === null || creditCode === '' ? otherwise : `${CREDIT_CODES}-${creditCode}`,
  name,
})

/** An organisation by its public number, or, where it has given none, by what this house calls it. */
const party = (organisation: Organisation, roles: readonly string[]) => {
  const { name, creditCode } = organisation
  const known = creditCode !== null && creditCode !== ''
  const identifier = { scheme: CREDIT_CODES, id: creditCode, legalName: name }
  return { ...referenceTo(organisation), ...(known && { identifier }), roles }
}

const authorityOf = ({ tenant, creditCode }: Publisher, name: string): Organisation => ({ name, creditCode, otherwise: tenant })
/** Under the name that it had then. */
export const buyerParty = (publisher: Publisher, name: string) =>
  party(authorityOf(publisher, name), ['buyer', 'procuringEntity'])
export const buyerOf = (publisher: Publisher, name: string): Reference => referenceTo(authorityOf(publisher, name))

export type Provider = { readonly partyId: string; readonly name: string; readonly creditCode: string }
const providerOf = ({ partyId, name, creditCode }: Provider): Organisation => ({ name, creditCode, otherwise: partyId })
/** Roles are merged as a whole: every release names both. */
export const supplierParty = (provider: Provider) => party(providerOf(provider), ['supplier', 'tenderer'])
export const supplierOf = (provider: Provider): Reference => referenceTo(providerOf(provider))
