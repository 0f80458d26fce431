import type { Plain, Pool, Tx } from './db.ts'
import { kyselyOver, type Line } from './dialect.ts'
import { NoResultError } from 'kysely'
import type { State, SubjectTable } from './subject.ts'

/** Stands where a transaction stands, writes down what it is asked and asks no database. */
export type Recorder = Tx & Plain

/** One way to call a function of a store. */
export type Sample = { readonly how: string; readonly ask: (tx: Recorder) => unknown }

/** A function of a store with every way to call it that leads to other SQL. */
export type Sampled = { readonly file: string; readonly name: string; readonly samples: readonly Sample[] }

type Asking = (tx: Recorder, ...given: never[]) => unknown
type Given<F> = F extends (tx: Recorder, ...given: infer G) => unknown ? G : never

/** What each asking function of a module is called with: one way, or several by what sets them apart. None may be left out. */
type SamplesOf<M> = {
  readonly [K in keyof M as M[K] extends Asking ? K : never]: Given<M[K]> | { readonly [how: string]: Given<M[K]> }
}

export function sampled<M extends object>(file: string, module: M, given: SamplesOf<M>): Sampled[] {
  const functions = module as Record<string, (tx: Recorder, ...rest: unknown[]) => unknown>
  return Object.entries(given as Record<string, unknown[] | Record<string, unknown[]>>).map(([name, ways]) => ({
    file,
    name,
    samples: Object.entries(Array.isArray(ways) ? { '': ways } : ways).map(([how, rest]) => ({
      how,
      ask: (tx) => functions[name]?.(tx, ...rest),
    })),
  }))
}

type Shape<S> = { readonly shape: { readonly [K in keyof S]: unknown } }

/** The statements of a noun's table; its columns are the members of its state. */
export function sampledTable<S extends State>(
  file: string,
  name: string,
  table: SubjectTable<S>,
  { shape }: Shape<S>,
): Sampled[] {
  const [tenant, id] = ['a-tenant', '00000000-0000-7000-8000-000000000000']
  const state = { ...Object.fromEntries(Object.keys(shape).map((key) => [key, null])), id, revision: 2 } as S
  const one = (deed: string, ask: Sample['ask']): Sampled => ({
    file,
    name: `${name}.table.${deed}`,
    samples: [{ how: '', ask }],
  })
  return [
    one('load', (tx) => table.load(tx, tenant, id)),
    one('each', (tx) => table.each(tx, tenant, [id, id])),
    one('lock', (tx) => table.lock(tx, tenant, id)),
    one('insert', (tx) => table.insert(tx, tenant, state)),
    one('update', (tx) => table.update(tx, tenant, state)),
    one('all', (tx) => table.all(tx, tenant, id, 200)),
  ]
}

/** What a sample asks, statement by statement, as Kysely compiles it. Every answer is empty, and every write finds its row. */
export async function compiled({ ask }: Sample): Promise<string[]> {
  const asked: string[] = []
  const line: Line = {
    run: async (sql) => {
      asked.push(sql)
      return { rows: [], affected: 1 }
    },
  }
  const pool: Pool = kyselyOver({ take: async () => line, give: () => {}, close: async () => {} })
  try {
    await ask(pool as unknown as Recorder)
  } catch (thrown) {
    // A function that must find a row says so after it has asked.
    if (!(thrown instanceof NoResultError)) throw thrown
  }
  return asked
}
