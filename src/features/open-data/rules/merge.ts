import type { Json } from '../../../kernel/canonical.ts'
import type { Release } from './ocds.ts'

type Members = { readonly [key: string]: Json | undefined }

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)
const isObject = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: Json): string | number | undefined => {
  const id = isObject(value) ? value['id'] : undefined
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** Of the release itself; the compiled one has its own. */
const OF_THE_RELEASE = new Set(['ocid', 'id', 'date', 'tag'])

/**
 * The state of a process after its releases, oldest first, by the merge routine of OCDS 1.1: members are merged, lists of things
 * with ids by id, other lists are replaced, `null` removes. Undefined where there is no release.
 */
export function compiled(releases: readonly Release[]): Release | undefined {
  const last = releases.at(-1)
  if (last === undefined) return undefined
  const state = releases.reduce<Members>((known, release) => merged(known, bodyOf(release)), {})
  return { ...last, ...state, id: `${last.ocid}-${last.date}`, tag: ['compiled'] }
}

const bodyOf = (release: Release): Members =>
  Object.fromEntries(Object.entries<Json | undefined>({ ...release }).filter(([name]) => !OF_THE_RELEASE.has(name)))

function merged(known: Members, told: Members): Members {
  const state: Record<string, Json | undefined> = { ...known }
  for (const [name, value] of Object.entries(told)) {
    if (value === null) delete state[name]
    else if (value !== undefined) state[name] = mergedValue(state[name], value)
  }
  return state
}

function mergedValue(known: Json | undefined, told: Json): Json {
  if (isObject(told)) return merged(isObject(known) ? known : {}, told)
  return isList(told) && isList(known) && [...known, ...told].every((one) => idOf(one) !== undefined)
    ? mergedList(known, told)
    : told
}

/** What is known keeps its place, what is new comes behind. */
function mergedList(known: readonly Json[], told: readonly Json[]): readonly Json[] {
  const state = new Map(known.map((one) => [idOf(one), one]))
  for (const one of told) state.set(idOf(one), mergedValue(state.get(idOf(one)), one))
  return [...state.values()]
}
