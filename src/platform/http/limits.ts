import { systemClock } from '../clock.ts'
import { msOf } from '../../kernel/civil.ts'

const MOST_CLIENTS = 10_000

/** Lets each client through so many times in a sliding window of real time; a flood of clients drops the oldest, never grows. */
export function throttle({ times, perSeconds }: { times: number; perSeconds: number }): (client: string) => boolean {
  const tries = new Map<string, number[]>()
  return (client) => {
    const now = msOf(systemClock.now())
    const recent = (tries.get(client) ?? []).filter((at) => now - at < perSeconds * 1000)
    tries.delete(client)
    const isFree = recent.length < times
    tries.set(client, isFree ? [...recent, now] : recent)
    const oldest = tries.keys().next()
    if (tries.size > MOST_CLIENTS && !oldest.done) tries.delete(oldest.value)
    return isFree
  }
}
