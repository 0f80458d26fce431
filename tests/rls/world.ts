import fc from 'fast-check'

// A small world of two authorities, told as plain facts: the oracle reads it, the database is filled from it.

export const TENANTS = ['east', 'west'] as const
export const AREAS = ['3705', '370502', '370502003', '370502003005', '370505'] as const
export const PEOPLE = 5
export const PARTIES = 3
export const ROLES = [
  'officer',
  'community_worker',
  'provider_manager',
  'social_worker',
  'provider_finance',
  'juror',
  'leader',
  'resident',
] as const

const index = (n: number) => fc.nat({ max: n - 1 })
const post = fc.record({
  person: index(PEOPLE),
  role: fc.constantFrom(...ROLES),
  party: fc.option(index(PARTIES)),
  area: fc.constantFrom(...AREAS),
})
const need = fc.record({ area: fc.constantFrom(...AREAS), filedBy: index(PEOPLE) })
const lot = fc.record({
  opened: fc.boolean(),
  bidders: fc.uniqueArray(index(PARTIES), { maxLength: PARTIES }),
  /** Null: no panel yet. */
  panel: fc.option(fc.record({ locked: fc.boolean(), jurors: fc.uniqueArray(index(PEOPLE), { maxLength: 3 }) })),
})

const authority = fc.record({
  posts: fc.array(post, { maxLength: 6 }),
  needs: fc.array(need, { maxLength: 4 }),
  lots: fc.array(lot, { maxLength: 3 }),
})
export const aWorld = fc.tuple(authority, authority)
export type Authority = (typeof authority)['generate'] extends (...args: never[]) => { value: infer V } ? V : never
export type World = readonly [Authority, Authority]

/** Names of records: `need 0`, `bid 1.2` (party 2's bid on lot 1), `sheet 1.0.2` (on that lot, juror 0's sheet for party 2's bid). */
export type Sight = {
  readonly contacts: string[]
  readonly bids: string[]
  readonly sheets: string[]
  readonly actions: string[]
}

const BIDDERS_STAFF: ReadonlySet<string> = new Set(['provider_manager', 'social_worker', 'provider_finance'])

/** What somebody may see of an authority's closed records, said once more without SQL. */
export function sightOf({ posts, needs, lots }: Authority, person: number): Sight {
  const held = posts.filter((one) => one.person === person)
  const worksFor = (party: number) => held.some((one) => one.party === party && BIDDERS_STAFF.has(one.role))
  const worksOver = (area: string) =>
    held.some((one) => (one.role === 'officer' || one.role === 'community_worker') && area.startsWith(one.area))

  const contacts = needs.flatMap(({ area, filedBy }, n) => (filedBy === person || worksOver(area) ? [`${n}`] : []))
  const bids = lots.flatMap(({ opened, bidders }, n) =>
    bidders.filter((party) => opened || worksFor(party)).map((party) => `${n}.${party}`),
  )
  const sheets = lots.flatMap(({ panel, bidders }, n) =>
    (panel?.jurors ?? [])
      .filter((juror) => panel?.locked === true || juror === person)
      .flatMap((juror) => bidders.map((party) => `${n}.${juror}.${party}`)),
  )
  return { contacts, bids, sheets, actions: [...bids.map((bid) => `bid ${bid}`), ...sheets.map((sheet) => `sheet ${sheet}`)] }
}
