import { type Import, type Source, isTest } from './source.ts'

// The plan of the house. One table says which room may ask which; who breaks it, breaks the build.

export const SLICE_ROOMS = ['rules', 'contract', 'store', 'service', 'routes', 'web', 'documents', 'fixtures', 'data'] as const
export type SliceRoom = (typeof SLICE_ROOMS)[number]
export type Room = 'kernel' | 'lib' | 'platform' | 'ui' | 'app' | 'test' | SliceRoom

export type Place = { readonly room: Room; readonly feature?: string; readonly library?: string }

/** Where a file stands, or undefined when the house has no such room. */
export function placeOf(path: string): Place | undefined {
  const [top, second = '', third = '', ...deeper] = path.split('/').slice(1)
  if (top === 'kernel' || top === 'platform' || top === 'ui') return second === '' ? undefined : { room: top }
  if (top === 'app') return second !== '' ? { room: 'app' } : undefined
  if (top === 'lib') return third === '' ? undefined : { room: 'lib', library: second }
  if (top !== 'features' || !(second in UPSTREAM)) return undefined
  if (deeper.length === 0) return third === 'README.md' || isTest(path) ? { room: 'test', feature: second } : undefined
  const room = SLICE_ROOMS.find((name) => name === third)
  return room && { room, feature: second }
}

/** Which features a feature may ask. `identity` and `ledger` are open to all and are not named; nobody asks `reporting` or `open-data`. */
export const UPSTREAM: Record<string, readonly string[]> = {
  identity: [],
  ledger: [],
  needs: [],
  tenders: ['needs'],
  contracts: ['needs', 'tenders'],
  services: ['needs', 'tenders', 'contracts', 'volunteers'],
  evaluation: ['needs', 'tenders', 'contracts', 'services', 'volunteers'],
  volunteers: [],
  pairing: ['volunteers'],
  dispatch: ['volunteers'],
  reporting: ['needs', 'tenders', 'contracts', 'services', 'evaluation', 'volunteers', 'pairing', 'dispatch'],
  'open-data': ['needs', 'tenders', 'contracts', 'services', 'evaluation', 'volunteers', 'pairing', 'dispatch'],
}
export const FEATURES = Object.keys(UPSTREAM)

const SERVER: readonly Room[] = ['kernel', 'lib', 'platform', 'data', 'rules', 'contract']

/** Inside one slice, and down to the floors below it. A room may always ask itself. */
const ARROWS: Record<Exclude<Room, 'test' | 'app'>, readonly Room[]> = {
  kernel: [],
  lib: ['kernel'],
  platform: ['kernel', 'lib'],
  ui: ['kernel', 'lib'],
  data: [],
  rules: ['kernel', 'lib', 'data'],
  contract: ['kernel', 'lib', 'data', 'rules'],
  documents: ['kernel', 'lib', 'data', 'rules', 'contract'],
  store: SERVER,
  service: [...SERVER, 'documents', 'store'],
  routes: [...SERVER, 'documents', 'store', 'service'],
  web: ['kernel', 'lib', 'ui', 'rules', 'contract'],
  fixtures: [...SERVER, 'documents', 'store', 'service'],
}

/** The rooms from which another feature's service may be called: those that hold a transaction already. */
const MAY_CALL_SERVICES: ReadonlySet<Room> = new Set(['service', 'routes', 'fixtures'])
const BROWSER_ENTRIES = /^src\/app\/(desk|phone|service-worker)\.tsx?$/
const BROWSER_ROOMS: ReadonlySet<Room> = new Set(['kernel', 'lib', 'ui', 'rules', 'contract', 'web', 'app'])

function betweenFeatures(from: Place, to: Place, { type }: Import): string | undefined {
  const open = to.feature === 'identity' || to.feature === 'ledger'
  if (!open && !UPSTREAM[from.feature ?? '']?.includes(to.feature ?? '')) return `${from.feature} may not ask ${to.feature}`
  if (from.room === 'fixtures' && to.room === 'fixtures') return undefined
  if (to.room === 'contract') return undefined
  if (to.room === 'rules') return type || to.feature === 'ledger' ? undefined : `only the types of another feature's rules`
  if (to.room !== 'service' || !MAY_CALL_SERVICES.has(from.room)) return `${from.room} may not ask another feature's ${to.room}`
  return undefined
}

function fromApp(path: string, to: Place, type: boolean): string | undefined {
  const allowed = !BROWSER_ENTRIES.test(path) || type || BROWSER_ROOMS.has(to.room)
  return allowed ? undefined : `a browser may not load ${to.room}`
}

function insideSlice(from: Place, to: Place, type: boolean): string | undefined {
  if (from.room === 'test' || from.room === 'app' || to.room === from.room) {
    return from.room === 'lib' && from.library !== to.library ? 'a library stands by itself' : undefined
  }
  if (from.room === 'web' && to.room === 'routes' && type) return undefined
  return ARROWS[from.room].includes(to.room) ? undefined : `${from.room} may not ask ${to.room}`
}

function verdict(path: string, one: Import): string | undefined {
  const [from, to] = [placeOf(path), placeOf(one.to)]
  if (!from || !one.to.startsWith('src/')) return undefined
  if (!to) return `${one.to} is in no room of the house`
  if (from.room === 'app') return fromApp(path, to, one.type)
  if (from.feature && to.feature && from.feature !== to.feature) return betweenFeatures(from, to, one)
  return insideSlice(from, to, one.type)
}

/** Imports against the direction of the house. Tests may look into every room. */
export function wrongDirections({ path, imports }: Source): string[] {
  if (isTest(path) || !path.startsWith('src/')) return []
  return imports.flatMap((one) => verdict(path, one)?.concat(` (${one.to})`) ?? [])
}

/** The kernel stands on zod alone, and only platform, the printing of documents and the composition roots touch Node. */
export function wrongPackages({ path, imports }: Source): string[] {
  const place = placeOf(path)
  if (!place || isTest(path) || ['platform', 'app', 'fixtures'].includes(place.room)) return []
  const packages = imports.filter(({ to, type }) => !type && !to.startsWith('src/')).map(({ to }) => to)
  const pure = ['kernel', 'rules', 'contract'].includes(place.room)
  return packages.flatMap((name) => {
    if (name.startsWith('node:') && place.library !== 'document') return [`${place.room} may not ask Node (${name})`]
    if (pure && name !== 'zod' && name !== '@hono/zod-openapi') return [`${place.room} stands on zod alone (${name})`]
    return []
  })
}

/** A file that only hands on what others export hides where a thing lives, and ties everything to everything. */
export function barrel({ body, imports }: Source): string[] {
  const handsOn = body.every((one) => one.type === 'ImportDeclaration' || (one.type.startsWith('Export') && !one['declaration']))
  const all = body.some(({ type }) => type === 'ExportAllDeclaration')
  return (handsOn && imports.some(({ again }) => again)) || all ? ['a barrel: import from the file that holds the thing'] : []
}

/** Every circle of imports, types counted too, each told once as the path around it. */
export function cycles(house: readonly Source[]): string[] {
  const targets = new Map(house.map(({ path, imports }) => [path, imports.map(({ to }) => to)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    const seen = trail.indexOf(path)
    if (seen !== -1) found.push([...trail.slice(seen), path].join(' → '))
    if (seen !== -1 || done.has(path)) return
    for (const next of targets.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of targets.keys()) walk(path, [])
  return found
}
