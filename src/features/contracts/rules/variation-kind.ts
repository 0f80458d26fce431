import { z } from 'zod'

// By themselves: the first screens read no more of a variation.
export const VariationKind = z.enum(['supplement', 'suspension', 'resumption', 'termination'])
export type VariationKind = z.infer<typeof VariationKind>

export const VariationStatus = z.enum(['draft', 'checking', 'to_sign', 'signed', 'published', 'dropped'])
export type VariationStatus = z.infer<typeof VariationStatus>
