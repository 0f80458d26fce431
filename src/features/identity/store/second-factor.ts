import type { Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** Every role the authority has ever spoken of, with the name of who did so last. */
export const roleDemands = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('secondFactorRole as demand')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'demand.tenant').onRef('member.id', '=', 'demand.setBy'))
    .select(['demand.role', 'demand.status', 'member.name as setBy', 'demand.setAt'])
    .where('demand.tenant', '=', tenant)
    .orderBy('demand.role')
    .execute()

/** Under which id the authority's word on a role stands, or stood. */
export const idOfRole = async (tx: ReadTx, { tenant }: Own, role: Role): Promise<string | undefined> => {
  const found = tx.selectFrom('secondFactorRole').select('id').where('tenant', '=', tenant).where('role', '=', role)
  return (await found.executeTakeFirst())?.id
}
