import type { Tenant } from '../../../kernel/ids.ts'

/** How a house names what it opens to the world. */
export type Publishing = {
  /** Begins every ocid: what the Open Contracting Partnership gave, or `heli` where none was asked for. */
  readonly ocidPrefix: string
  /** The address of the licence under which the data may be used; without one none is stated. */
  readonly licence: string | undefined
  /** Scheme and host as people type them, without a slash at the end. */
  readonly origin: string
}

/** Whose acts these are, as the authority is registered today. */
export type Publisher = Publishing & {
  readonly tenant: Tenant
  readonly name: string
  readonly creditCode: string | null
}

/**
 * The id of one contracting process: a lot's, or that of the plan it belongs to. Codes have no small letters and tenants no
 * capitals, so that no two of them read the same.
 */
export const ocidOf = ({ ocidPrefix, tenant }: Publisher, of: 'plan' | 'lot', code: string): string =>
  `${ocidPrefix}-${tenant}-${of}-${code}`

export const noticePage = ({ origin, tenant }: Publisher, notice: string): string =>
  `${origin}/public/${tenant}/announcements/${notice}`

/** Where it is said what is opened, what is not, and why. */
export const policyPage = ({ origin, tenant }: Pick<Publisher, 'origin' | 'tenant'>): string =>
  `${origin}/public/${tenant}/open-data`

export const packageAddress = ({ origin, tenant }: Publisher, path: string): string => `${origin}/api/tenants/${tenant}/${path}`

export type Packed = 'releases' | 'records'
export const monthPath = (what: Packed, month: string): string => `ocds/${what}/${month}`
export const lotPath = (what: Packed, lot: string): string => `lots/${lot}/ocds/${what}`
