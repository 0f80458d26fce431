import { type Instant, msBetween, plusMs } from '../kernel/civil.ts'
import { systemClock } from './clock.ts'
import type { Plain } from './db.ts'
import { keyedHash, type KeyedHash } from './hash.ts'

declare module './db.ts' {
  interface PlainTables {
    'login.wrongTry': { who: string; times: number; lastAt: Instant }
  }
}

const MINUTE = 60_000
const FREE = 10
const LONGEST = 15 * MINUTE
const FORGOTTEN = 24 * 60 * MINUTE

/** How long after the last of so many wrong tries in a row the next is heard: ten are free, then 1, 2, 4, 8, at most 15 minutes. */
export const waitAfter = (wrong: number): number => (wrong < FREE ? 0 : Math.min(LONGEST, MINUTE * 2 ** (wrong - FREE)))

/**
 * Counts tries at passwords by account, from whatever address they come (by address the login library counts). A name that nobody
 * has is counted like any other, so that waiting tells nothing; it lies hashed, because people type passwords into the wrong field.
 * A browser in which the account was entered before is counted by itself: whoever guesses elsewhere does not keep its holder out.
 */
export type LoginTries = {
  /** Takes one try before the password is looked at; milliseconds to wait where it is refused. Of two at once each is counted. */
  take(who: string): Promise<number>
  /** The password was right. */
  forget(who: string): Promise<void>
  readonly hash: KeyedHash
}

export function loginTries(db: Plain, secret: string): LoginTries {
  const hash = keyedHash(secret)
  return {
    hash,
    take: (who) =>
      db.transaction().execute(async (tx) => {
        const now = systemClock.now()
        await tx.deleteFrom('login.wrongTry').where('lastAt', '<=', plusMs(now, -FORGOTTEN)).execute()
        await tx
          .insertInto('login.wrongTry')
          .values({ who, times: 0, lastAt: now })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        const { times, lastAt } = await tx
          .selectFrom('login.wrongTry')
          .select(['times', 'lastAt'])
          .where('who', '=', who)
          .forUpdate()
          .executeTakeFirstOrThrow()
        // Never negative: another try may have been noted while this one waited for the row, and clocks are set back.
        const wait = waitAfter(times) - Math.max(0, msBetween(lastAt, now))
        if (wait > 0) return wait
        await tx
          .updateTable('login.wrongTry')
          .set({ times: times + 1, lastAt: now })
          .where('who', '=', who)
          .execute()
        return 0
      }),
    forget: async (who) => {
      await db.deleteFrom('login.wrongTry').where('who', '=', who).execute()
    },
  }
}
