import type { AreaCode } from '../../../kernel/area.ts'
import type { NeedState, NeedStatus } from './need.ts'

/** What others may be merged into: it is under way, or was answered as they will be. */
export const HEADS = [
  'submitted',
  'verified',
  'listed',
  'adopted',
  'transferred',
  'answered',
] as const satisfies readonly NeedStatus[]

export const isHead = ({ status }: Pick<NeedState, 'status'>): boolean => HEADS.some((one) => one === status)

/** Of one community, or told of a place that holds the other's: counts are kept by community. */
export const isSameCommunity = (one: AreaCode, other: AreaCode): boolean => one.startsWith(other) || other.startsWith(one)

/** Whether a merger may still be undone: the head is part of the same project, or of none, as when they were merged. */
export const mayPart = ({ headLotId }: Pick<NeedState, 'headLotId'>, head: Pick<NeedState, 'lotId'>): boolean =>
  headLotId === head.lotId
