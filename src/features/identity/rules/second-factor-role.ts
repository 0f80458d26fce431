import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import { become, type Life } from '../../ledger/rules/life.ts'
import { follows, type Kind, noun } from '../../ledger/rules/noun.ts'

// Whether holders of a role must log in with a second factor. Nobody may take that guard away unseen, so every change is recorded.

export const SecondFactorRoleStatus = z.enum(['demanded', 'waived'])
export type SecondFactorRoleStatus = z.infer<typeof SecondFactorRoleStatus>

export const SECOND_FACTOR_ROLE_LIFE = {
  demanded: { 'second-factor-role.waive': 'waived' },
  waived: { 'second-factor-role.demand': 'demanded' },
} as const satisfies Life<SecondFactorRoleStatus, string>

const Named = z.strictObject({ role: Role })

export const SecondFactorRoleState = Named.extend({
  id: z.uuid(),
  revision: z.int().min(1),
  status: SecondFactorRoleStatus,
  /** Who changed it last, and when. */
  setBy: MemberId,
  setAt: Instant,
})
export type SecondFactorRoleState = z.infer<typeof SecondFactorRoleState>

/** Whose right to bid or to object ends by a date. A demand that comes in between would stand before that right. */
const BY_A_DATE: ReadonlySet<Role> = new Set<Role>(['provider_manager', 'social_worker', 'provider_finance'])

/** Whether a role may be asked for a second factor now; of those who bid and object only while no call and no notice of a result runs. */
export const mayBeAsked = (role: Role, isTermRunning: boolean): boolean => !(isTermRunning && BY_A_DATE.has(role))

type Facts = { 'second-factor-role.demand': z.infer<typeof Named>; 'second-factor-role.waive': Record<string, never> }

const next = (status: SecondFactorRoleStatus, deed: keyof Facts) =>
  become<SecondFactorRoleStatus, keyof Facts>(SECOND_FACTOR_ROLE_LIFE, status, deed)

/** The first demand and every later one are said alike. */
const demand: Kind<SecondFactorRoleState, Facts['second-factor-role.demand']> = {
  version: 1,
  facts: Named,
  apply: (state, { role }, { actor, at }) => ({
    role,
    status: state === undefined ? 'demanded' : next(state.status, 'second-factor-role.demand'),
    setBy: actor,
    setAt: at,
  }),
}

export const SECOND_FACTOR_ROLE = noun<SecondFactorRoleState, Facts>('second-factor-role', {
  'second-factor-role.demand': demand,
  'second-factor-role.waive': follows(z.strictObject({}), ({ status }, _, { actor, at }) => ({
    status: next(status, 'second-factor-role.waive'),
    setBy: actor,
    setAt: at,
  })),
})
