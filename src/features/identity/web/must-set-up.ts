import type { Me } from '../contract/me.ts'

/**
 * Somebody else has made the password, or a post held there demands a second factor and the login has none: the server refuses
 * everything else.
 */
export const mustSetUp = (
  { secondFactor, mustChangePassword: must }: Pick<Me, 'secondFactor' | 'mustChangePassword'>,
  standing: Pick<Me['standings'][number], 'demandsSecondFactor'>,
) => must || (standing.demandsSecondFactor && !secondFactor)
