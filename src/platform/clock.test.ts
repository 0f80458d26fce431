import { describe, expect, it } from 'vitest'
import { CivilDate, Instant, instantAt, isBefore } from '../kernel/civil.ts'
import { type ClockStore, demoClock, systemClock } from './clock.ts'

const at = (date: string, time: string) => instantAt(CivilDate.parse(date), time)
const [call, closing, review] = [at('2017-05-15', '09:00'), at('2017-06-09', '17:00'), at('2017-06-20', '08:30')]

/** A store that keeps what is saved, slowly. */
const memory = (): ClockStore & { saved: Instant[] } => {
  const saved: Instant[] = []
  return {
    saved,
    load: async () => saved.at(-1),
    async save(instant) {
      await new Promise((done) => setTimeout(done, instant === closing ? 5 : 1))
      saved.push(instant)
    },
  }
}

describe('the clock of the system', () => {
  it('tells instants and goes on', () => {
    const first = systemClock.now()
    expect(Instant.parse(first)).toBe(first)
    expect(isBefore(systemClock.now(), first)).toBe(false)
  })
})

describe('the clock of the demonstration', () => {
  it('stands still until it is stepped to the next deadline', async () => {
    const clock = await demoClock(call, memory())
    expect([clock.now(), clock.now()]).toEqual([call, call])
    expect(await clock.stepTo(closing)).toEqual({ ok: true, value: closing })
    expect(clock.now()).toBe(closing)
  })

  it('never goes back', async () => {
    const store = memory()
    const clock = await demoClock(closing, store)
    expect(await clock.stepTo(call)).toEqual({ ok: false, error: { code: 'clock-never-goes-back', now: closing } })
    expect([clock.now(), store.saved]).toEqual([closing, []])
  })

  it('goes on after a restart from where it was', async () => {
    const store = memory()
    await (await demoClock(call, store)).stepTo(review)
    expect((await demoClock(call, store)).now()).toBe(review)
  })

  it('takes two steps pressed at once one after the other', async () => {
    const store = memory()
    const clock = await demoClock(call, store)
    const [first, second, late] = await Promise.all([clock.stepTo(closing), clock.stepTo(review), clock.stepTo(closing)])
    expect([first.ok, second.ok, late.ok]).toEqual([true, true, false])
    expect([clock.now(), store.saved]).toEqual([review, [closing, review]])
  })

  it('does not show an instant that could not be saved, and can be stepped again', async () => {
    const store = memory()
    const { save } = store
    const clock = await demoClock(call, store)
    store.save = () => Promise.reject(new Error('disk full'))
    await expect(clock.stepTo(closing)).rejects.toThrow('disk full')
    expect(clock.now()).toBe(call)
    store.save = save
    expect((await clock.stepTo(closing)).ok).toBe(true)
  })
})
