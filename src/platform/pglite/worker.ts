import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { COLUMN_PARSERS } from '../column-parsers.ts'
import { DURABLE_START, DurableFolder, THROWAWAY_START } from './durable.ts'
import { exchangeWith } from './exchange.ts'
import type { Boot, Failure, Reply, Request } from './messages.ts'

// PGlite blocks the thread it runs in, so it gets one of its own, which the server can end when it is stuck.
const { folder, durable, program } = workerData as Boot
const files = new DurableFolder(folder)
const pglite = new PGlite({
  fs: files,
  pgliteWasmModule: program,
  startParams: durable ? DURABLE_START : THROWAWAY_START,
  parsers: { ...COLUMN_PARSERS },
})

const exchange = exchangeWith(pglite)

const say = (reply: Reply) => parentPort?.postMessage(reply, [])

parentPort?.on('message', (request: Request) => {
  void answer(request)
    .catch((thrown: unknown): Reply => ({ id: request.id, failure: failureOf(thrown) }))
    .then(say)
})

pglite.waitReady.then(
  () => say({ id: 0, ready: true }),
  (thrown: unknown) => say({ id: 0, failure: failureOf(thrown) }),
)

async function answer(request: Request): Promise<Reply> {
  const { id } = request
  if (request.ask === 'syncs') return { id, syncs: files.syncs }
  if (request.ask === 'run') return { id, answer: await exchange(request.sql, request.parameters) }
  await pglite.close()
  return { id, syncs: files.syncs }
}

const TOLD = ['code', 'severity', 'detail', 'hint', 'schema', 'table', 'column', 'constraint', 'where', 'position'] as const

function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) return { message: String(thrown) }
  const facts = Object.fromEntries(TOLD.flatMap((name) => (name in thrown ? [[name, Reflect.get(thrown, name)]] : [])))
  return { ...facts, message: thrown.message }
}
