import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'

/**
 * An amount as the standard has it, in yuan as a JSON number. Division of a whole number by 100 gives the double nearest to the
 * exact decimal, and below 10¹³ yuan its shortest writing is that decimal.
 */
export const money = (fen: Fen) => ({ amount: fen / 100, currency: 'CNY' })

/** A civil day has no instant: its first or last second on the clock of Shanghai, with the offset written out. */
export const beginOf = (date: CivilDate): string => `${date}T00:00:00+08:00`
export const lastOf = (date: CivilDate): string => `${date}T23:59:59+08:00`

export const period = (from: CivilDate, to: CivilDate) => ({ startDate: beginOf(from), endDate: lastOf(to) })
export const window = (from: Instant, to: Instant) => ({ startDate: from, endDate: to })
