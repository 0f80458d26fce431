import { z } from 'zod'

/** Every role of the trade, in the order of the menus. `public` is held by everyone, logged in or not. */
export const Role = z.enum([
  'officer',
  'leader',
  'finance',
  'community_worker',
  'provider_manager',
  'social_worker',
  'provider_finance',
  'juror',
  'custodian',
  'evaluator',
  'oversight',
  'volunteer',
  'backbone',
  'resident',
  'partner',
  'child_officer',
  'school',
  'procuratorate',
  'public',
])
export type Role = z.infer<typeof Role>
