import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { isHeld } from '../../../kernel/posts.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { postsOfMembers } from '../store/roll.ts'

/** Whether somebody holds a post of this kind today. */
export async function holdsToday(tx: ReadTx, acting: Acting, member: MemberId, role: Role): Promise<boolean> {
  const today = civilDateOf(acting.now)
  const posts = await postsOfMembers(tx, acting, [member])
  return posts.some((post) => post.role === role && isHeld({ from: post.validFrom, until: post.validUntil }, today))
}
