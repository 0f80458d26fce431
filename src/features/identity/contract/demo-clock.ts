import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'

/** Where the demonstration's clock stands, and the deadline that a step would bring about. */
export const DemoStanding = z
  .object({ now: Instant, next: z.object({ at: Instant, deed: z.string() }).nullable() })
  .openapi('DemoClock')
