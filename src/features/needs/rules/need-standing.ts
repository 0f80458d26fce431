import { z } from 'zod'
import { NeedStatus, type NeedState } from './need.ts'

export const NeedStanding = z.enum([...NeedStatus.options, 'to_complete'])
export type NeedStanding = z.infer<typeof NeedStanding>

/** In the order in which a need passes through them. */
export const NEED_STANDINGS = NeedStatus.options.flatMap((status): readonly NeedStanding[] =>
  status === 'submitted' ? [status, 'to_complete'] : [status],
)

/** Where a need stands, for its reader: one that was sent back waits for whoever filed it, and for nobody to verify it. */
export const needStandingOf = ({ status, returnReason }: Pick<NeedState, 'status' | 'returnReason'>): NeedStanding =>
  status === 'submitted' && returnReason !== null ? 'to_complete' : status

type Kept = { readonly statuses: readonly NeedStatus[]; readonly returned?: boolean }

/** The other way round: what the needs of one standing have in common. */
export function keptAs(standing: NeedStanding): Kept {
  if (standing === 'to_complete') return { statuses: ['submitted'], returned: true }
  return standing === 'submitted' ? { statuses: ['submitted'], returned: false } : { statuses: [standing] }
}
