import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { CodedError } from '../coded-error.ts'
import type { Answer } from '../dialect.ts'
import { workerFile } from '../worker-file.ts'
import type { Boot, Failure, Reply, Request } from './messages.ts'

/** PGlite in a thread of its own. `epoch` counts the threads lost: a session and its transaction end with its thread. */
export type Thread = {
  run(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** Runs a statement now and again after every restart. */
  settle(sql: string): Promise<void>
  epoch(): number
  syncs(): Promise<number>
  close(): Promise<void>
}

export type ThreadOptions = { patience(): number; durable: boolean }

type Waiting = { resolve(reply: Reply): void; reject(error: Error): void; timer: NodeJS.Timeout }
type Question = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/**
 * Starts the thread on a data folder whose lock the caller holds. A statement that takes longer than `patience()`
 * milliseconds fails with `statement-timeout`: the thread is ended, and the next statement opens the folder again.
 */
export async function startThread(folder: string, { patience, durable }: ThreadOptions): Promise<Thread> {
  const settled: string[] = []
  let current: Promise<Running> | undefined
  let ended: Promise<unknown> = Promise.resolve()
  let [epoch, lastId, closed] = [0, 0, false]

  const ask = (running: Running, question: Question): Promise<Reply> => {
    lastId += 1
    return running.ask({ ...question, id: lastId }, patience())
  }
  const boot = async (gone: Gone): Promise<Running> => {
    // Two threads on one folder would lose rows: the last one must be gone before the next one starts.
    await ended
    const running = await startWorker({ folder, durable, program: await program() }, gone)
    for (const sql of settled) await ask(running, { ask: 'run', sql, parameters: [] })
    return running
  }
  const thread = (): Promise<Running> => {
    if (closed) return Promise.reject(new CodedError('database-closed'))
    if (current !== undefined) return current
    const mine = boot((terminated) => {
      ended = terminated
      if (current !== mine) return
      current = undefined
      epoch += 1
    })
    current = mine
    mine.catch(() => {
      if (current === mine) current = undefined
    })
    return mine
  }

  const run = async (sql: string, parameters: readonly unknown[]): Promise<Answer> => {
    const reply = await ask(await thread(), { ask: 'run', sql, parameters })
    return 'answer' in reply ? reply.answer : { rows: [], affected: undefined }
  }
  await thread()
  return {
    run,
    async settle(sql) {
      await run(sql, [])
      settled.push(sql)
    },
    epoch: () => epoch,
    async syncs() {
      const reply = await ask(await thread(), { ask: 'syncs' })
      return 'syncs' in reply ? reply.syncs : 0
    },
    async close() {
      if (closed) return
      const running = await thread()
      closed = true
      await ask(running, { ask: 'close' })
      await running.end()
    },
  }
}

let compiled: Promise<WebAssembly.Module> | undefined
/** PostgreSQL itself: compiled once in a process, and as well optimised for the next thread as the last one left it. */
function program(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('@electric-sql/pglite/pglite.wasm')
  return (compiled ??= readFile(file).then((bytes) => WebAssembly.compile(new Uint8Array(bytes))))
}

type Running = { ask(request: Request, patience: number): Promise<Reply>; end(): Promise<void> }

type Gone = (terminated: Promise<unknown>) => void

async function startWorker(boot: Boot, gone: Gone): Promise<Running> {
  const worker = new Worker(workerFile('pglite-worker'), { workerData: boot })
  const waiting = new Map<number, Waiting>()
  const settle = (id: number) => {
    const waiter = waiting.get(id)
    waiting.delete(id)
    clearTimeout(waiter?.timer)
    return waiter
  }
  let over: Error | undefined
  const end = async (why: Error = new CodedError('database-closed')) => {
    if (over !== undefined) return
    over = why
    const terminated = worker.terminate()
    gone(terminated)
    for (const id of waiting.keys()) settle(id)?.reject(why)
    await terminated
  }
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      if (reply.id === 0) return 'failure' in reply ? reject(errorOf(reply.failure)) : resolve()
      const waiter = settle(reply.id)
      return 'failure' in reply ? waiter?.reject(errorOf(reply.failure)) : waiter?.resolve(reply)
    })
    const died = (cause: unknown) => {
      const why = new CodedError('database-thread-ended', { folder: boot.folder }, { cause })
      reject(why)
      void end(why)
    }
    worker.on('error', died)
    worker.on('exit', died)
  }).catch(async (thrown: unknown) => {
    await worker.terminate()
    throw thrown
  })
  const ask = (request: Request, patience: number): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (over !== undefined) return reject(over)
      const stuck = () => void end(new CodedError('statement-timeout', { milliseconds: patience }))
      waiting.set(request.id, { resolve, reject, timer: setTimeout(stuck, patience) })
      worker.postMessage(request, [])
    })
  return { ask, end }
}

function errorOf({ message, ...facts }: Failure): Error {
  return Object.assign(new Error(message), facts)
}
