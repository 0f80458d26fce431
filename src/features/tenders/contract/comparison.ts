import { z } from '@hono/zod-openapi'
import { Fen } from '../../../kernel/fen.ts'
import { PastYearId, Tenant } from '../../../kernel/ids.ts'
import { YearFigures } from '../rules/past-year.ts'
import { Can } from './programme.ts'

/** Three figures of a year and where they come from; null is what nobody knows. */
export const ComparedYear = z
  .object({
    year: z.int(),
    from: z.enum(['here', 'backfilled', 'stated', 'nowhere']),
    moneyFen: Fen.nullable(),
    lots: z.int().nullable(),
    organisations: z.int().nullable(),
    source: z.string().nullable(),
    /** Where the rows stand from which the three were counted; null where there are none. */
    list: z.string().nullable(),
  })
  .openapi('ComparedYear')
export type ComparedYear = z.infer<typeof ComparedYear>

/** What one field of service takes of one fund in a year, where that reaches the sum for open tenders. */
const SplitSum = z.object({ field: z.string(), lots: z.int(), sumFen: Fen })

/** A plan beside the years before it, and what it would be wrong to buy piece by piece. */
export const Comparison = z
  .object({
    years: z.array(ComparedYear),
    fund: z.string(),
    tenderFrom: z.object({ value: Fen, source: z.string() }).nullable(),
    splitting: z.array(SplitSum),
    can: Can,
  })
  .openapi('Comparison')
export type Comparison = z.infer<typeof Comparison>

export const PastYearAt = z.object({ tenant: Tenant, year: z.coerce.number().int().min(2000).max(2100) })

/** `revision`: of the figures as they were read; 0 where there were none. */
export const PastYearStatement = z.strictObject({ revision: z.int().min(0), figures: YearFigures }).openapi('PastYearStatement')
export type PastYearStatement = z.infer<typeof PastYearStatement>

export const PastYear = z.object({ year: z.int(), revision: z.int(), figures: YearFigures.nullable() }).openapi('PastYear')
export type PastYear = z.infer<typeof PastYear>
export const PastYearDone = z.object({ id: PastYearId, revision: z.int() }).openapi('PastYearDone')
export type PastYearDone = z.infer<typeof PastYearDone>

export const PastYearRefusalCode = z.enum(['not-found', 'wrong-status', 'changed-meanwhile', 'no-figures', 'year-not-over'])
export type PastYearRefusalCode = z.infer<typeof PastYearRefusalCode>
