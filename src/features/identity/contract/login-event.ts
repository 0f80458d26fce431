import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId, Tenant } from '../../../kernel/ids.ts'
import { DEVICES, LOGIN_EVENTS } from '../../../kernel/login-event.ts'
import { PageOfDeeds } from '../../../kernel/page-mark.ts'

export const LoginEventsAt = z.object({ tenant: Tenant })

export const LoginEventsQuery = PageOfDeeds
export type LoginEventsQuery = z.infer<typeof LoginEventsQuery>

export const LoginEventView = z.object({
  id: z.string(),
  /** By real time. */
  at: Instant,
  what: z.enum(LOGIN_EVENTS),
  /** Whose login; null where that is the reader. */
  member: MemberId.nullable(),
  name: z.string(),
  /** The network, not the address; empty where it is not known. */
  place: z.string(),
  device: z.enum(DEVICES),
})
export type LoginEventView = z.infer<typeof LoginEventView>

/** Newest first; `next` is the `after` of the page with what was before. */
export const LoginEvents = z.object({ items: z.array(LoginEventView), next: z.string().nullable() }).openapi('LoginEvents')
export type LoginEvents = z.infer<typeof LoginEvents>
