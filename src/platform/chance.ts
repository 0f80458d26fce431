import { createHash, randomBytes } from 'node:crypto'

export type Chance = {
  randomBytes(count: number): Uint8Array
  /** One of 0 … n−1, each equally likely; n up to 2^48. */
  draw(n: number): number
}

export const systemChance: Chance = chanceFrom((count) => new Uint8Array(randomBytes(count)))

/** The same seed gives the same course of chance: for the demonstration and for tests, never where something must stay unforeseen. */
export function seededChance(seed: string): Chance {
  let [block, pool] = [0, Buffer.alloc(0)]
  return chanceFrom((count) => {
    while (pool.length < count) {
      pool = Buffer.concat([pool, createHash('sha256').update(`${block} ${seed}`).digest()])
      block += 1
    }
    const taken = new Uint8Array(pool.subarray(0, count))
    pool = pool.subarray(count)
    return taken
  })
}

function chanceFrom(bytes: (count: number) => Uint8Array): Chance {
  const SPAN = 2 ** 48
  return {
    randomBytes: bytes,
    draw(n) {
      if (!Number.isSafeInteger(n) || n < 1 || n > SPAN) throw new Error(`chance: cannot draw one of ${n}`)
      // What lies beyond the last full round of n is thrown away, or the first numbers would be drawn a little more often.
      const fair = SPAN - (SPAN % n)
      for (;;) {
        const drawn = bytes(6).reduce((value, byte) => value * 256 + byte, 0)
        if (drawn < fair) return drawn % n
      }
    },
  }
}
