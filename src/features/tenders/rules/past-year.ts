import { z } from 'zod'
import { Fen } from '../../../kernel/fen.ts'
import { PastYearId } from '../../../kernel/ids.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'

export const PastYearStatus = z.enum(['stated'])
export type PastYearStatus = z.infer<typeof PastYearStatus>

export const PAST_YEAR_LIFE = { stated: { 'past-year.correct': 'stated' } } as const satisfies Life<PastYearStatus, string>
type PastYearDeed = keyof (typeof PAST_YEAR_LIFE)['stated']
const LIFE: Life<PastYearStatus, PastYearDeed> = PAST_YEAR_LIFE

const count = z.int().min(0).max(100_000).nullable()

/** The published figures of a year that was not run here; null is a figure that nobody published, never nothing bought. */
export const YearFigures = z.strictObject({
  moneyFen: Fen.nullable(),
  lots: count,
  organisations: count,
  /** Where they were published. */
  source: line(200),
})
export type YearFigures = z.infer<typeof YearFigures>

const Stated = YearFigures.extend({ year: z.int().min(2000).max(2100) })

export const PastYearState = Stated.extend({ id: PastYearId, revision: z.int().min(1), status: PastYearStatus }).strip()
export type PastYearState = z.infer<typeof PastYearState>

type Facts = { 'past-year.state': z.infer<typeof Stated>; 'past-year.correct': YearFigures }

export const PAST_YEAR = noun<PastYearState, Facts>('past-year', {
  'past-year.state': starts(Stated, (stated) => ({ ...stated, status: 'stated' })),
  'past-year.correct': follows(YearFigures, (state, figures) => ({
    ...figures,
    status: become(LIFE, state.status, 'past-year.correct'),
  })),
})
