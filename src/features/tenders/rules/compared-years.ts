import { Fen } from '../../../kernel/fen.ts'

/** One year's purchases in three figures; null is what nobody knows, which is not the same as none. */
export type YearRow = {
  readonly year: number
  /** From the record here, from contracts that were entered afterwards alone, from figures that were published, or from nowhere. */
  readonly from: 'here' | 'backfilled' | 'stated' | 'nowhere'
  readonly moneyFen: Fen | null
  readonly lots: number | null
  readonly organisations: number | null
  readonly source: string | null
}

export type Won = {
  readonly year: number
  readonly partyId: string
  readonly awardFen: Fen | null
  /** Bought before the system and entered afterwards, which need not be all of its year. */
  readonly backfilled: boolean
}
type Stated = Omit<YearRow, 'from' | 'source'> & { readonly source: string }

/** How many years stand beside each other: enough to see where it goes. */
export const COMPARED = 4

/**
 * The last years up to `newest`, the newest first. What was bought here counts as the record has it; a year without a result here
 * shows what was stated of it; and one of which nothing is known says so. Of a year that was bought before the system the published
 * figures go before the contracts that were entered: those may be the running ones alone.
 */
export function comparedYears(newest: number, won: readonly Won[], stated: readonly Stated[]): YearRow[] {
  return Array.from({ length: COMPARED }, (_, back) => newest - back).map((year): YearRow => {
    const here = won.filter((one) => one.year === year)
    const told = stated.find((one) => one.year === year)
    const isBought = here.some(({ backfilled }) => !backfilled)
    if (isBought || (here.length > 0 && told === undefined)) {
      const moneyFen = Fen.parse(here.reduce((sum, { awardFen }) => sum + (awardFen ?? 0), 0))
      const organisations = new Set(here.map(({ partyId }) => partyId)).size
      return { year, from: isBought ? 'here' : 'backfilled', moneyFen, lots: here.length, organisations, source: null }
    }
    return told === undefined
      ? { year, from: 'nowhere', moneyFen: null, lots: null, organisations: null, source: null }
      : { ...told, from: 'stated' }
  })
}
