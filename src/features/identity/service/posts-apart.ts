import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PURCHASING as FROM_CALL_TO_PAYMENT } from '../rules/apart.ts'
import { membersAtPosts, postsOfMembers } from '../store/roll.ts'

/** The posts that make a purchase, for features that ask who held one. */
export const PURCHASING: readonly Role[] = FROM_CALL_TO_PAYMENT

/** Who of some members makes purchases today or is to. */
export async function purchasersAmong(tx: ReadTx, acting: Acting, members: readonly MemberId[]): Promise<MemberId[]> {
  const today = civilDateOf(acting.now)
  const posts = await postsOfMembers(tx, acting, members)
  const open = posts.filter(
    ({ role, validFrom, validUntil }) =>
      PURCHASING.includes(role) && (validUntil === null || (validUntil >= today && validUntil >= validFrom)),
  )
  return [...new Set(open.map(({ member }) => member))]
}

/** Who holds one of some posts on a day or is to, by name. */
export const atPostsOn = (tx: ReadTx, own: Pick<Acting, 'tenant'>, roles: readonly Role[], day: CivilDate) =>
  membersAtPosts(tx, own, roles, day)

/** Everybody who makes purchases on a day or is to, with the names by which they are known here. */
export const purchasersOn = (tx: ReadTx, own: Pick<Acting, 'tenant'>, day: CivilDate) => atPostsOn(tx, own, PURCHASING, day)
