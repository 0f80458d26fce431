import { z } from 'zod'

/** The way of purchasing 采购方式 that words and rules follow. */
export const ProfileCode = z.enum(['national-tender', 'consultation', 'local-selection', 'direct'])
export type ProfileCode = z.infer<typeof ProfileCode>
