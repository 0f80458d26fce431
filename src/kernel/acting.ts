import type { LotId, Scope } from './ids.ts'
import { type On, type Policy, roleFor } from './policy.ts'
import type { Post } from './posts.ts'
import type { Role } from './roles.ts'

/** Everything a use-case knows of its caller: whose records, who, with which posts, and the one clock reading of this deed. */
export type Acting = Scope & {
  readonly posts: readonly Post[]
  /** A new id; chance stays in platform. */
  readonly newId: () => string
  /** With a juror's slip: the one lot that it was given out for. */
  readonly onlyLot?: LotId | undefined
}

/** Whether the caller may be heard on this lot at all: a slip speaks for its own alone. What wants a slip is the guard's to ask. */
export const isHeardOn = ({ onlyLot }: Pick<Acting, 'onlyLot'>, lot: LotId): boolean => onlyLot === undefined || onlyLot === lot

/** Binds a policy: `may(acting, 'lot.publish', { area })`. */
export const deciding =
  <P extends string>(policy: Policy<P>) =>
  (acting: Acting, permission: P, on: On = {}): boolean =>
    roleFor(policy[permission], acting.actor, acting.posts, on) !== undefined

/** The role under which a permission is held: what the record names. Ask `deciding` first. */
export const actingAs = <P extends string>(policy: Policy<P>, acting: Acting, permission: P, on: On = {}): Role =>
  roleFor(policy[permission], acting.actor, acting.posts, on) ?? 'public'
