import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { aPlace, heli, loggedIn, send, started, stored, type Told, writeUntilGone } from './under-load.ts'
import type { Database } from '../../src/platform/open-database.ts'

/**
 * Kills the server with −9 while people write, as many times as asked; after each start everything that was acknowledged is
 * there, what went unanswered is done once when it is sent again, and the audit is clean, on the stale lock and through the server.
 */
export async function survives(kind: Database['kind'], kills: number): Promise<{ acknowledged: number; unanswered: number }> {
  const place = await aPlace(kind)
  const told: Told = { acknowledged: new Map(), unanswered: [] }
  let unanswered = 0
  let cookie: string | undefined
  try {
    for (let round = 1; round <= kills; round += 1) {
      const server = await started(place)
      const before = told.acknowledged.size
      let writing: Promise<void> | undefined
      try {
        // One log-in for all rounds: the session has to survive as well, and tries are counted.
        cookie ??= await loggedIn(server.origin)
        writing = writeUntilGone(server.origin, cookie, told, 6)
        while (told.acknowledged.size < before + 8) await Promise.race([pause(5), writing])
        await pause(37 * round)
      } finally {
        await server.kill()
      }
      await writing

      const again = await started(place)
      try {
        const there = await stored(again.origin, cookie)
        for (const [code, { revised }] of told.acknowledged)
          expect(there.get(code)?.[0], `${code}, round ${round}`).toBeGreaterThanOrEqual(revised)
        for (const sent of told.unanswered) expect((await send(again.origin, cookie, sent)).status).toBe(200)
        const repeated = await stored(again.origin, cookie)
        for (const { code } of told.unanswered) expect(repeated.get(code)).toHaveLength(1)
        unanswered += told.unanswered.length
        told.unanswered.length = 0
        expect(await heli(place, 'audit')).toMatchObject({ exit: 0 })
      } finally {
        await again.kill()
      }
      expect(await heli(place, 'audit')).toMatchObject({ exit: 0 })
    }
  } finally {
    await place.remove()
  }
  return { acknowledged: told.acknowledged.size, unanswered }
}
