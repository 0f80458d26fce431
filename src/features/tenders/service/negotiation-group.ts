import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId, PartyId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { keptApart, purchasersOn } from '../store/negotiations.ts'
import { jurorPosts } from '../store/pool.ts'

export type GroupCandidate = {
  readonly member: MemberId
  readonly name: string
  readonly title: string | null
  readonly expert: boolean
}

/**
 * Who may negotiate with a supplier today: those of the pool, for their knowledge of the trade or for the purchaser, and of the office
 * those who purchase and pay; neither who works for that supplier nor who decides on the result.
 */
export async function candidatesFor(tx: ReadTx, acting: Acting, supplier: PartyId): Promise<GroupCandidate[]> {
  const today = civilDateOf(acting.now)
  const pooled = (await jurorPosts(tx, acting, today)).flatMap(({ member, name, title, expert, suspended }) =>
    expert === null || suspended !== null ? [] : [{ member, name, title, expert }],
  )
  const known = new Set(pooled.map(({ member }) => member))
  const office = (await purchasersOn(tx, acting, today)).filter(({ member }) => !known.has(member))
  const all = [...pooled, ...office.map((person) => ({ ...person, expert: false }))]
  const apart = await keptApart(
    tx,
    acting,
    all.map(({ member }) => member),
    supplier,
    today,
  )
  return all.filter(({ member }) => !apart.includes(member))
}
