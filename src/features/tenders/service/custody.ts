import type { Acting } from '../../../kernel/acting.ts'
import type { LotId } from '../../../kernel/ids.ts'
import { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { mayHoldKey } from '../rules/custody.ts'
import { rolesOn } from '../store/record.ts'

/** Of these lots, those to which the caller may hold no key because they run the purchase or ran it. */
export async function keptFrom(tx: ReadTx, acting: Acting, lots: readonly LotId[]): Promise<ReadonlySet<LotId>> {
  const holds = acting.posts.map(({ role }) => role)
  const done = await rolesOn(tx, acting, lots, acting.actor)
  const did = (lot: LotId) => done.flatMap(({ subject, role }) => (subject === lot ? (Role.safeParse(role).data ?? []) : []))
  return new Set(lots.filter((lot) => !mayHoldKey({ holds, did: did(lot) })))
}
