import { unspaced } from '../../../kernel/unspaced.ts'
import type { Team } from './contract.ts'

/**
 * Whom a contract names for the provider though they hold no post with it here: whoever approves is told, and refuses or asks. The
 * bid counts certified people and describes the team in prose, so that nothing but the posts can be compared name by name (practice).
 */
export function strangersIn(
  { manager, socialWorkers }: Pick<Team, 'manager' | 'socialWorkers'>,
  staff: readonly string[],
): string[] {
  const known = new Set(staff.map(unspaced))
  return [...new Set([manager, ...socialWorkers])].filter((name) => name.trim() !== '' && !known.has(unspaced(name)))
}

/**
 * A bid earns marks for its certified people by number: a contract that names fewer people of the organisation than that gives up what
 * the award was made for. Who of those named holds a certificate is not on record here, so that naming enough is all that is asked.
 */
export function fewerThanScored(
  { manager, socialWorkers }: Pick<Team, 'manager' | 'socialWorkers'>,
  scored: number | null,
): { scored: number; named: number } | null {
  const named = new Set([manager, ...socialWorkers].map(unspaced).filter((name) => name !== '')).size
  return scored !== null && named < scored ? { scored, named } : null
}
