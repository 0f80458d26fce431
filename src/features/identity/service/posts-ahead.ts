import type { Acting } from '../../../kernel/acting.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** What keeps a post from being ended: its juror sits in a review that is not over, its resident may object or waits for an answer. */
export type PostNeed = 'sits-in-review' | 'may-object'

/**
 * The port through which the roll learns that a post is still needed: purchases know posts, never the reverse. The tenders answer,
 * and whoever puts the house together hands the answer in.
 */
export type NeededFor = (
  tx: ReadTx,
  acting: Acting,
  post: { readonly member: MemberId; readonly role: Role },
) => Promise<PostNeed | undefined>

/** The same port for calls that take bids and for notices of a result: whether any runs. */
export type IsTermRunning = (tx: ReadTx, acting: Acting) => Promise<boolean>

/** What routes are given, whose deeds would end posts. */
export type Ahead = { readonly neededFor: NeededFor }

export const NOT_NEEDED: NeededFor = () => Promise.resolve(undefined)
