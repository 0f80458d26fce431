import { unspaced } from '../../../kernel/unspaced.ts'

/** What somebody needs to add their login to an authenticator. */
export type Enrolment = { readonly link: string; readonly secret: string }

// The login library wants an address for every account; ours are invented and mean nothing to their holders.
const INVENTED = '%40accounts.invalid'

/** From the log-in's own link (otpauth, the key URI format): the same without the invented address, and its secret in Base32. */
export function enrolmentIn(totpUri: string): Enrolment {
  const secret = /[?&]secret=([A-Z2-7]+)/.exec(totpUri)?.[1] ?? ''
  return { link: totpUri.replace(INVENTED, ''), secret }
}

/** In fours, to be typed by hand. */
export const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''

/** A backup code however it is typed, as it was printed: capitals, and a dash in the middle. */
export function backupCodeTyped(typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-－—]/g, '')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** Six digits however they are typed: spaces between the threes, or the wide digits of a Chinese keyboard. */
export const digitsTyped = (typed: string): string => unspaced(typed)
