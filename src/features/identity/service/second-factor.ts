import { type Acting, deciding } from '../../../kernel/acting.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { deedsOf } from '../../ledger/service/deeds.ts'
import type { DemandedRole, SecondFactorDone, SecondFactorRefusalCode, SecondFactorRoles } from '../contract/second-factor.ts'
import { IDENTITY_POLICY } from '../contract/policy.ts'
import { mayBeAsked, SECOND_FACTOR_ROLE_LIFE } from '../rules/second-factor-role.ts'
import { secondFactorRoles } from '../store/kept.ts'
import type { IsTermRunning } from './posts-ahead.ts'
import { idOfRole, roleDemands } from '../store/second-factor.ts'

const may = deciding(IDENTITY_POLICY)

export const secondFactorDeeds = deedsOf({
  kept: secondFactorRoles,
  life: SECOND_FACTOR_ROLE_LIFE,
  policy: IDENTITY_POLICY,
  asks: { 'second-factor-role.demand': 'second-factor.write', 'second-factor-role.waive': 'second-factor.write' },
  on: () => ({}),
})

export const viewSecondFactorRoles = async (tx: ReadTx, acting: Acting): Promise<SecondFactorRoles> => ({
  roles: (await roleDemands(tx, acting)).map(({ status, ...said }) => ({ ...said, required: status === 'demanded' })),
  can: { write: may(acting, 'second-factor.write') },
})

type Demand = { readonly role: DemandedRole; readonly required: boolean; readonly isTermRunning: IsTermRunning }

/**
 * From the next request on, whoever holds such a post and has no second factor is led to set one up before anything else.
 * What is so already is not said again. Refuses `term-running` for those who bid, while a call or the notice of a result runs.
 */
export async function demandSecondFactor(
  tx: Tx,
  acting: Acting,
  { role, required, isTermRunning }: Demand,
): Promise<Result<SecondFactorDone, { code: SecondFactorRefusalCode }>> {
  if (!may(acting, 'second-factor.write')) return refuse({ code: 'not-found' })
  const id = await idOfRole(tx, acting, role)
  const before = id === undefined ? undefined : await secondFactorRoles.table.lock(tx, acting.tenant, id)
  const isDemanded = before?.status === 'demanded'
  if (required && !isDemanded) {
    if (!mayBeAsked(role, await isTermRunning(tx, acting))) return refuse({ code: 'term-running' })
    await secondFactorDeeds.does(tx, acting, before ?? { id: acting.newId() }, 'second-factor-role.demand', { role })
  } else if (!required && isDemanded) {
    await secondFactorDeeds.does(tx, acting, before, 'second-factor-role.waive', {})
  }
  return ok({ role, required })
}
