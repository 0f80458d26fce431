import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { BackfillId, MemberId } from '../../../kernel/ids.ts'
import { Sha256 } from '../../../kernel/stored-file.ts'
import { line } from '../../../kernel/text.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { BackfillPlan } from './backfill-columns.ts'
import { BackfillProblem } from './backfill-rows.ts'

export const BackfillStatus = z.enum(['received', 'taken', 'discarded'])
export type BackfillStatus = z.infer<typeof BackfillStatus>

/** The workbook stays with what was taken from it: it is what its contracts are held against. */
export const BACKFILL_LIFE = {
  received: { 'backfill.map': 'received', 'backfill.take': 'taken', 'backfill.discard': 'discarded' },
  taken: {},
  discarded: {},
} as const satisfies Life<BackfillStatus, string>
export type BackfillDeed = { [S in BackfillStatus]: keyof (typeof BACKFILL_LIFE)[S] }[BackfillStatus]
const LIFE: Life<BackfillStatus, BackfillDeed> = BACKFILL_LIFE

/** How a workbook is called. */
export const BackfillName = line(200)
  .refine((name) => !/[/\\]/.test(name), { error: 'not-a-file-name' })
  .refine((name) => name.toLowerCase().endsWith('.xlsx'), { error: 'not-a-workbook' })

const Received = z.strictObject({ name: BackfillName, sha256: Sha256, size: z.int().min(1) })
const Taken = z.strictObject({
  rows: z.int().min(1),
  accepted: z.int().min(1),
  /** The officer said that the rows without faults are enough. */
  onlyAccepted: z.boolean(),
  problems: z.array(BackfillProblem),
})

export const BackfillState = z.object({
  id: BackfillId,
  revision: z.int().min(1),
  status: BackfillStatus,
  name: z.string(),
  /** The kept workbook; null once it was thrown away. */
  sha256: Sha256.nullable(),
  /** By which the same workbook is known again. */
  digest: Sha256,
  size: z.int().min(1),
  receivedBy: MemberId,
  receivedAt: Instant,
  plan: BackfillPlan.nullable(),
  rows: z.int().nullable(),
  accepted: z.int().nullable(),
  onlyAccepted: z.boolean().nullable(),
  problems: z.array(BackfillProblem),
  takenBy: MemberId.nullable(),
  takenAt: Instant.nullable(),
})
export type BackfillState = z.infer<typeof BackfillState>

type Facts = {
  'backfill.receive': z.infer<typeof Received>
  'backfill.map': { plan: BackfillPlan }
  'backfill.take': z.infer<typeof Taken>
  'backfill.discard': Record<string, never>
}

const to = (state: BackfillState, deed: BackfillDeed) => ({ status: become(LIFE, state.status, deed) })

/** A workbook of contracts from before the system, from its arrival until its rows are contracts or it is thrown away. */
export const BACKFILL = noun<BackfillState, Facts>('backfill', {
  'backfill.receive': starts(Received, ({ sha256, ...received }, { actor, at }) => ({
    ...received,
    status: 'received',
    sha256,
    digest: sha256,
    receivedBy: actor,
    receivedAt: at,
    plan: null,
    rows: null,
    accepted: null,
    onlyAccepted: null,
    problems: [],
    takenBy: null,
    takenAt: null,
  })),
  'backfill.map': follows(z.strictObject({ plan: BackfillPlan }), (state, { plan }) => ({ ...to(state, 'backfill.map'), plan })),
  'backfill.take': follows(Taken, (state, taken, { actor, at }) => ({
    ...to(state, 'backfill.take'),
    ...taken,
    takenBy: actor,
    takenAt: at,
  })),
  'backfill.discard': follows(z.strictObject({}), (state) => ({ ...to(state, 'backfill.discard'), sha256: null })),
})
