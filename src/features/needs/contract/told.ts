import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import type { Instant } from '../../../kernel/civil.ts'
import { Tenant } from '../../../kernel/ids.ts'
import type { OwnNeed } from './need.ts'

/** What somebody without a login told, as whoever has its number and code reads it. */
export type ToldNeed = OwnNeed & { readonly reachable: boolean; readonly phoneConfirmedAt: Instant | null }

/** The poster with the code that leads to the form of this area. */
export const TellPosterAt = z.object({
  tenant: Tenant,
  area: AreaCode,
  file: z
    .string()
    .regex(/^tell-poster\.(pdf|docx)$/)
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' }),
})
