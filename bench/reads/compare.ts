import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { DEMO_TENANT as TENANT, settlePeople } from '../../src/app/demo/people.ts'
import { NeedId, type MemberId } from '../../src/kernel/ids.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Database } from '../../src/platform/open-database.ts'
import { openLogin } from '../../src/platform/session.ts'
import { postsOf } from '../../src/features/identity/store/people.ts'
import { civilDateOf } from '../../src/kernel/civil.ts'
import { askedBy } from './asked.ts'
import type { Orders } from './bare.ts'
import { type Kind, requestOf } from './cases.ts'
import { freePort } from './free-port.ts'
import { load, type Volume } from './load.ts'
import type { Place } from './places.ts'
import type { Profiling } from './profile.ts'
import { quantile, rate, type Round, round, type Side } from './rounds.ts'

const ROUNDS = 5
const SECONDS = 1
const PASSWORD = 'heli-2017-demo'

type Row = Record<string, string | number>
type Prepared = Pick<Orders, 'actor' | 'recorded'> & { readonly account: string; readonly needs: readonly string[] }

/** Round after round on the three sides in turn, the first round to warm up. */
export async function compare(
  place: Place,
  volume: Volume,
  kinds: readonly Kind[],
  { startBare, profiled }: { startBare: (orders: Orders) => ChildProcess; profiled?: Profiling | undefined },
): Promise<Row[]> {
  const { needs, account, ...prepared } = await prepare(place, volume)
  place.copy()
  const ours = await startOurs(place, profiled?.flags)
  const cookie = await loggedIn(ours.url)
  const token = /session_token=([^.;%]+)/.exec(cookie)?.[1] ?? ''
  const bare = startBare({
    kind: place.kind,
    at: place.bare,
    tenant: TENANT,
    session: { token, account },
    ...prepared,
  })
  try {
    const [port] = await once(bare.stdout ?? bare, 'data')
    const url = `http://127.0.0.1:${Number(port)}`
    const headers = { cookie }
    const sides: Side[] = [
      { url: ours.url, base: `/api/tenants/${TENANT}/needs`, headers, pid: ours.child.pid },
      { url, base: '/known/', headers, pid: bare.pid },
      { url, base: '/told/', headers, pid: bare.pid },
    ]
    const rows: Row[] = []
    for (const kind of kinds) rows.push(await compareOn(kind, place.kind, sides, needs))
    return rows
  } finally {
    await Promise.all([ended(ours.child), ended(bare)])
  }
}

async function compareOn(kind: Kind, database: string, sides: readonly Side[], needs: readonly string[]): Promise<Row> {
  const kept: Round[][] = sides.map(() => [])
  let n = 0
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const [at, side] of sides.entries()) {
      const done = await round({ ...side, base: bareBase(side.base, kind) }, SECONDS, () => requestOf(kind, (n += 1), needs))
      if (turn > 0) kept[at]?.push(done)
    }
  }
  const [ours = [], known = [], told = []] = kept
  const ratios = (others: readonly Round[]) => ours.map((one, at) => rate(one) / rate(others[at] ?? one))
  const row: Row = { database, kind, ...figures('ours', ours), ...figures('bare', known), ...spread('ratio', ratios(known)) }
  const all = { ...row, ...spread('ratio to one told who calls', ratios(told)) }
  console.error(JSON.stringify(all))
  return all
}

/** The bare server's paths end with the mode: it has no other. */
const bareBase = (base: string, kind: Kind): string => (base.endsWith('/') && kind === 'detail' ? base.slice(0, -1) : base)

function figures(who: string, rounds: readonly Round[]): Row {
  const times = rounds.flatMap(({ times: some }) => some)
  return {
    [`${who} ms`]: `${quantile(times, 0.5).toFixed(1)} (p95 ${quantile(times, 0.95).toFixed(1)})`,
    [`${who} /s`]: Math.round(quantile(rounds.map(rate), 0.5)),
    [`${who} processor ms`]: (rounds.reduce((sum, { processorMs }) => sum + processorMs, 0) / times.length).toFixed(2),
  }
}

const spread = (what: string, ratios: readonly number[]): Row => ({
  [what]: `${quantile(ratios, 0.5).toFixed(2)} (${quantile(ratios, 0).toFixed(2)}–${quantile(ratios, 1).toFixed(2)})`,
})

async function prepare(place: Place, volume: Volume): Promise<Prepared> {
  const db = await place.open({ watch: true, patience: 300_000 })
  try {
    const login = openLogin({ db: db.plain, secret: 'x'.repeat(32), origins: [], secure: false, clientHeader: 'x-heli-client' })
    const { members } = await settlePeople({ db, login, newId })
    const actor = members.get('officer')
    if (actor === undefined) throw new Error('the demonstration has no officer')
    await load(db, TENANT, actor, volume)
    return await learn(db, actor)
  } finally {
    await db.close()
  }
}

async function learn(db: Database, actor: MemberId): Promise<Prepared> {
  const scope = { tenant: TENANT, actor }
  const now = systemClock.now()
  return db
    .asOwner('write', async (tx) => {
      // What a server's autovacuum does within the minute.
      await sql`analyze`.execute(tx)
      const { rows } = await sql<{ id: string }>`select id from need where no like 'N2016-%7' limit 1000`.execute(tx)
      const { rows: accounts } = await sql<{ account: string }>`
      select p.account from identity.person p join identity.membership m on m.person = p.id where m.member = ${actor}::uuid`.execute(
        tx,
      )
      return { needs: rows.map(({ id }) => id), account: accounts[0]?.account ?? '' }
    })
    .then(async ({ needs, account }) => {
      const { posts } = await postsOf(db.plain, scope, actor, civilDateOf(now))
      const recorded = await askedBy(db, { ...scope, posts, now, newId }, NeedId.parse(needs[0]))
      return { needs, account, actor, recorded }
    })
}

async function startOurs({ env }: Place, flags: readonly string[] = []): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [...flags, '--enable-source-maps', 'dist/server.js'], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const until = performance.now() + 60_000; performance.now() < until; await pause(50)) {
    const reply = await fetch(`${url}/api/health`).catch(() => undefined)
    if (reply?.ok === true) return { child, url }
    if (child.exitCode !== null) break
  }
  await ended(child)
  throw new Error('our server did not start')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

async function loggedIn(url: string): Promise<string> {
  const reply = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'officer', password: PASSWORD }),
  })
  if (!reply.ok) throw new Error(`the officer cannot log in: ${reply.status}`)
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
