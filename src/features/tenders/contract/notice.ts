import { z } from '@hono/zod-openapi'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { Fen } from '../../../kernel/fen.ts'
import { LotId } from '../../../kernel/ids.ts'
import { Indicator } from '../../../kernel/indicator.ts'
import { Change } from '../rules/amendment.ts'
import { DirectGround, ExpertOpinion } from '../rules/direct.ts'
import { Intention } from '../rules/intention.ts'
import { NamedService } from '../rules/named-service.ts'
import { CriterionWords, InstalmentPlan } from '../rules/lot.ts'
import { Computation } from './lot.ts'

/** The body of a call (征集公告) as it was put before the public: complete in itself, whatever is changed later. */
export const CallBody = z
  .object({
    lotId: LotId,
    code: z.string(),
    cls: z.enum(['A', 'B']),
    name: z.string(),
    authority: z.string(),
    programme: z.object({ code: z.string(), name: z.string(), year: z.int(), fund: z.string() }),
    area: z.string(),
    place: z.string(),
    fields: z.array(z.string()),
    goal: z.string(),
    /** What of the catalogue of services it buys. */
    service: NamedService.nullable().default(null),
    budgetFen: Fen,
    /** For one project of the plan, in principle; null where the plan names none. */
    lotCeilingFen: Fen.nullable().default(null),
    periodFrom: CivilDate,
    periodTo: CivilDate,
    /** When and where it was public that this was going to be bought; null where the rules ask for none, or there was none. */
    intention: Intention.omit({ reason: true }).nullable().default(null),
    needs: z.array(z.object({ no: z.string(), title: z.string(), target: z.string() })),
    indicators: z.array(Indicator),
    instalments: z.array(InstalmentPlan),
    teamPolicy: z.string(),
    /** What it supervises: whoever carries one of these out stays off it. */
    supervises: z.array(z.object({ code: z.string(), name: z.string() })).default([]),
    /** Where one supplier is meant: which, on which ground, why, who was heard on it, and how long objections are taken. */
    sole: z
      .object({
        supplier: z.object({ name: z.string(), creditCode: z.string() }),
        ground: DirectGround,
        source: z.string(),
        reason: z.string(),
        opinions: z.array(ExpertOpinion),
        original: z.object({ contractNo: z.string(), sumFen: Fen }).nullable(),
        term: Computation.nullable(),
      })
      .nullable()
      .default(null),
    /** Leaves and parts in the order of the rubric, each with its marks and its words. */
    criteria: z.array(CriterionWords.extend({ max: z.string(), depth: z.int() })),
    /** The budget is the price and earns no marks; else it is the ceiling of what may be asked. */
    priceFixed: z.boolean().default(false),
    /** How the price earns marks (87号令 Art. 55): how many, and what share is taken off a small bidder's before prices are compared. */
    pricing: z.object({ max: z.string(), preference: z.string().nullable() }).nullable().default(null),
    passMark: z.string().nullable(),
    ties: z.array(z.string()),
    disclosure: z.string(),
    standstillDays: z.int(),
    bidDeadline: Instant,
    reviewOn: CivilDate,
    reviewPlace: z.string(),
    contact: z.string(),
  })
  .openapi('CallBody')
export type CallBody = z.infer<typeof CallBody>

/** The body of a notice that a call says otherwise from now on (更正公告): everything that changed, as it was and as it is. */
export const AmendmentBody = z
  .object({
    lotId: LotId,
    code: z.string(),
    name: z.string(),
    authority: z.string(),
    programme: z.object({ code: z.string(), name: z.string(), year: z.int() }),
    /** The call that it changes. */
    call: z.object({ no: z.string(), publishedOn: CivilDate }),
    reason: z.string(),
    changes: z.array(Change),
    /** What bids answer was changed: one that was sealed before is confirmed once more, or replaced. */
    touchesBids: z.boolean(),
    /** The days that the change leaves before the close, where it touches the bids and a rule sets them. */
    term: Computation.nullable(),
    bidDeadline: Instant,
    contact: z.string(),
  })
  .openapi('AmendmentBody')
export type AmendmentBody = z.infer<typeof AmendmentBody>

/** The body of a notice that a lot came to nothing (流标、终止). */
export const EndBody = z
  .object({
    lotId: LotId,
    code: z.string(),
    name: z.string(),
    ended: z.enum(['void', 'cancelled']),
    reason: z.string(),
    received: z.int().nullable(),
    /** Whom to ask, as the call named them. */
    contact: z.string().nullable().default(null),
  })
  .openapi('EndBody')
export type EndBody = z.infer<typeof EndBody>

export const CallNotice = z
  .object({ no: z.string(), title: z.string(), publishedAt: Instant, body: CallBody })
  .openapi('CallNotice')
export type CallNotice = z.infer<typeof CallNotice>
