import { z } from 'zod'

/** For whom a need is, as far as its words tell. */
export const TargetGroup = z.enum(['children', 'elderly', 'disabled', 'women', 'young', 'workers', 'teams'])
export type TargetGroup = z.infer<typeof TargetGroup>
