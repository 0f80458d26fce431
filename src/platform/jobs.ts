import { CompiledQuery } from 'kysely'
import PgBoss from 'pg-boss'
import { CodedError, codeOf } from './coded-error.ts'
import type { Plain, Tx } from './db.ts'

/** A job carries ids only: whoever works it reads the rest under its own scope. */
export type Ids = Readonly<Record<string, string>>

export type Jobs = {
  /** Does the jobs of a queue one at a time; a handler that throws is tried again later, so it must bear being repeated. */
  work(name: string, handler: (ids: Ids) => Promise<void>): Promise<void>
  /** Sends a job. Within a transaction it is kept or lost together with the deed; without one it is kept once this resolves. */
  send(name: string, ids: Ids, within?: Tx): Promise<void>
  /** Sends an empty job every so many seconds: one for all servers together. The handler asks the clock what is due. */
  every(seconds: number, name: string): void
  stop(): Promise<void>
}

/** Told of every failure, and of which queue's job it was. */
export type Failed = (error: Error, job?: string) => void

/** Milliseconds between looks into an empty queue; a job sent by this process is seen at once. */
const POLL = 1_000
const RETRY = { retryLimit: 5, retryBackoff: true }

type Executor = Pick<Plain, 'executeQuery'>

/**
 * Starts the job queue on an open database. Its statements take their turn in the same queue as every other caller's:
 * one that slipped into somebody's open transaction would be lost with it. Queues are made by migrations (`jobQueue`).
 */
export async function startJobs(plain: Plain, failed: Failed): Promise<Jobs> {
  const boss = new PgBoss({
    schema: 'jobs',
    db: telling(executorOf(plain.withoutPlugins()), failed),
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: 300,
  })
  boss.on('error', failed)
  await boss.start()
  const workers = new Map<string, Worker>()
  const timers: NodeJS.Timeout[] = []

  const send = async (name: string, ids: Ids, options: PgBoss.SendOptions) => {
    const id = await boss.send(name, { ...ids }, options)
    workers.get(name)?.wake()
    return id
  }
  return {
    async work(name, handler) {
      if ((await boss.getQueue(name)) === null) throw new CodedError('no-such-job-queue', { name })
      workers.set(name, startWorker(boss, name, handler, failed))
    },
    async send(name, ids, within) {
      const id = await send(name, ids, { ...RETRY, ...(within && { db: executorOf(within.withoutPlugins()) }) })
      if (id === null) throw new CodedError('job-not-taken', { name })
    },
    every(seconds, name) {
      const tick = () => void send(name, {}, { singletonSeconds: seconds }).catch(failed)
      tick()
      timers.push(setInterval(tick, seconds * 1000).unref())
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
      await boss.stop({ graceful: false })
    },
  }
}

type Worker = { wake(): void; stop(): Promise<void> }

/**
 * pg-boss's own worker neither waits for a job to be marked done nor catches a failure to do so, which would end the
 * process; this one does both, so that `stop` leaves nothing half done.
 */
function startWorker(boss: PgBoss, name: string, handler: (ids: Ids) => Promise<void>, failed: Failed): Worker {
  const stopping = new AbortController()
  let woken = false
  let wake = () => {
    woken = true
  }
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, woken || stopping.signal.aborted ? 0 : POLL)
      woken = false
      wake = () => {
        woken = true
        clearTimeout(timer)
        resolve()
      }
    })
  const one = async (job: PgBoss.Job<Ids>) => {
    try {
      await handler(job.data)
      await boss.complete(name, job.id)
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      failed(error, name)
      await boss.fail(name, job.id, { code: codeOf(error) ?? error.name })
    }
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const [job] = await boss.fetch<Ids>(name)
      await (job === undefined ? rest() : one(job).catch(failed))
    }
  }
  const ended = loop().catch(failed)
  return {
    wake: () => wake(),
    stop() {
      stopping.abort()
      wake()
      return ended
    },
  }
}

/** What looks for the next job keeps its errors to itself: a queue that cannot be read any more must not stand still unseen. */
const telling = ({ executeSql }: PgBoss.Db, failed: Failed): PgBoss.Db => ({
  executeSql: (text, values) =>
    executeSql(text, values).catch((thrown: unknown) => {
      failed(thrown instanceof Error ? thrown : new Error(String(thrown)))
      throw thrown
    }),
})

function executorOf(db: Executor): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values ?? []))
      return { rows }
    },
  }
}
