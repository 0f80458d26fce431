import { canonical } from '../../../kernel/canonical.ts'
import { LotPlan, type LotState } from './lot.ts'

export type PlanPart = keyof LotPlan
const PARTS = LotPlan.keyof().options

type Planned = LotPlan & Pick<LotState, 'approved'>

/** Where a lot says otherwise than what the leader approved; everything, where nothing of it was approved yet. */
export const partsToApprove = ({ approved, ...plan }: Planned): PlanPart[] =>
  PARTS.filter((part) => approved === null || canonical(approved[part]) !== canonical(plan[part]))

/** A plan that was approved is carried out as approved; what is changed afterwards goes before the leader again (practice: 变更报批). */
export const isToApprove = (lot: Planned): boolean => partsToApprove(lot).length > 0
