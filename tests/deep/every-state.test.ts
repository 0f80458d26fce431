import { beforeAll, expect, it } from 'vitest'
import { problemCodes } from '../../src/app/docs/problems-document.ts'
import { MIGRATIONS } from '../../src/app/migrations.ts'
import { aDistrict, type District } from '../../src/features/identity/fixtures/a-district.ts'
import { LotId } from '../../src/kernel/ids.ts'
import type { Role } from '../../src/kernel/roles.ts'
import type { Log } from '../../src/platform/log.ts'
import { Problem } from '../../src/platform/http/problem.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { onPostgres, undone } from '../../src/platform/testing/on-both-databases.ts'
import { freshDatabase } from '../../src/platform/testing/fresh-database.ts'
import { type Caller, callersOf, expected } from '../access/callers.ts'
import { type Route, routesOf } from '../access/routes.ts'
import { type Asking, eachUndone, type Ground, type Stage, type Standing } from '../access/stage.ts'
import { fullName, TRADE } from '../access/table.ts'
import { slipWithin } from '../a-slip.ts'
import { anApi, anApiWithin, giveAccounts, PLACE, type TestApi } from '../an-api.ts'
import { told } from '../told-lives.ts'
import { asNow, type Known, knownOf, type Link, linksOf, type Named, namedHere, namesIn, type Place, touched } from './links.ts'
import { BESIDE, ELSEWHERE, FURTHER, WITHOUT_A_WAY } from './states/table.ts'
import { deedsSince, letSeeAll, stateOf, type Thing, thingsIn } from './things.ts'
import { lapses } from './lapses.ts'

const STAGES = [...Object.values(TRADE), ...Object.values(FURTHER)].flat()
const MORNING = '2017-05-02T01:00:00.000Z'

/** What fell over is told whole: nobody's data are real here. */
const telling: Log = { info: () => {}, warn: () => {}, error: (_event, error) => console.error(error) }

/** How many there are of each in the district. */
const PERSONAL: readonly (readonly [Role, number])[] = [
  ['provider_manager', 5],
  ['social_worker', 5],
  ['provider_finance', 5],
  ['juror', 9],
  ['resident', 2],
]

type Case = { readonly route: Route; readonly asking: Asking; readonly caller: Caller }
/** Where something is asked: how things stand, each of them as it is, and the one that is asked of in particular. */
type Here = { readonly standing: Standing; readonly things: readonly Thing[]; readonly first?: Thing | undefined }

const isNamed = ({ guard }: Route, role: Role) => guard.sentences.some((sentence) => sentence.role === role)
const isNoun = (thing: Thing) => (known: Known) =>
  known.links.some(({ noun }) => noun === thing.noun) || Object.values(known.nouns).includes(thing.noun)

