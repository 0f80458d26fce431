// Before every schema: one that is made earlier cannot be named in the description of the routes.
import '@hono/zod-openapi'
import { spawn } from 'node:child_process'
import { KINDS } from './reads/cases.ts'
import { compare } from './reads/compare.ts'
import { type Orders, serveBare } from './reads/bare.ts'
import { profiling } from './reads/profile.ts'
import { onPglite, onPostgres } from './reads/places.ts'

/**
 * Reads and a deed through the whole program beside a bare server with the same transaction, context and SQL. Words choose
 * databases and kinds (`pglite list`); `--needs=10000` for a quick look; `--profile` tells whose code our server's processor time goes to,
 * and slows it.
 */
export async function run(args: string[] = []): Promise<{ name: string; rows: Record<string, string | number>[] }> {
  const [first, orders = ''] = args
  if (first === '--bare') {
    const read: Orders = JSON.parse(orders)
    await serveBare(read)
    return { name: 'bare', rows: [] }
  }
  const words = args.filter((word) => !word.startsWith('--'))
  const needs = Number(args.find((word) => word.startsWith('--needs='))?.slice(8) ?? 100_000)
  const volume = { needs, lots: needs / 20, bidsPerLot: 8 }
  const rows: Record<string, string | number>[] = []
  for (const [kind, open] of [
    ['postgres', onPostgres],
    ['pglite', onPglite],
  ] as const) {
    const place = chosen(words, ['postgres', 'pglite']).includes(kind) ? await open() : undefined
    if (place === undefined) continue
    const profiled = args.includes('--profile') ? profiling() : undefined
    try {
      rows.push(...(await compare(place, volume, chosen(words, KINDS), { startBare, profiled })))
      if (profiled !== undefined) console.table(profiled.shares())
    } finally {
      await place.remove()
    }
  }
  return { name: `reads: the whole program beside a bare server, ${needs} needs (goal: ratio 0.7)`, rows }
}

const chosen = <T extends string>(words: readonly string[], all: readonly T[]): readonly T[] => {
  const named = all.filter((one) => words.includes(one))
  return named.length === 0 ? all : named
}

/** A process of its own, like ours. */
const startBare = (orders: Orders) => {
  const program = `import(process.argv[1]).then((bench) => bench.run(process.argv.slice(2)))`
  const args = ['--input-type=module', '-e', program, import.meta.url, '--bare', JSON.stringify(orders)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}
