import { canonical } from '../../../kernel/canonical.ts'
import { Consented, type LotState } from './lot.ts'

export type ConsentedPart = keyof Consented
export const CONSENTED = Consented.keyof().options

type Planned = Consented & Pick<LotState, 'approved'>

/** Where a lot says otherwise than what the leader approved; everything, where nothing of it was approved yet. */
export const partsToApprove = ({ approved, ...plan }: Planned): ConsentedPart[] =>
  CONSENTED.filter((part) => approved === null || canonical(approved[part]) !== canonical(plan[part]))

/** A plan that was approved is carried out as approved; what is changed afterwards goes before the leader again (practice: 变更报批). */
export const isToApprove = (lot: Planned): boolean => partsToApprove(lot).length > 0
