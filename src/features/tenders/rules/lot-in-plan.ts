import { inYuan } from '../../../kernel/fen.ts'
import type { LotPlan } from './lot.ts'
import type { LotFinding } from './lot-readiness.ts'
import type { ProgrammePlan } from './programme.ts'

export type Limits = Pick<ProgrammePlan, 'lotCeilingFen'>
type Planned = Pick<LotPlan, 'cls' | 'budgetFen' | 'ceilingReason' | 'supervises' | 'needs' | 'needsReason'>

/** What the year's plan asks of one of its projects, beside the rules of purchasing. */
export const findingsInPlan = (lot: Planned, programme: Limits): LotFinding[] => [
  ...overCeiling(lot, programme),
  ...withoutNeed(lot),
  // An evaluator that is bought for nobody is nobody's evaluator, and nobody can be held to stay off its side.
  ...(lot.cls === 'B' && lot.supervises.length === 0 ? [{ code: 'supervises-nobody', severity: 'refuse' } as const] : []),
]

export const isOverCeiling = ({ budgetFen }: Pick<LotPlan, 'budgetFen'>, { lotCeilingFen }: Limits): boolean =>
  lotCeilingFen !== null && budgetFen > lotCeilingFen

/** Whether a project costs more than the plan would have one cost, and nobody has said why. */
export const lacksReason = (lot: Pick<LotPlan, 'budgetFen' | 'ceilingReason'>, programme: Limits): boolean =>
  isOverCeiling(lot, programme) && lot.ceilingReason === ''

/** The ceiling holds in principle (practice: 原则上不超过): what goes over it says why, and then stands. */
function overCeiling(lot: Planned, programme: Limits): LotFinding[] {
  const { lotCeilingFen } = programme
  if (lotCeilingFen === null || !isOverCeiling(lot, programme)) return []
  const about = { found: inYuan(lot.budgetFen), expected: inYuan(lotCeilingFen) }
  return lacksReason(lot, programme)
    ? [{ code: 'ceiling-reason-missing', severity: 'refuse', ...about }]
    : [{ code: 'over-ceiling', severity: 'warn', ...about }]
}

/** A service that no resident asked for; what supervises the others answers them and is asked for by nobody. */
export const isWithoutNeed = ({ cls, needs }: { readonly cls: LotPlan['cls']; readonly needs: readonly unknown[] }): boolean =>
  cls === 'A' && needs.length === 0

/** The loop begins with a need (practice: 以需定项). Some services come from a policy: such a one is looked at twice and says why, and nothing stops it. */
function withoutNeed(lot: Planned): LotFinding[] {
  if (!isWithoutNeed(lot)) return []
  return [{ code: lot.needsReason === '' ? 'needs-reason-missing' : 'without-need', severity: 'warn' }]
}
