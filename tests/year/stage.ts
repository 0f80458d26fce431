import type { Instant } from '../../src/kernel/civil.ts'
import type { LotId } from '../../src/kernel/ids.ts'
import type { YearsHouse } from './house.ts'
import type { Notes, Story, StoryLot } from './story.ts'
import type { Visitor } from './visitor.ts'

/** One thing that happens at its time. */
export type Scene = { readonly at: Instant; play(): Promise<void> }

export type Stage = {
  readonly house: YearsHouse
  readonly story: Story
  readonly notes: Notes
  /** Somebody at a device of their own, where they logged in the first time they were needed. */
  as(username: string): Promise<Visitor>
  /** An address below the authority's. */
  at(path: string): string
}

export function aStage(house: YearsHouse, story: Story): Stage {
  const devices = new Map<string, Promise<Visitor>>()
  const logIn = async (username: string) => {
    const visitor = house.visitor()
    await visitor.logIn(username, story.password)
    return visitor
  }
  return {
    house,
    story,
    notes: { programme: undefined, needs: new Map(), lots: new Map(), warned: [], refused: [], answerBy: new Map() },
    as(username) {
      const device = devices.get(username) ?? logIn(username)
      devices.set(username, device)
      return device
    },
    at: (path) => `/api/tenants/${story.tenant}/${path}`,
  }
}

export const scene = (at: Instant, play: () => Promise<void>): Scene => ({ at, play })

export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is not there yet`)
  return value
}

export const lotIdOf = ({ notes }: Stage, { code }: StoryLot): LotId => known(notes.lots.get(code), code)

/** Whatever comes at the same instant happens in the order in which it is told. */
export async function playInOrder({ house }: Stage, scenes: readonly Scene[]): Promise<void> {
  for (const one of scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    await house.until(one.at)
    await one.play()
  }
}
