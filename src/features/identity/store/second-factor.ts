import type { Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { SecondFactorRoleTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Every role the authority has ever spoken of, with the name of who did so last. */
export const roleDemands = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('secondFactorRole as demand')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'demand.tenant').onRef('member.id', '=', 'demand.setBy'))
    .select(['demand.role', 'demand.required', 'member.name as setBy', 'demand.setAt'])
    .where('demand.tenant', '=', tenant)
    .orderBy('demand.role')
    .execute()

export async function setRoleDemand(tx: Tx, { tenant }: Own, demand: Omit<SecondFactorRoleTable, 'tenant'>): Promise<void> {
  const { role, ...said } = demand
  await tx
    .insertInto('secondFactorRole')
    .values({ tenant, role, ...said })
    .onConflict((conflict) => conflict.columns(['tenant', 'role']).doUpdateSet(said))
    .execute()
}

/** Whether any of these roles must have a second factor. */
export async function anyDemanded(tx: ReadTx, { tenant }: Own, roles: readonly Role[]): Promise<boolean> {
  if (roles.length === 0) return false
  const found = await tx
    .selectFrom('secondFactorRole')
    .select('role')
    .where('tenant', '=', tenant)
    .where('role', 'in', roles)
    .where('required', '=', true)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
