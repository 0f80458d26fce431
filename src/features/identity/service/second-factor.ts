import { type Acting, deciding } from '../../../kernel/acting.ts'
import type { Scope } from '../../../kernel/ids.ts'
import type { Post } from '../../../kernel/posts.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { SecondFactorDone, SecondFactorRefusalCode, SecondFactorRoles } from '../contract/second-factor.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { anyDemanded, roleDemands, setRoleDemand } from '../store/second-factor.ts'

const may = deciding(IDENTITY_POLICY)

export const viewSecondFactorRoles = async (tx: ReadTx, acting: Acting): Promise<SecondFactorRoles> => ({
  roles: await roleDemands(tx, acting),
  can: { write: may(acting, 'second-factor.write') },
})

/** From the next request on, whoever holds such a post and has no second factor is led to set one up before anything else. */
export async function demandSecondFactor(
  tx: Tx,
  acting: Acting,
  role: Role,
  required: boolean,
): Promise<Result<SecondFactorDone, { code: SecondFactorRefusalCode }>> {
  if (!may(acting, 'second-factor.write')) return refuse({ code: 'not-found' })
  await setRoleDemand(tx, acting, { role, required, setBy: acting.actor, setAt: acting.now })
  return ok({ role, required })
}

/** Whether one of these posts demands a second factor of its holder. */
export const isDemandedOf = (tx: ReadTx, scope: Pick<Scope, 'tenant'>, posts: readonly Post[]): Promise<boolean> =>
  anyDemanded(tx, scope, [...new Set(posts.map(({ role }) => role))])