// In every state of every life, every deed of the house is asked for by everybody whom its guard lets in, with the words that are right in
// its own state: it is refused with a code that is documented, or done, and then the record shows a deed that the life allows in that state.
onPostgres('every deed in every state', (server) => {
  let db: Database
  let district: District
  let neighbour: District
  let routes: Route[]
  /** States that things were found in; which of them a deed was asked of, and by which deed of which route. */
  const seen = new Set<string>()
  const askedOf = new Set<string>()
  const asked = new Set<string>()
  /** What each route was seen to do, in whichever state. */
  const does = new Map<string, Set<string>>()
  const outcomes = new Map<string, number>()
  const wrong = new Set<string>()
  const codes = new Set(problemCodes())
  let known: Known[] = []
  let nouns: Named = {}

  beforeAll(async () => {
    db = await freshDatabase('postgres', { migrations: MIGRATIONS })
    await letSeeAll(db, server)
    district = await aDistrict(db)
    neighbour = await aDistrict(db, 'hekou')
    const { app } = await anApi(db, district)
    await giveAccounts(db.plain)
    routes = routesOf(app)
  })

  it('is done as its life has it, or refused in words', async () => {
    known = await askings()
    nouns = Object.assign({}, ...known.map((one) => one.nouns))
    const situations = new Set<string>()
    await eachStage(STAGES, (ground, api, play) =>
      play(
        async () => {},
        async (standing) => {
          const things = await thingsIn(ground)
          const situation = [...new Set(things.map(stateOf))].toSorted().join()
          if (situations.has(situation)) return
          situations.add(situation)
          await askAll(ground, api, { standing, things })
        },
      ),
    )
    const times = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
    console.log(`asked ${times} times in ${situations.size} situations`, Object.fromEntries([...outcomes].toSorted()))
    expect([...wrong]).toEqual([])
  }, 1_800_000)

  it('is asked for in every state to which the lives lead', () => {
    const states = new Set(told.map(stateOf))
    const away = [...states].filter((state) => !seen.has(state) && !WITHOUT_A_WAY.has(state))
    expect(away).toEqual([])
    expect([...WITHOUT_A_WAY.keys()].filter((state) => seen.has(state))).toEqual([])
  })

  it('is one of a route, and that route is asked in every state of its thing', () => {
    const byPeople = [...new Set(told.flatMap(({ deed, by }) => (deed === '–' || by === 'of itself' ? [] : [deed])))]
    const routesOfDeed = (deed: string) => [...does].flatMap(([route, deeds]) => (deeds.has(deed) ? [route] : []))
    expect(byPeople.filter((deed) => routesOfDeed(deed).length === 0)).toEqual([...ELSEWHERE.keys()])
    const missed = byPeople.flatMap((deed) => {
      if (ELSEWHERE.has(deed) || BESIDE.has(deed)) return []
      const [noun = ''] = deed.split('.')
      const states = [...seen].filter((state) => state.startsWith(`${noun} `))
      const of = routesOfDeed(deed)
      return states
        .filter((state) => !of.some((route) => asked.has(`${route} of ${state}`)))
        .map((state) => `${deed} in ${state}`)
    })
    expect(missed).toEqual([])
  })

  /** Every deed as things stand, and again of each thing whose state no deed was asked of yet. */
  async function askAll(ground: Ground, api: TestApi, here: Here): Promise<void> {
    for (const state of here.things.map(stateOf)) seen.add(state)
    await askEach(ground, api, here, known)
    for (const first of here.things) {
      if (askedOf.has(stateOf(first))) continue
      askedOf.add(stateOf(first))
      await askEach(ground, api, { ...here, first }, known.filter(isNoun(first)))
    }
  }

  async function askEach(ground: Ground, api: TestApi, { standing, things, first }: Here, some: readonly Known[]): Promise<void> {
    const who = { ...standing.who, ...(first && (await ownersOf(first))) }
    const here = { standing: { ...standing, who, ids: namedHere(nouns, standing, things, first) }, things, first }
    const named = new Set(Object.values(here.standing.ids))
    for (const thing of things) if (named.has(thing.id)) askedOf.add(stateOf(thing))
    for (const one of some) {
      const asking = asNow(one, here)
      if (!namesIn(one.route).every((name) => asking.ids[name] !== undefined)) continue
      // A revision can be that of the thing, as it now is, or of something of its own, as it was.
      const asSaid = asNow({ ...one, read: undefined }, here)
      await eachUndone(
        ground,
        letIn(one.route, asking).map((caller) => async () => {
          const code = await ask(ground, api, here, one, { route: one.route, asking, caller })
          if (code === 'changed-meanwhile' && one.read !== undefined)
            await ask(ground, api, here, one, { route: one.route, asking: asSaid, caller })
        }),
      )
    }
  }

  /** Whose it is, of those whom a guard knows in person or by their party: the manager of the bidder, the juror in the seat. */
  async function ownersOf({ row }: Thing): Promise<Standing['who']> {
    const owners: [Role, number][] = []
    for (const [role, many] of PERSONAL)
      for (let n = many - 1; n >= 0; n -= 1) {
        const { actor, posts } = await district.as(role, n)
        if ([actor, posts[0]?.party].some((id) => id && row.includes(id))) owners.push([role, n])
      }
    return Object.fromEntries(owners)
  }

  async function ask(ground: Ground, api: TestApi, here: Here, one: Known, request: Case): Promise<string> {
    const { status, code } = await answered(ground, api, request)
    const outcome = status < 300 ? 'done' : `${status} ${code}`
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    const { name } = one.route
    const place = await placeOf(request, here.things)
    for (const thing of touched(one.route, place)) asked.add(`${name} of ${stateOf(thing)}`)
    if (status >= 500 || (status >= 300 && !codes.has(code))) wrong.add(`${name} as ${request.caller.name}: ${outcome}`)
    if (status >= 300) return code
    const now = await thingsIn(ground)
    const deeds = await deedsSince(ground, here.things)
    note(name, linksOf(one.route, deeds, place))
    for (const lapse of lapses(one, place, deeds, now)) wrong.add(`${name} as ${request.caller.name}: ${lapse}`)
    // What the deed has led to for the first time is a state like any other.
    const isNew = now.some((thing) => !seen.has(stateOf(thing)))
    if (isNew) await askAll(ground, api, { standing: here.standing, things: now })
    return code
  }

  function note(name: string, links: readonly Link[]): void {
    const deeds = does.get(name) ?? new Set()
    for (const { deed } of links) deeds.add(deed)
    does.set(name, deeds)
  }

  async function placeOf({ asking, caller }: Pick<Case, 'asking' | 'caller'>, things: readonly Thing[]): Promise<Place> {
    const own = caller.role === undefined ? undefined : asking.as?.[caller.role]
    return { ids: { ...asking.ids, ...own?.ids }, caller: await caller.member(), things }
  }

  /** Every deed with the words that are right in its own state, and what it did there. */
  async function askings(): Promise<Known[]> {
    const learned: Known[] = []
    await eachStage(STAGES, (ground, api, play) =>
      play(async (name, asking) => {
        const route = routes.find((one) => one.name === fullName(name))
        if (route === undefined) throw new Error(`no such route: ${name}`)
        const things = await thingsIn(ground)
        const done: Link[][] = []
        // Of those who read, one is enough: most leave nothing on record.
        const callers = letIn(route, asking).slice(0, route.method === 'GET' ? 1 : undefined)
        await eachUndone(
          ground,
          callers.map((caller) => async () => {
            const { status } = await answered(ground, api, { route, asking, caller })
            if (status >= 300) return
            done.push(linksOf(route, await deedsSince(ground, things), await placeOf({ asking, caller }, things)))
          }),
        )
        if (done.length === 0) wrong.add(`${route.name} is asked in vain`)
        for (const links of done) note(route.name, links)
        if (route.method !== 'GET' || done.flat().length > 0) learned.push(knownOf(route, asking, things, done))
      }),
    )
    return learned
  }

  /** Everybody whom the guard lets in; where that is everybody, nobody stands for those whom it does not name. */
  const letIn = (route: Route, asking: Asking): Caller[] =>
    callersOf(route, asking, { home: district, neighbour, otherPosts: undefined }).filter(
      (caller) => expected(route, caller) === 200 && (caller.role === undefined || isNamed(route, caller.role)),
    )

  type Visit = (name: string, asking: Asking) => Promise<void>
  type Play = (visit: Visit, reached?: (standing: Standing) => Promise<void>) => Promise<void>

  async function eachStage(
    stages: readonly Stage<undefined>[],
    body: (ground: Ground, api: TestApi, play: Play) => Promise<void>,
  ): Promise<void> {
    for (const one of stages)
      await undone(db.pool, district.system, async (tx) => {
        district.setClock(MORNING)
        const api = await anApiWithin(tx, db, district, telling)
        const ground: Ground = { tx, district, files: api.files }
        await body(ground, api, (visit, reached) => one.play(ground, undefined, visit, reached))
      })
  }

  async function answered(ground: Ground, api: TestApi, { route, asking, caller: { role, member, hasSlip } }: Case) {
    const own = role === undefined ? undefined : asking.as?.[role]
    const ids: Named = { tenant: district.tenant, ...asking.ids, ...own?.ids }
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `missing-${name}`)
    const who = await member()
    const lot = LotId.safeParse(ids['lot']).data
    const slip = hasSlip && who && lot ? { cookie: await slipWithin(ground.tx, district, { member: who, lot }) } : {}
    // From a place of its own: what a deed leads to is asked, and not how often it may be tried.
    const headers = { [PLACE]: district.newId(), ...slip }
    const body = own?.body ?? asking.body
    const reply = await api.ask(hasSlip ? undefined : who, route.method, path + (asking.query ?? ''), body, headers)
    if (reply.status < 300) return { status: reply.status, code: '' }
    const problem = Problem.safeParse(await reply.json().catch(() => undefined))
    return { status: reply.status, code: problem.success ? problem.data.code : 'no problem in the body' }
  }
})
