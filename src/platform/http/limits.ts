import { systemClock } from '../clock.ts'
import { msOf } from '../../kernel/civil.ts'
import type { Room } from '../../kernel/uploads.ts'

const MOST_CLIENTS = 10_000

export type Throttle = (client: string) => boolean

export type ForgivingThrottle = Throttle & {
  /** Counts the last time not, for whoever is limited by what they get wrong alone. */
  forgive(client: string): void
}

type Try = { readonly at: number; readonly bytes: number }

/** The tries of each client in a sliding window of real time; a flood of clients drops the oldest, never grows. */
function slidingWindow(perSeconds: number) {
  const tries = new Map<string, Try[]>()
  const mayTry = (client: string, bytes: number, isFree: (recent: readonly Try[]) => boolean): boolean => {
    const at = msOf(systemClock.now())
    const recent = (tries.get(client) ?? []).filter((one) => at - one.at < perSeconds * 1000)
    tries.delete(client)
    const free = isFree(recent)
    tries.set(client, free ? [...recent, { at, bytes }] : recent)
    const oldest = tries.keys().next()
    if (tries.size > MOST_CLIENTS && !oldest.done) tries.delete(oldest.value)
    return free
  }
  return { mayTry, forgive: (client: string) => void tries.get(client)?.pop() }
}

/** Lets each client through so many times. */
export function throttle({ times, perSeconds }: { times: number; perSeconds: number }): ForgivingThrottle {
  const { mayTry, forgive } = slidingWindow(perSeconds)
  return Object.assign((client: string) => mayTry(client, 0, (recent) => recent.length < times), { forgive })
}

/** Lets each client send so many files with so many bytes together; what is not let through does not count. */
export type Quota = ((client: string, bytes: number) => boolean) & { readonly perSeconds: number }

export function quota({ files, bytes: most }: Room, perSeconds: number): Quota {
  const { mayTry } = slidingWindow(perSeconds)
  const total = (recent: readonly Try[]) => recent.reduce((sum, { bytes }) => sum + bytes, 0)
  const maySend = (client: string, bytes: number) =>
    mayTry(client, bytes, (recent) => recent.length < files && total(recent) + bytes <= most)
  return Object.assign(maySend, { perSeconds })
}

/** Resolves when it is the asker's turn, with what to call when done; undefined where the line is full. */
export type Gate = () => Promise<() => void> | undefined

/** Lets so many through at once, the others in the order in which they came. */
export function gate({ atOnce, waiting }: { atOnce: number; waiting: number }): Gate {
  const line: (() => void)[] = []
  let inside = 0
  const leave = () => {
    const next = line.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  // Leaving twice would let two in.
  const once = () => {
    let left = false
    return () => {
      if (!left) leave()
      left = true
    }
  }
  return () => {
    if (inside < atOnce) {
      inside += 1
      return Promise.resolve(once())
    }
    if (line.length >= waiting) return undefined
    return new Promise((enter) => line.push(() => enter(once())))
  }
}
