import { z } from '@hono/zod-openapi'
import { Instant } from '../../../kernel/civil.ts'
import { Tenant } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'

/** Every role that somebody can hold. */
export const HeldRole = Role.exclude(['public'])
export type HeldRole = z.infer<typeof HeldRole>

/**
 * Of whom a second factor may be demanded: of no resident, who has a phone and no desk to set one up at, and who may object to a
 * result within days.
 */
export const DemandedRole = HeldRole.exclude(['resident'])
export type DemandedRole = z.infer<typeof DemandedRole>

export const SecondFactorAt = z.object({ tenant: Tenant })
export const SecondFactorRoleAt = z.object({ tenant: Tenant, role: DemandedRole })
export const SecondFactorDemand = z.strictObject({ required: z.boolean() }).openapi('SecondFactorDemand')

/** The roles of which an authority has ever demanded a second factor: whether it still does, and who said so last. */
export const SecondFactorRoles = z
  .object({
    roles: z.array(z.object({ role: Role, required: z.boolean(), setBy: z.string(), setAt: Instant })),
    can: z.object({ write: z.boolean() }),
  })
  .openapi('SecondFactorRoles')
export type SecondFactorRoles = z.infer<typeof SecondFactorRoles>

export const SecondFactorDone = z.object({ role: Role, required: z.boolean() }).openapi('SecondFactorDone')
export type SecondFactorDone = z.infer<typeof SecondFactorDone>
export const SecondFactorRefusalCode = z.enum(['not-found', 'term-running'])
export type SecondFactorRefusalCode = z.infer<typeof SecondFactorRefusalCode>

/** What the log-in answers at setting up and at renewing: codes that are told this once. */
export const LoginBackupCodes = z.object({ backupCodes: z.array(z.string()) })
export const LoginEnrolment = LoginBackupCodes.extend({ totpURI: z.string() })
