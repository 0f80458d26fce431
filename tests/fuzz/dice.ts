import { seededChance } from '../../src/platform/chance.ts'

/** Chance that runs the same way again for the same seed. */
export type Dice = {
  /** 0 … n−1. */
  roll(n: number): number
  one<T>(of: readonly T[]): T
  /** True once in so many times. */
  rarely(times: number): boolean
}

export function diceOf(seed: string): Dice {
  const { draw } = seededChance(seed)
  return {
    roll: draw,
    one(of) {
      const chosen = of[draw(of.length)]
      if (chosen === undefined && of.length === 0) throw new Error('one of nothing')
      return chosen as (typeof of)[number]
    },
    rarely: (times) => draw(times) === 0,
  }
}
