import type { Me } from '../contract/me.ts'

/** A post held there demands a second factor, and the login has none: the server refuses everything else. */
export const mustSetUp = (
  { secondFactor }: Pick<Me, 'secondFactor'>,
  standing: Pick<Me['standings'][number], 'demandsSecondFactor'>,
) => standing.demandsSecondFactor && !secondFactor
