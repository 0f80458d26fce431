import { z } from 'zod'
import { AreaCode, covers } from './area.ts'
import { CivilDate } from './civil.ts'
import { PartyId, PostId } from './ids.ts'
import { Role } from './roles.ts'

/** What a person does for whom, where and when: person × organisation × role × area × period. Both ends of the period count. */
export const Post = z.object({
  id: PostId,
  role: Role,
  party: PartyId.nullable(),
  area: AreaCode,
  from: CivilDate,
  until: CivilDate.nullable(),
})
export type Post = z.infer<typeof Post>

export const isHeld = (post: Pick<Post, 'from' | 'until'>, today: CivilDate): boolean =>
  post.from <= today && (post.until === null || today <= post.until)

export const coversArea = (post: Pick<Post, 'area'>, area: AreaCode): boolean => covers(post.area, area)
