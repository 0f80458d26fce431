import { z } from 'zod'
import { Instant } from './civil.ts'

const Mark = z.tuple([Instant, z.uuid()])

/** Where a page of deeds ends: instant and id, with `~` between; ids grow with time, so they tell the order within an instant. */
export const markAfter = ({ at, id }: { readonly at: Instant; readonly id: string }): string => `${at}~${id}`
export const markIn = (text: string) => Mark.safeParse(text.split('~')).data
