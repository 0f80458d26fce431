import { z } from 'zod'

const Position = z.tuple([z.number(), z.number()])

/** An outline by RFC 7946: closed, its outer ring against the clock. Null: nobody has sketched this area. */
export const Outline = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position).min(4)).min(1) }).nullable()
export type Outline = z.infer<typeof Outline>
