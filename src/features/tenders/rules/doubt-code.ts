import { z } from 'zod'

/** Why a project may be no service to buy: `service-fit.ts` finds them. */
export const DoubtCode = z.enum(['service-unnamed', 'service-gone', 'service-negative', 'labour-only'])
export type DoubtCode = z.infer<typeof DoubtCode>
