import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { type KeyRefusal, keyRefusal } from '../rules/custody.ts'
import { ownBids } from '../store/bids.ts'
import { rolesOn } from '../store/record.ts'

/** Of these lots, those to which the caller may hold no key, and why. Before the opening the database shows a bid to its bidder alone. */
export async function keptFrom(tx: ReadTx, acting: Acting, lots: readonly LotId[]): Promise<ReadonlyMap<LotId, KeyRefusal>> {
  const holds = acting.posts.map(({ role }) => role)
  const done = await rolesOn(tx, acting, lots, acting.actor)
  const did = (lot: LotId) => done.flatMap(({ subject, role }) => (subject === lot ? (Role.safeParse(role).data ?? []) : []))
  const parties = acting.posts.flatMap(({ party }) => party ?? [])
  const bids = (await ownBids(tx, acting, lots, parties)).filter(({ status }) => !OUT.has(status))
  return new Map(
    lots.flatMap((lot) => {
      const refusal = keyRefusal({ holds, did: did(lot), bids: bids.some(({ lotId }) => lotId === lot) })
      return refusal === undefined ? [] : [[lot, refusal]]
    }),
  )
}

/** Why the caller, though a custodian, neither watches over this lot's room nor prints its slips. */
export const keptFromRoom = async (tx: ReadTx, acting: Acting, lot: LotId): Promise<KeyRefusal | undefined> =>
  (await keptFrom(tx, acting, [lot])).get(lot)

/** Of what was never handed in, or was taken back, nothing is decided at the opening. */
const OUT: ReadonlySet<string> = new Set(['draft', 'withdrawn', 'lapsed'])
