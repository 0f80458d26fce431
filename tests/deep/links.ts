import type { Route } from '../access/routes.ts'
import type { Asking, Standing } from '../access/stage.ts'
import type { Deed, Thing } from './things.ts'

// Which deed a route does, and on what: learned from the record where the route is asked in its own state. In every other state it is then
// known what the life of the thing has to say about it.

/** A deed on a thing whose row names these of the path's things, and the caller where CALLER is among them. */
export type Link = Tie & { readonly deed: string }
type Tie = {
  readonly noun: string
  readonly by: readonly string[]
  /** The path names this very thing. */
  readonly isItself: boolean
}
const CALLER = ' caller'

export type Named = Readonly<Record<string, string>>
export type Place = { readonly ids: Named; readonly caller: string | undefined; readonly things: readonly Thing[] }

export const namesIn = ({ path }: Pick<Route, 'path'>): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'tenant')

const names = (thing: Thing, name: string, { ids, caller }: Place) =>
  thing.row.includes((name === CALLER ? caller : ids[name]) ?? ' nothing')

/** What the link is to here. */
export const tied = ({ noun, by }: Pick<Tie, 'noun' | 'by'>, place: Place): Thing[] =>
  place.things.filter((thing) => thing.noun === noun && by.every((name) => names(thing, name, place)))

function tieOf(route: Route, thing: Thing, place: Place): Tie {
  const own = namesIn(route).filter((name) => names(thing, name, place))
  // What the path names itself is that, whoever asks; a seat is the caller's.
  const isItself = own.some((name) => place.ids[name] === thing.id)
  return { noun: thing.noun, by: isItself || !names(thing, CALLER, place) ? own : [...own, CALLER], isItself }
}

/** What the path names, and what is named by that or names it; where it names nothing, everything there is. */
export function touched(route: Route, { ids, things }: Place): Thing[] {
  const named = namesIn(route).flatMap((name) => ids[name] ?? [])
  const rows = things.filter(({ id }) => named.includes(id)).map(({ row }) => row)
  const isTouched = ({ id, row }: Thing) => named.some((one) => row.includes(one)) || rows.some((one) => one.includes(id))
  return named.length === 0 ? [...things] : things.filter(isTouched)
}

/** What was done to things that were there. */
export const linksOf = (route: Route, deeds: readonly Deed[], place: Place): Link[] =>
  deeds.flatMap(({ subject, type: deed }) => {
    const thing = place.things.find(({ id }) => id === subject)
    return thing === undefined ? [] : [{ ...tieOf(route, thing, place), deed }]
  })

/** What everybody did who did it; of things that the path does not name, it is only told that there were some. */
export function common(done: readonly (readonly Link[])[]): Link[] {
  const [first = [], ...others] = done
  const links = new Map<string, Link>()
  for (const link of [...first, ...others.flat()]) {
    if (!done.every((one) => one.some(({ deed }) => deed === link.deed))) continue
    const by = links.get(link.deed)?.by
    links.set(link.deed, by === undefined ? link : { ...link, by: link.by.filter((name) => by.includes(name)) })
  }
  return [...links.values()].filter(({ by }) => by.some((name) => name !== CALLER))
}

/** The words of a request that is right in its own state, with what they speak of. */
export type Known = {
  readonly route: Route
  readonly asking: Asking
  readonly links: readonly Link[]
  /** By name in the path: of which noun it is. */
  readonly nouns: Named
  /** Of every thing that the words name: its noun, and the how manieth of these it was. */
  readonly spoken: ReadonlyMap<string, { readonly noun: string; readonly nth: number }>
  /** Which thing was read before, where the words give its revision. */
  readonly read: Tie | undefined
}

const isOf = (noun: string) => (thing: Thing) => thing.noun === noun
const textOf = (body: unknown) => (body === undefined || body instanceof Uint8Array ? '' : JSON.stringify(body))

