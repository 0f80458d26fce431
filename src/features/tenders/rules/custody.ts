import type { Role } from '../../../kernel/roles.ts'

type Hand = {
  /** The posts that the person holds now. */
  readonly holds: readonly Role[]
  /** The roles in which the person has done something on this lot. */
  readonly did: readonly Role[]
}

/** Whoever runs a purchase, or ran this one, holds no key to it, whatever other post they were given (practice: 经办与监督分离). */
export const mayHoldKey = ({ holds, did }: Hand): boolean => !holds.includes('officer') && !did.includes('officer')
