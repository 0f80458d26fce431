import { z } from '@hono/zod-openapi'

/** What number the next notice could bear, for whoever writes it; and those that are taken. */
export const Numbering = z.object({ proposed: z.string(), taken: z.array(z.string()) }).openapi('Numbering')
export type Numbering = z.infer<typeof Numbering>
