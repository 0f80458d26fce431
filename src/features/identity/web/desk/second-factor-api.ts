import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { hc } from 'hono/client'
import {
  type DemandedRole,
  LoginBackupCodes,
  LoginEnrolment,
  SecondFactorDone,
  SecondFactorRoles,
} from '../../contract/second-factor.ts'
import type { secondFactorRoutes } from '../../routes/second-factor.ts'
import { enrolmentIn } from '../../rules/second-factor.ts'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { deedNamed, readReply } from '../../../../ui/reply.ts'
import { askLogin } from '../door.ts'

/** Begins to set the second factor up; it counts only once `confirm` has been given a first code. */
export async function startSecondFactor(password: string) {
  const { totpURI, backupCodes } = LoginEnrolment.parse(await askLogin('two-factor/enable', { password }))
  return { ...enrolmentIn(totpURI), backupCodes }
}
export const confirmSecondFactor = (code: string) => askLogin('two-factor/verify-totp', { code })
export const turnSecondFactorOff = (password: string) => askLogin('two-factor/disable', { password })
export const renewBackupCodes = async (password: string): Promise<readonly string[]> =>
  LoginBackupCodes.parse(await askLogin('two-factor/generate-backup-codes', { password })).backupCodes

const api = hc<ReturnType<typeof secondFactorRoutes>>('/api').tenants[':tenant']['second-factor-roles']

export function useSecondFactorRoles() {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['second-factor-roles', tenant],
    queryFn: () => readReply(SecondFactorRoles, api.$get({ param: { tenant } })),
  })
}

export type RoleDemand = { readonly role: DemandedRole; readonly required: boolean }

/** Says of several roles whether they must have a second factor; the last word of each counts. */
export function useDemands() {
  const { tenant } = useStanding()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (demands: readonly RoleDemand[]) => {
      for (const { role, required } of demands) {
        const asked = { param: { tenant, role }, json: { required } }
        await readReply(SecondFactorDone, api[':role'].$put(asked, { headers: deedNamed() }))
      }
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
