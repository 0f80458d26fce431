import type { ContractPlan, Side } from './contract.ts'
import { unspaced } from '../../../kernel/unspaced.ts'

// Who the two sides are and where the money goes was known before the contract: it stands in the record of the authority and of the
// party, where a change is noted with who made it. Whoever writes a contract could otherwise send the winner's money elsewhere and
// nobody would be told. Every particular that reads otherwise than the record as it stands is told to who approves, old and new beside
// each other; where the money is paid to wants a reason besides (practice).

type OnRecord = Pick<Side, 'representative' | 'address' | 'phone' | 'bank' | 'account'>

/** Both sides as the record has them, in the contract's words; empty where nobody has entered it. */
export type Recorded = {
  readonly purchaser: Readonly<OnRecord & Pick<ContractPlan['purchaser'], 'creditCode'>>
  readonly provider: Readonly<OnRecord>
}

export const PARTICULARS = [
  'provider.bank',
  'provider.account',
  'provider.representative',
  'provider.address',
  'provider.phone',
  'purchaser.creditCode',
  'purchaser.representative',
  'purchaser.address',
  'purchaser.phone',
  'purchaser.bank',
  'purchaser.account',
] as const
export type Particular = (typeof PARTICULARS)[number]

const READ: Record<Particular, (sides: Recorded) => string> = {
  'provider.bank': ({ provider }) => provider.bank,
  'provider.account': ({ provider }) => provider.account,
  'provider.representative': ({ provider }) => provider.representative,
  'provider.address': ({ provider }) => provider.address,
  'provider.phone': ({ provider }) => provider.phone,
  'purchaser.creditCode': ({ purchaser }) => purchaser.creditCode,
  'purchaser.representative': ({ purchaser }) => purchaser.representative,
  'purchaser.address': ({ purchaser }) => purchaser.address,
  'purchaser.phone': ({ purchaser }) => purchaser.phone,
  'purchaser.bank': ({ purchaser }) => purchaser.bank,
  'purchaser.account': ({ purchaser }) => purchaser.account,
}

export const particularOf = (sides: Recorded, part: Particular): string => READ[part](sides)

const OF_PAYEE: ReadonlySet<Particular> = new Set(['provider.bank', 'provider.account'])
export const isOfPayee = (part: Particular): boolean => OF_PAYEE.has(part)

/** A number is the same however it is grouped, and in whichever width it is typed. */
const asCompared = (part: Particular, sides: Recorded): string => {
  const text = unspaced(READ[part](sides))
  return part.endsWith('.account') ? text.replaceAll(/\p{Pd}/gu, '') : text
}

/** The purchaser would pay itself: into its account as the contract, or as the record, has it, however it is written. */
export const isPaidToPurchaser = (sides: Recorded, record: Recorded | null): boolean => {
  const account = asCompared('provider.account', sides)
  return account !== '' && [sides, record].some((one) => one !== null && account === asCompared('purchaser.account', one))
}

/**
 * The particulars that read otherwise than the record. What the contract leaves open is no difference; nor is what nobody has entered
 * in the record, but for the account that is paid to: one that no record knows is told as well.
 */
export const offRecord = (sides: Recorded, record: Recorded): Particular[] =>
  PARTICULARS.filter((part) => {
    const [written, known] = [asCompared(part, sides), asCompared(part, record)]
    return written !== '' && written !== known && (known !== '' || isOfPayee(part))
  })

/** Whether the money goes elsewhere than the party's record says: told to who pays, and wanting a reason. */
export const paysElsewhere = (parts: readonly Particular[]): boolean => parts.some(isOfPayee)
