import { z } from 'zod'
import { CivilDate, Instant } from '../../../kernel/civil.ts'
import { addFen, Fen } from '../../../kernel/fen.ts'
import { ConsultationId, ProgrammeId } from '../../../kernel/ids.ts'
import { line, prose } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { ProfileCode } from '../../../kernel/profile-code.ts'

export const ProgrammeStatus = z.enum([
  'draft',
  'in_review',
  'consulting',
  'approved',
  'published',
  'running',
  'closed',
  'cancelled',
])
export type ProgrammeStatus = z.infer<typeof ProgrammeStatus>

export const PROGRAMME_LIFE = {
  draft: {
    'programme.revise': 'draft',
    'programme.consult': 'consulting',
    'programme.submit': 'in_review',
    'programme.cancel': 'cancelled',
  },
  in_review: { 'programme.approve': 'approved', 'programme.return': 'draft' },
  /** What people said may change the plan: with their opinions summed up it is a draft again, and goes to the leader from there. */
  consulting: { 'programme.conclude': 'draft' },
  approved: { 'programme.publish': 'published', 'programme.cancel': 'cancelled' },
  published: { 'programme.run': 'running', 'programme.cancel': 'cancelled' },
  running: { 'programme.close': 'closed' },
  /** One that only holds what was bought before the system grows with every workbook of the same year. */
  closed: { 'programme.backfill-more': 'closed' },
  cancelled: {},
} as const satisfies Life<ProgrammeStatus, string>
export type ProgrammeDeed = { [S in ProgrammeStatus]: keyof (typeof PROGRAMME_LIFE)[S] }[ProgrammeStatus]
const LIFE: Life<ProgrammeStatus, ProgrammeDeed> = PROGRAMME_LIFE

/** What the officer writes: one year's purchase. */
export const ProgrammePlan = z.object({
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/),
  name: line(120),
  year: z.int().min(2000).max(2100),
  budgetFen: Fen,
  /** For one project; over it a reason is asked, and nothing is refused for it (practice: 原则上). */
  lotCeilingFen: Fen.nullable().default(null),
  fund: line(120),
  profile: ProfileCode,
  fields: z.array(line(20)).max(20),
})
export type ProgrammePlan = z.infer<typeof ProgrammePlan>

export const ProgrammeState = ProgrammePlan.extend({
  id: ProgrammeId,
  revision: z.int().min(1),
  status: ProgrammeStatus,
  approvedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  /** When opinions on its needs were summed up last. */
  consultedAt: Instant.nullable(),
  /** Why it went to the leader without having been put to the public. */
  unconsulted: z.string().nullable(),
  startedOn: CivilDate.nullable(),
  /** It was never planned here: it holds contracts that began before the system. Nothing is bought in it any more. */
  backfilled: z.boolean(),
})
export type ProgrammeState = z.infer<typeof ProgrammeState>

type Facts = {
  'programme.draft': ProgrammePlan
  'programme.revise': ProgrammePlan
  'programme.consult': { consultationId: ConsultationId }
  'programme.conclude': Record<string, never>
  'programme.submit': { unconsulted?: string }
  'programme.approve': { opinion: string }
  'programme.return': { reason: string }
  'programme.publish': Record<string, never>
  'programme.run': { on: CivilDate }
  'programme.close': Record<string, never>
  'programme.cancel': { reason: string }
  'programme.backfill': ProgrammePlan
  'programme.backfill-more': { budgetFen: Fen }
}

const NOTHING = z.strictObject({})
const SUBMITTED = z.strictObject({ unconsulted: line(500).exactOptional() })
const REASON = z.strictObject({ reason: line(500) })

export const PROGRAMME = noun<ProgrammeState, Facts>('programme', {
  'programme.draft': starts(ProgrammePlan, (plan) => ({
    ...plan,
    status: 'draft',
    approvedAt: null,
    publishedAt: null,
    returnReason: null,
    consultedAt: null,
    unconsulted: null,
    startedOn: null,
    backfilled: false,
  })),
  'programme.revise': follows(ProgrammePlan, (state, plan) => ({
    ...plan,
    status: become(LIFE, state.status, 'programme.revise'),
  })),
  'programme.consult': follows(z.strictObject({ consultationId: ConsultationId }), (state) => ({
    status: become(LIFE, state.status, 'programme.consult'),
  })),
  'programme.conclude': follows(NOTHING, (state, _, { at }) => ({
    status: become(LIFE, state.status, 'programme.conclude'),
    consultedAt: at,
  })),
  'programme.submit': follows(SUBMITTED, (state, { unconsulted = null }) => ({
    status: become(LIFE, state.status, 'programme.submit'),
    returnReason: null,
    unconsulted,
  })),
  'programme.approve': follows(z.strictObject({ opinion: prose(500) }), (state, _, { at }) => ({
    status: become(LIFE, state.status, 'programme.approve'),
    approvedAt: at,
  })),
  'programme.return': follows(REASON, (state, { reason }) => ({
    status: become(LIFE, state.status, 'programme.return'),
    returnReason: reason,
  })),
  'programme.publish': follows(NOTHING, (state, _, { at }) => ({
    status: become(LIFE, state.status, 'programme.publish'),
    publishedAt: at,
  })),
  'programme.run': follows(z.strictObject({ on: CivilDate }), (state, { on }) => ({
    status: become(LIFE, state.status, 'programme.run'),
    startedOn: on,
  })),
  'programme.close': follows(NOTHING, (state) => ({ status: become(LIFE, state.status, 'programme.close') })),
  'programme.cancel': follows(REASON, (state) => ({ status: become(LIFE, state.status, 'programme.cancel') })),
  // Public with its contracts, which were public before; neither consulted nor approved here.
  'programme.backfill': starts(ProgrammePlan, (plan, { at }) => ({
    ...plan,
    status: 'closed',
    approvedAt: null,
    publishedAt: at,
    returnReason: null,
    consultedAt: null,
    unconsulted: null,
    startedOn: null,
    backfilled: true,
  })),
  'programme.backfill-more': follows(z.strictObject({ budgetFen: Fen }), (state, { budgetFen }) => ({
    status: become(LIFE, state.status, 'programme.backfill-more'),
    budgetFen: addFen(state.budgetFen, budgetFen),
  })),
})
