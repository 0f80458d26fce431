import type { MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** Who holds a post of this role, for this organisation where one is named. */
export async function holdersOf(tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, role: Role, party?: PartyId): Promise<MemberId[]> {
  const posts = tx.selectFrom('post').select('member').where('tenant', '=', tenant).where('role', '=', role)
  const held = await (party === undefined ? posts : posts.where('party', '=', party)).orderBy('id').execute()
  return held.map(({ member }) => member)
}
