import { z } from 'zod'

/** The steps of one lot in order, from the need to the published contract. */
export const LotStepKey = z.enum([
  'need',
  'notice',
  'deadline',
  'opening',
  'qualification',
  'draw',
  'review',
  'check',
  'confirmation',
  'standstill',
  'letter',
  'signing',
  'ended',
])
export type LotStepKey = z.infer<typeof LotStepKey>
