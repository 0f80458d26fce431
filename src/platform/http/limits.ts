import { systemClock } from '../clock.ts'
import { msOf } from '../../kernel/civil.ts'

const MOST_CLIENTS = 10_000

export type Throttle = (client: string) => boolean

export type ForgivingThrottle = Throttle & {
  /** Counts the last time not, for whoever is limited by what they get wrong alone. */
  forgive(client: string): void
}

/** Lets each client through so many times in a sliding window of real time; a flood of clients drops the oldest, never grows. */
export function throttle({ times, perSeconds }: { times: number; perSeconds: number }): ForgivingThrottle {
  const tries = new Map<string, number[]>()
  const mayTry = (client: string) => {
    const now = msOf(systemClock.now())
    const recent = (tries.get(client) ?? []).filter((at) => now - at < perSeconds * 1000)
    tries.delete(client)
    const isFree = recent.length < times
    tries.set(client, isFree ? [...recent, now] : recent)
    const oldest = tries.keys().next()
    if (tries.size > MOST_CLIENTS && !oldest.done) tries.delete(oldest.value)
    return isFree
  }
  return Object.assign(mayTry, { forgive: (client: string) => void tries.get(client)?.pop() })
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
