import { z } from 'zod'
import { BackfillId } from '../../../kernel/ids.ts'
import {
  ReceivedWorkbook,
  receivedState,
  takenWorkbook,
  workbookState,
  type WorkbookStatus,
} from '../../../lib/workbook-rows/taken-in.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, noun, starts } from '../../ledger/rules/noun.ts'
import { BackfillPlan } from './backfill-columns.ts'
import { BackfillProblem } from './backfill-rows.ts'

/** The workbook stays with what was taken from it: it is what its contracts are held against. */
export const BACKFILL_LIFE = {
  received: { 'backfill.map': 'received', 'backfill.take': 'taken', 'backfill.discard': 'discarded' },
  taken: {},
  discarded: {},
} as const satisfies Life<WorkbookStatus, string>
export type BackfillDeed = { [S in WorkbookStatus]: keyof (typeof BACKFILL_LIFE)[S] }[WorkbookStatus]
const LIFE: Life<WorkbookStatus, BackfillDeed> = BACKFILL_LIFE

const Taken = takenWorkbook(BackfillProblem)
export const BackfillState = z.object({ id: BackfillId, ...workbookState(BackfillPlan, BackfillProblem) })
export type BackfillState = z.infer<typeof BackfillState>

type Facts = {
  'backfill.receive': z.infer<typeof ReceivedWorkbook>
  'backfill.map': { plan: BackfillPlan }
  'backfill.take': z.infer<typeof Taken>
  'backfill.discard': Record<string, never>
}

const to = (state: BackfillState, deed: BackfillDeed) => ({ status: become(LIFE, state.status, deed) })

/** A workbook of contracts from before the system, from its arrival until its rows are contracts or it is thrown away. */
export const BACKFILL = noun<BackfillState, Facts>('backfill', {
  'backfill.receive': starts(ReceivedWorkbook, receivedState),
  'backfill.map': follows(z.strictObject({ plan: BackfillPlan }), (state, { plan }) => ({ ...to(state, 'backfill.map'), plan })),
  'backfill.take': follows(Taken, (state, taken, { actor, at }) => ({
    ...to(state, 'backfill.take'),
    ...taken,
    takenBy: actor,
    takenAt: at,
  })),
  'backfill.discard': follows(z.strictObject({}), (state) => ({ ...to(state, 'backfill.discard'), sha256: null })),
})
