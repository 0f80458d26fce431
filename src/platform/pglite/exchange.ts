import { type PGlite, parse, protocol } from '@electric-sql/pglite'
import { prepareValue } from 'pg/lib/utils'
import type { Line } from '../dialect.ts'
import { statementNames } from '../statement-names.ts'

const { serialize } = protocol
/** What follows a statement's values, always the same: what its rows are like, the rows themselves, the end. */
const TAIL = [serialize.describe({ type: 'P' }), serialize.execute({}), serialize.sync()]

/**
 * A statement in one exchange; the library's own `query` asks PostgreSQL six times for each, to learn the types of its values.
 * They go as text instead, written as the driver for PostgreSQL writes them, so that both databases are told the same.
 */
export function exchangeWith(pglite: PGlite): Line['run'] {
  const names = statementNames()
  const prepared = new Set<string>()

  const send = async (...asked: Uint8Array[]) => {
    const messages = await pglite.runExclusive(() => pglite.execProtocolStream(Buffer.concat(asked), { syncToFs: false }))
    const last = parse.parseResults(messages, pglite.parsers).at(-1)
    return { rows: last?.rows ?? [], affected: last?.affectedRows }
  }
  return async (sql, parameters) => {
    if (parameters.length === 0) return send(serialize.query(sql))
    const values = parameters.map(prepareValue)
    const name = names.of(sql)
    if (name === undefined) return send(serialize.parse({ text: sql }), serialize.bind({ values }), ...TAIL)
    const bound = serialize.bind({ statement: name, values })
    if (prepared.has(name)) {
      return send(bound, ...TAIL).catch((thrown: unknown) => {
        // Whatever it failed of, a schema that has changed since among it: the next time it is read anew.
        prepared.delete(name)
        throw thrown
      })
    }
    // Whether a failed one came to be prepared cannot be seen: it is put away first, which is no error where there is none.
    const answer = await send(serialize.close({ type: 'S', name }), serialize.parse({ text: sql, name }), bound, ...TAIL)
    prepared.add(name)
    return answer
  }
}
