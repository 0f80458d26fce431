import { type Instant, instantOf, isBefore } from '../kernel/civil.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** Where every business instant comes from: never the database's now(), never the time at which a job happens to start. */
export type Clock = { now(): Instant }

export const systemClock: Clock = { now: () => instantOf(Date.now()) }

/** Where a demonstration remembers how far it has come. */
export type ClockStore = { load(): Promise<Instant | undefined>; save(instant: Instant): Promise<void> }

export type DemoClock = Clock & {
  /** Moves on to a later instant, for instance the next deadline. */
  stepTo(instant: Instant): Promise<Result<Instant, { code: 'clock-never-goes-back'; now: Instant }>>
}

/** A clock that stands still until it is stepped, so that a demonstration of 2017 is always shown on its own day. */
export async function demoClock(start: Instant, store: ClockStore): Promise<DemoClock> {
  let now = (await store.load()) ?? start
  let lastStep: Promise<unknown> = Promise.resolve()
  const step: DemoClock['stepTo'] = async (instant) => {
    if (isBefore(instant, now)) return refuse({ code: 'clock-never-goes-back', now })
    // Saved first: after a restart the clock must not stand before an instant that somebody has already seen.
    await store.save(instant)
    now = instant
    return ok(now)
  }
  return {
    now: () => now,
    stepTo(instant) {
      const stepped = lastStep.then(() => step(instant))
      lastStep = stepped.catch(() => undefined)
      return stepped
    },
  }
}
