// Before every schema: one that is made earlier cannot be named in the description of the routes.
import '@hono/zod-openapi'
import { sql } from 'kysely'
import { AT_ONCE, divisionsIn, inParts } from '../src/features/identity/rules/divisions.ts'
import { importDivisions } from '../src/features/identity/service/import-divisions.ts'
import { DEMO_TENANT as TENANT } from '../src/app/demo/people.ts'
import { CivilDate } from '../src/kernel/civil.ts'
import { SYSTEM } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/open-database.ts'
import { onPglite, onPostgres } from './reads/places.ts'

const [ROUNDS, ROWS] = [5, 50_000]
const SINCE = CivilDate.parse('2017-01-01')

type Row = Record<string, string | number>

/** Taking in the villages of a province, read from their file and compared with what is there, beside `unnest` of the rows as they are. */
export async function run(): Promise<{ name: string; rows: Row[] }> {
  const rows: Row[] = []
  for (const [kind, open] of [
    ['postgres', onPostgres],
    ['pglite', onPglite],
  ] as const) {
    const place = await open()
    if (place === undefined) continue
    try {
      const db = await place.open()
      rows.push({ database: kind, ...(await compare(db)) })
      await db.close()
    } finally {
      await place.remove()
    }
  }
  return { name: `ingest: ${ROWS} villages, ${AT_ONCE} a transaction, beside raw unnest (goal: ratio 0.7)`, rows }
}

async function compare(db: Database): Promise<Row> {
  const times: { ours: number; raw: number }[] = []
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const ours = await timed(() => byTheImport(db, villages(turn * 2)))
    const raw = await timed(() => byUnnest(db, villages(turn * 2 + 1)))
    if (turn > 0) times.push({ ours, raw })
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
  const ratios = times.map(({ ours, raw }) => raw / ours).sort((a, b) => a - b)
  return {
    'ours ms': Math.round(middle(times.map(({ ours }) => ours))),
    'raw ms': Math.round(middle(times.map(({ raw }) => raw))),
    ratio: `${middle([...ratios]).toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})`,
  }
}

type Village = readonly [code: string, name: string, parent: string]

/** Each call's villages lie in a province of their own. */
const villages = (province: number): Village[] =>
  Array.from({ length: ROWS }, (_, n) => {
    const parent = `${String(20 + province)}0101${String(100 + Math.floor(n / 999)).padStart(3, '0')}`
    return [`${parent}${String(n % 999).padStart(3, '0')}`, `示例村${n}`, parent]
  })

async function byTheImport(db: Database, rows: readonly Village[]): Promise<void> {
  const text = `code,name,streetCode\n${rows.map((row) => row.join(',')).join('\n')}`
  for (const part of inParts(divisionsIn(text))) {
    await act(db.pool, { tenant: TENANT, actor: SYSTEM, now: systemClock.now() }, async (tx) =>
      ok(await importDivisions(tx, part, SINCE)),
    )
  }
}

async function byUnnest(db: Database, rows: readonly Village[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE)
    await act(db.pool, { tenant: TENANT, actor: SYSTEM, now: systemClock.now() }, async (tx) => {
      await sql`
        insert into area (code, name, level, parent, valid_from)
        select code, name, 'village', parent, ${SINCE}::date
        from unnest(${part.map(([code]) => code)}::text[], ${part.map(([, name]) => name)}::text[], ${part.map(([, , parent]) => parent)}::text[])
          as village (code, name, parent)`.execute(tx)
      return ok(undefined)
    })
  }
}

async function timed(body: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await body()
  return performance.now() - began
}
