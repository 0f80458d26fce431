import type { Acting } from '../../kernel/acting.ts'
import { civilDateOf, type Instant } from '../../kernel/civil.ts'
import { type MemberId, SYSTEM } from '../../kernel/ids.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { postsOf, tenantsOf } from '../../features/identity/store/people.ts'
import { sweep } from '../../features/tenders/service/sweep.ts'
import { act } from '../../platform/act.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Database } from '../../platform/open-database.ts'
import { DEMO_TENANT, type People } from './people.ts'

type Deed<T> = (tx: Parameters<Parameters<typeof act>[2]>[0], acting: Acting) => Promise<Result<T, { code: string }>>

/** Where the year is played: through the same services as everything else, each deed at its own instant. */
export type Stage = {
  readonly people: People
  readonly draw: Chance['draw']
  /** Somebody does something then. A refusal is a defect of the script. */
  does<T>(who: string, at: Instant, deed: Deed<T>): Promise<T>
  /** The clock brings about what has come due. */
  clockAt(at: Instant): Promise<void>
}

export function aStage(db: Database, people: People, chance: Chance, newId: () => string): Stage {
  const acting = async (actor: MemberId, now: Instant): Promise<Acting> => {
    const { posts } = await postsOf(db.plain, { tenant: DEMO_TENANT }, actor, civilDateOf(now))
    return { tenant: DEMO_TENANT, actor, posts, now, newId }
  }
  const tried = async <T>(who: string, at: Instant, deed: Deed<T>) => {
    const member = people.members.get(who)
    if (member === undefined) throw new Error(`the demonstration has no ${who}`)
    const hand = await acting(member, at)
    return act(db.pool, hand, (tx) => deed(tx, hand))
  }
  return {
    people,
    draw: chance.draw,
    async does(who, at, deed) {
      const outcome = await tried(who, at, deed)
      if (!outcome.ok) throw new Error(`${who} was refused at ${at}: ${JSON.stringify(outcome.error)}`)
      return outcome.value
    },
    async clockAt(at) {
      for (const tenant of await tenantsOf(db.plain)) {
        const hand: Acting = { tenant, actor: SYSTEM, posts: [], now: at, newId }
        await act(db.pool, hand, async (tx) => ok(await sweep(tx, hand)))
      }
    },
  }
}