export function knownOf(route: Route, asking: Asking, things: readonly Thing[], done: readonly (readonly Link[])[]): Known {
  const links = common(done)
  const text = textOf([asking.body, asking.as, asking.query])
  const spoken = things
    .filter(({ id }) => text.includes(id))
    .map(({ id, noun }) => [id, { noun, nth: things.filter(isOf(noun)).findIndex((thing) => thing.id === id) }] as const)
  const place = { ids: asking.ids, caller: undefined, things }
  const revision = revisionIn(asking.body)
  const read = things.find(
    (thing) => thing.revision === revision && [...links, ...ownOf(route, place)].some(({ noun }) => noun === thing.noun),
  )
  return {
    route,
    asking,
    links,
    nouns: Object.fromEntries(ownOf(route, place).map(({ name, noun }) => [name, noun])),
    spoken: new Map(spoken),
    read: read && tieOf(route, read, place),
  }
}

const ownOf = (route: Route, { ids, things }: Place) =>
  namesIn(route).flatMap((name) => {
    const thing = things.find(({ id }) => id === ids[name])
    return thing === undefined ? [] : [{ name, noun: thing.noun }]
  })

const revisionIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'revision' in body ? body.revision : undefined

/** What each name stands for here: as told, or else what has most to do with what is told; with `first`, what has to do with that. */
export function namedHere(nouns: Named, { ids }: Standing, things: readonly Thing[], first?: Thing): Named {
  const told = Object.values(ids).filter((id) => id !== '')
  const isNear = ({ id, row }: Thing) => first !== undefined && (first.row.includes(id) || row.includes(first.id))
  const nearness = (thing: Thing) => (isNear(thing) ? told.length + 1 : 0) + told.filter((id) => thing.row.includes(id)).length
  const named = Object.entries(nouns).flatMap(([name, noun]) => {
    const kind = things.filter(isOf(noun))
    const kept = first === undefined ? kind.find(({ id }) => id === ids[name]) : undefined
    const near = kept ?? (first?.noun === noun ? first : kind.toSorted((one, other) => nearness(other) - nearness(one))[0])
    return near === undefined ? [] : [[name, near.id]]
  })
  return { ...ids, ...Object.fromEntries(named) }
}

type Here = { readonly standing: Standing; readonly things: readonly Thing[]; readonly first?: Thing | undefined }

/** The same words of the things that are here now, as they stand; whatever else is named in them is not there any more. */
export function asNow({ route, asking, nouns, spoken, read }: Known, { standing, things, first }: Here): Asking {
  const own = Object.fromEntries(
    namesIn(route).flatMap((name) => {
      const id = standing.ids[name] ?? (nouns[name] === undefined ? asking.ids[name] : undefined)
      return id === undefined ? [] : [[name, id]]
    }),
  )
  const [seen] = read === undefined ? [] : tied(read, { ids: own, caller: undefined, things })
  const said = (words: string): string => {
    let text = words
    for (const [name, id] of Object.entries(asking.ids))
      if (standing.ids[name] !== undefined && id !== '') text = text.replaceAll(id, standing.ids[name])
    for (const [id, { noun, nth }] of spoken) text = text.replaceAll(id, things.filter(isOf(noun))[nth]?.id ?? id)
    return text
  }
  const reworded = (body: unknown): unknown => {
    if (body === undefined || body instanceof Uint8Array) return body
    const words: unknown = JSON.parse(said(JSON.stringify(body)))
    return seen !== undefined && revisionIn(words) !== undefined ? { ...Object(words), revision: seen.revision } : words
  }
  const roles = Object.entries(asking.as ?? {}).map(([role, { ids = {}, body }]) => {
    // What is of one role's alone; where something is asked of in particular, that is meant of everybody.
    const renamed = Object.entries(first === undefined ? ids : {}).map(([name, id]) => [name, said(id)] as const)
    const theirs = renamed.filter(([, id]) => things.some((thing) => thing.id === id))
    return [role, { ids: Object.fromEntries(theirs), ...(body !== undefined && { body: reworded(body) }) }]
  })
  return {
    ids: own,
    who: { ...asking.who, ...standing.who },
    elsewhere: { ...asking.elsewhere, ...standing.elsewhere },
    ...(asking.query !== undefined && { query: said(asking.query) }),
    body: reworded(asking.body),
    as: Object.fromEntries(roles),
  }
}
