import type { Tenant } from '../../../kernel/ids.ts'
import { keep, readKept, type Shelf } from '../../../ui/kept.ts'
import type { AdmissionFiling } from '../contract/admission.ts'

/** What an organisation has typed of its request to join. The password is never among it, nor the certificate. */
export type JoinDraft = Omit<AdmissionFiling, 'creditCode' | 'password'> & {
  readonly tenant?: Tenant | undefined
  readonly creditCode: string
}

const EMPTY: JoinDraft = { name: '', creditCode: '', contactName: '', contactPhone: '', username: '' }
const KEY = 'heli.join'

const isDraft = (value: unknown): value is JoinDraft =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(EMPTY).every((name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'string')

/** As it was left on this page of the browser; with the page it goes. */
export const joinDraft = (shelf: Shelf): JoinDraft => readKept(shelf, KEY, isDraft) ?? EMPTY

export function keepJoinDraft(shelf: Shelf, { tenant, name, creditCode, contactName, contactPhone, username }: JoinDraft): void {
  keep(shelf, KEY, { tenant, name, creditCode, contactName, contactPhone, username } satisfies JoinDraft)
}

export const forgetJoinDraft = (shelf: Shelf): boolean => keep(shelf, KEY, undefined)

/** A request that was sent back begins from what its sender gave; what the answer does not tell stays as it was typed here. */
export const draftAgain = (
  before: JoinDraft,
  given: { readonly tenant: Tenant; readonly name: string; readonly username: string; readonly contactPhone: string },
): JoinDraft => ({ ...before, ...given })
