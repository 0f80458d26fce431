import type { ContractPlan } from './contract.ts'
import type { Departure } from './departures.ts'

// The published contract masks who is on the team and how the two sides are reached; what officers write freely it gives as it is.

/** What is read by anyone once the contract is published, and the reason, which both sides keep. */
export const PUBLIC_PARTS = [
  'place',
  'goal',
  'indicators',
  'instalments',
  'departureReason',
  'purchaser.representative',
  'provider.representative',
] as const
export type PublicPart = (typeof PUBLIC_PARTS)[number]

type Written = Pick<ContractPlan, 'place' | 'goal' | 'indicators' | 'instalments' | 'departureReason' | 'purchaser' | 'provider'>

/** The parts that give a person's number. What stands in the call word for word is public already, and not this form's to change. */
export const personalIn = (plan: Written, departures: readonly Departure[]): PublicPart[] =>
  PUBLIC_PARTS.filter((part) => !isOfCallAlone(part, departures) && wordsOf(part, plan).some(givesPersonalNumber))

const isOfCallAlone = (part: PublicPart, departures: readonly Departure[]): boolean =>
  (part === 'indicators' || part === 'instalments') && !departures.includes(part)

function wordsOf(part: PublicPart, plan: Written): readonly string[] {
  switch (part) {
    case 'indicators':
      return plan.indicators.flatMap(({ name, unit, qualify, evidence, note }) => [
        name,
        unit,
        ...Object.values(qualify).map(String),
        ...evidence,
        note ?? '',
      ])
    case 'instalments':
      return plan.instalments.flatMap(({ name, condition }) => [name, condition])
    case 'purchaser.representative':
      return [plan.purchaser.representative]
    case 'provider.representative':
      return [plan.provider.representative]
    case 'place':
    case 'goal':
    case 'departureReason':
      return [plan[part]]
  }
}

// A goal is full of figures, years and hotlines: a local number without its area code cannot be told from them.
const NUMBERS = [
  String.raw`(?:\+?86)?1[3-9]\d{9}`,
  String.raw`0\d{2,3}[2-9]\d{6,7}`,
  String.raw`[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx]`,
  String.raw`[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}`,
]
const PERSONAL = new RegExp(String.raw`(?<!\d)(?:${NUMBERS.join('|')})(?!\d)`)

/** Whether a mobile or telephone number or the number of an identity card (of 15 or 18 signs) stands in the text, however it is grouped. */
export function givesPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\u200b-\u200d\u2060]/g, '')
  return PERSONAL.test(plain) || PERSONAL.test(plain.replaceAll(/(?<=\d)[\s()._·‐-―−-]{1,2}(?=[\dXx])/g, ''))
}
