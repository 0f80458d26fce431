import { z } from 'zod'

// By themselves: the first screens read no more of an amendment.
export const AmendmentKind = z.enum(['supplement', 'suspension', 'resumption', 'termination'])
export type AmendmentKind = z.infer<typeof AmendmentKind>

export const AmendmentStatus = z.enum(['draft', 'checking', 'to_sign', 'signed', 'published', 'dropped'])
export type AmendmentStatus = z.infer<typeof AmendmentStatus>
