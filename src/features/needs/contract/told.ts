import { z } from '@hono/zod-openapi'
import { AreaCode } from '../../../kernel/area.ts'
import type { Instant } from '../../../kernel/civil.ts'
import { NeedId, Tenant } from '../../../kernel/ids.ts'
import type { OwnNeed } from './need.ts'

/** What somebody without a login told, as whoever has its number and code reads it. */
export type ToldNeed = OwnNeed & {
  /** As it was written, without any number by which somebody is reached; null where none can be told from the rest. */
  readonly text: string | null
  readonly reachable: boolean
  readonly phoneConfirmedAt: Instant | null
}

/** By which whoever it was written down for asks how it goes. */
export const NeedTicket = z.object({ no: z.string(), ticket: z.string() }).openapi('NeedTicket')
export type NeedTicket = z.infer<typeof NeedTicket>

/** The slip with number and code. */
export const TicketSlipAt = z.object({
  tenant: Tenant,
  need: NeedId,
  file: z
    .string()
    .regex(/^ticket-slip\.(pdf|docx)$/)
    .transform((name) => (name.endsWith('.pdf') ? ('pdf' as const) : ('docx' as const)))
    .openapi({ type: 'string' }),
})

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
