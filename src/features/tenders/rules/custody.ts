import { z } from 'zod'
import type { JurorId } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'

type Hand = {
  /** The posts that the person holds now. */
  readonly holds: readonly Role[]
  /** The roles in which the person has done something on this lot. */
  readonly did: readonly Role[]
  /** Whether the person holds a post with an organisation that bids on this lot. */
  readonly bids: boolean
}

export const KeyRefusal = z.enum(['runs-the-purchase', 'bids-on-the-lot', 'not-two-hands'])
export type KeyRefusal = z.infer<typeof KeyRefusal>

const PURCHASER: readonly Role[] = ['officer', 'leader']

/**
 * Whoever runs or decides purchases, or ran this one or approved or confirmed it as leader, holds no key to it, whatever other post
 * they were given since (practice: 经办与监督分离), and neither does whoever is of a bidder's (practice: 利害关系回避). Undefined
 * where nothing keeps the person from it.
 */
export function keyRefusal({ holds, did, bids }: Hand): KeyRefusal | undefined {
  if (PURCHASER.some((role) => holds.includes(role) || did.includes(role))) return 'runs-the-purchase'
  return bids ? 'bids-on-the-lot' : undefined
}

type Row = { readonly juror: JurorId | null }

/** The list made at the door against the jurors who were received: who is missing on it, and rows that are nobody's seat or twice the same. */
export function countAtTheDoor(seated: readonly { readonly id: JurorId }[], rows: readonly Row[]) {
  const listed = rows.flatMap(({ juror }) => juror ?? [])
  const present = seated.filter(({ id }) => listed.includes(id)).length
  return { missing: seated.length - present, strangers: listed.length - present }
}

/** Who made a password for somebody since the call was published, in order: an operator has the database anyway and is no party to it. */
export type PasswordFrom = 'colleague' | 'operator'

/** Whether a colleague could be at work under this name now: an operator's password puts an end to a colleague's. */
export const mayBeAnother = (given: readonly PasswordFrom[]): boolean => given.at(-1) === 'colleague'

/**
 * Two custodians are two people only if no third made the passwords of both: of those who release, at most one may have got a password
 * from a colleague since the call (practice: 双人拆封). What was released before an operator's password stays in doubt.
 */
export const handsRefusal = (
  own: readonly PasswordFrom[],
  released: readonly (readonly PasswordFrom[])[],
): 'not-two-hands' | undefined =>
  mayBeAnother(own) && released.some((given) => given.includes('colleague')) ? 'not-two-hands' : undefined
