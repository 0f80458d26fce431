import { unspaced } from '../../../kernel/unspaced.ts'
import type { Team } from './contract.ts'

// 1+2+1 is four people at the least (practice): whoever stood in two places would stand for two of them.

export const TEAM_PLACES = ['worker', 'volunteers', 'manager', 'socialWorkers'] as const
export type TeamPlace = (typeof TEAM_PLACES)[number]

const namesAt = (team: Team, place: TeamPlace): string[] =>
  [team[place]].flat().flatMap((name) => (name === null || unspaced(name) === '' ? [] : [unspaced(name)]))

/** The places of the team, in the order of the form, with a name that stands there a second time or stood at a place before. */
export function placesTwice(team: Team): TeamPlace[] {
  const named = new Set<string>()
  return TEAM_PLACES.filter((place) => {
    const names = namesAt(team, place)
    const isTwice = new Set(names).size < names.length || names.some((name) => named.has(name))
    for (const name of names) named.add(name)
    return isTwice
  })
}
