import { z } from 'zod'
import { Instant } from './civil.ts'

const Mark = z.tuple([Instant, z.uuid()])

/** Where a page of deeds ends: instant and id, with `~` between; ids grow with time, so they tell the order within an instant. */
export const markAfter = ({ at, id }: { readonly at: Instant; readonly id: string }): string => `${at}~${id}`
export const markIn = (text: string) => Mark.safeParse(text.split('~')).data

/** How a page of deeds is asked for: `after` is the `next` of the page before. */
export const PageOfDeeds = z.object({
  after: z
    .string()
    .max(90)
    .refine((text) => markIn(text) !== undefined)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
