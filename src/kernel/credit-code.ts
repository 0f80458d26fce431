import { z } from 'zod'

// GB 32100-2015: no I, O, S, V or Z, which are read as digits.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
// GB 11714, the organisation code inside: letters count from 10 through the whole alphabet.
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

const weighted = (signs: string, weights: readonly number[], valueOf: (sign: string) => number) =>
  weights.reduce((total, weight, index) => total + weight * valueOf(signs.charAt(index)), 0)

const checkSign = (code: string) => ALPHABET.charAt((31 - (weighted(code, WEIGHTS, (sign) => ALPHABET.indexOf(sign)) % 31)) % 31)

function innerCheckSign(organisation: string): string {
  const check = (11 - (weighted(organisation, INNER_WEIGHTS, (sign) => Number.parseInt(sign, 36)) % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

export type CreditCodeFault = 'not-18-signs' | 'wrong-organisation-check' | 'wrong-check-sign'

/** What is wrong with a code as written in capitals, most basic first; undefined when nothing is. */
export function faultOfCreditCode(code: string): CreditCodeFault | undefined {
  if (!SHAPE.test(code)) return 'not-18-signs'
  if (innerCheckSign(code.slice(8, 16)) !== code.charAt(16)) return 'wrong-organisation-check'
  return checkSign(code) === code.charAt(17) ? undefined : 'wrong-check-sign'
}

/** 统一社会信用代码, the one number of every organisation in China (GB 32100-2015). Spaces around and small letters are forgiven. */
export const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => faultOfCreditCode(code) === undefined, { error: 'credit-code-wrong' })
  .brand<'CreditCode'>()
export type CreditCode = z.infer<typeof CreditCode>

const KINDS = {
  11: 'government-organ',
  12: 'public-institution',
  13: 'mass-organisation',
  51: 'social-group',
  52: 'social-service-institution',
  53: 'foundation',
  54: 'grass-roots-committee',
  55: 'grass-roots-committee',
  91: 'company',
  92: 'sole-trader',
  93: 'farmers-cooperative',
} as const

export type OrganisationKind = (typeof KINDS)[keyof typeof KINDS] | 'other'

/** By the registering department and the class it gave (practice for 1x and 9x; which of 54 and 55 is which is not told apart). */
export function kindOfOrganisation(code: CreditCode): OrganisationKind {
  const prefix = code.slice(0, 2)
  return isKnown(prefix) ? KINDS[prefix] : 'other'
}

const isKnown = (prefix: string): prefix is `${keyof typeof KINDS}` => prefix in KINDS
