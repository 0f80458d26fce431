import { arrowOf, told } from '../told-lives.ts'
import { type Known, type Link, type Place, tied } from './links.ts'
import { SAID_ALREADY } from './states/table.ts'
import { type Deed, stateOf, type Thing } from './things.ts'

/**
 * What is amiss with a request that was done. On each thing that its route deals with, deeds were recorded that the life has in the state
 * that the thing was in, one after the other, and the thing is where they lead.
 */
export function lapses({ links }: Known, place: Place, deeds: readonly Deed[], now: readonly Thing[]): string[] {
  const isIdle = (thing: Thing) => deeds.every(({ subject }) => subject !== thing.id)
  // With what the path names, other things may be dealt with, or not: the bids of a lot that is opened.
  const itself = links.filter((link) => link.isItself)
  return [
    ...(itself.length > 0 ? itself : links).flatMap((link) => {
      const things = tied(link, place)
      if (!things.every(isIdle) || isSaidAlready(link, things)) return []
      return [`done, and no ${link.deed} with ${[...new Set(things.map(stateOf))].join(' / ') || `no ${link.noun}`}`]
    }),
    ...place.things.flatMap((was) =>
      leap(
        was,
        deeds.filter(({ subject }) => subject === was.id),
        now.find(({ id }) => id === was.id),
      ),
    ),
  ]
}

const isSaidAlready = ({ deed }: Link, things: readonly Thing[]): boolean =>
  SAID_ALREADY.has(deed) && things.every(({ status }) => told.some((row) => row.deed === deed && row.next === status))

function leap(was: Thing, deeds: readonly Deed[], is: Thing | undefined): string[] {
  let states = [was.status]
  for (const { type } of deeds) {
    const next = states.flatMap((status) => arrowOf(was.noun, status, type)?.next.split(' · ') ?? [])
    if (next.length === 0) return [`${type} in ${was.noun} ${states.join(' / ')}`]
    states = next
  }
  const led = `${was.noun} ${was.status} -> ${is?.status ?? 'nothing'}`
  return is !== undefined && states.includes(is.status)
    ? []
    : [`${led} by ${deeds.map(({ type }) => type).join(', ') || 'no deed'}`]
}
