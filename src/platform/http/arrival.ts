import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'
import { isTakingFile } from './shield.ts'

// How a request's body comes in: in time, or not at all.

/** Milliseconds: a form must have come in whole; a file may take long, as long as some of it comes again and again. */
export type ArrivalLimits = { readonly form: number; readonly file: number; readonly idle: number }
export const ARRIVAL: ArrivalLimits = { form: 60_000, file: 30 * 60_000, idle: 60_000 }

/** For the server itself, which knows no routes: heads come quickly, and nothing outlasts the longest of the limits above. */
export const SERVER_TIMES = { headersTimeout: 20_000, requestTimeout: ARRIVAL.file + 60_000, connectionsCheckingInterval: 10_000 }

/** The sender has gone, or was too slow: no fault of ours, and nobody is left to be told. */
export class SenderGone extends Error {
  override name = 'SenderGone'
}

/** Whether an error is that of a request which broke off; a defect stays one, though its request broke off meanwhile. */
export function isCutOff(c: Context, error: unknown): boolean {
  if (error instanceof SenderGone) return true
  for (let one = error; one instanceof Error; one = one.cause) if (one === incomingOf(c)?.errored) return true
  return false
}

/** The most that is read and thrown away: more than any file may have. */
const UNHEARD_BYTES = 64_000_000

/**
 * Ends the connection of a sender who takes too long: otherwise a few who send a byte now and then would hold every connection.
 * What is refused before all of it has come is answered when the rest has come in, and been thrown away: browsers listen when they
 * have said everything, and a connection that is cut before tells them nothing.
 */
export const inTime = (limits: ArrivalLimits) =>
  createMiddleware<Env>(async (c, next) => {
    const incoming = incomingOf(c)
    if (incoming === undefined || incoming.complete) return next()
    watch(incoming, isTakingFile(c), limits)
    await next()
    if (!(await throwAway(incoming))) c.header('connection', 'close')
  })

/** Whether all of it has come. */
function throwAway(incoming: IncomingMessage): Promise<boolean> {
  if (incoming.complete || incoming.destroyed) return Promise.resolve(incoming.complete)
  let size = 0
  return new Promise((over) => {
    const onData = (part: Uint8Array) => {
      size += part.length
      if (size > UNHEARD_BYTES) stop()
    }
    const stop = () => {
      incoming.off('data', onData).off('end', stop).off('close', stop)
      over(incoming.complete)
    }
    // Whoever began to read would go on to fill their memory.
    incoming.removeAllListeners('data').on('data', onData).once('end', stop).once('close', stop).resume()
  })
}

function watch(incoming: IncomingMessage, isFile: boolean, { form, file, idle }: ArrivalLimits): void {
  const { socket } = incoming
  const end = () => (incoming.complete ? undefined : socket.destroy())
  const longest = setTimeout(end, isFile ? file : form)
  let seen = socket.bytesRead
  const pause = setInterval(() => {
    if (socket.bytesRead === seen) end()
    seen = socket.bytesRead
  }, idle)
  const done = () => {
    clearTimeout(longest)
    clearInterval(pause)
  }
  incoming.once('end', done).once('close', done)
}

/** Node's own request, where a server of Node serves; none in a test that asks the routes directly. */
function incomingOf({ env }: Context): IncomingMessage | undefined {
  const bindings: unknown = env
  if (typeof bindings !== 'object' || bindings === null || !('incoming' in bindings)) return undefined
  return bindings.incoming as IncomingMessage
}
