import { expect, it } from 'vitest'
import { fire, whatIsPersonal } from '../fuzz/range.ts'

// A seed that once found a fault stays in the list.
const SEEDS = ['spring', 'summer', 'autumn', 'winter']

it.each(SEEDS)('five thousand requests from the seed %s are answered as documented', async (seed) => {
  const { byStatus, faults, log } = await fire(seed, 5_250)
  console.log(
    `seed ${seed}: ${Object.entries(byStatus)
      .map(([status, many]) => `${status} × ${many}`)
      .join(', ')}`,
  )
  expect(faults).toEqual([])
  for (const word of whatIsPersonal) expect(log()).not.toContain(word)
})
