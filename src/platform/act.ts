import { sql } from 'kysely'
import { civilDateOf } from '../kernel/civil.ts'
import type { Scope } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import type { Pool, ReadTx, Tx } from './db.ts'
import { insideOf } from './dialect.ts'

/** Runs one deed in one scoped transaction. A refusal rolls back whatever was written before it was found. */
export async function act<T, E>(pool: Pool, scope: Scope, deed: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const refused = Symbol('refused')
  let outcome: Result<T, E> | undefined
  try {
    await inScope(pool, scope, async (tx) => {
      outcome = await deed(tx)
      if (!outcome.ok) throw refused
    })
  } catch (thrown) {
    if (thrown !== refused) throw thrown
  }
  if (outcome === undefined) throw new Error('act: the deed neither finished nor threw')
  return outcome
}

/** Reads in a scoped transaction of their own. */
export const look = <T>(pool: Pool, scope: Scope, read: (tx: ReadTx) => Promise<T>): Promise<T> => inScope(pool, scope, read)

function inScope<T>(pool: Pool, scope: Scope, body: (tx: Tx) => Promise<T>): Promise<T> {
  return pool.transaction().execute(async (tx) => {
    await sql.raw(scopeStatements(scope)).execute(tx)
    return insideOf(pool, () => body(tx as Tx))
  })
}

// SET LOCAL and not set_config(): only the former reaches the workers of a distributed database, and only when told to. Row-level
// security makes small statements look dear enough to be compiled first, which takes longer than to run them.
const scopeStatements = ({ tenant, actor, now }: Scope): string =>
  `set local role heli_app; set local jit = off; set local citus.propagate_set_commands = 'local'; ` +
  `set local heli.tenant = ${literal(tenant)}; set local heli.actor = ${literal(actor)}; ` +
  `set local heli.day = ${literal(civilDateOf(now))}`

/** Scopes are parsed at the door; a text that could leave the literal is a defect here. */
function literal(text: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(text)) throw new Error(`act: not a tenant, an actor or a day: ${text}`)
  return `'${text}'`
}
