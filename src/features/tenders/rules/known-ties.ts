import type { ConflictGround, JurorState } from './juror.ts'

/** A relation of a person to a bidder that the record knows: a post, or what was declared. */
export type KnownKind = 'post' | 'employment' | 'office' | 'shares' | 'kin' | 'holding' | 'management'

const GROUNDS = {
  post: 'employment',
  employment: 'employment',
  office: 'director',
  shares: 'shareholder',
  kin: 'kin',
  holding: 'other',
  management: 'other',
} as const satisfies Record<KnownKind, ConflictGround>

/** Under which question of the declaration a known tie falls. */
export const groundOf = (kind: KnownKind): ConflictGround => GROUNDS[kind]

type Known = { readonly id: string; readonly kind: KnownKind }

/** Which known ties an answer of no denies: to those the declaration must say something. */
export const deniedTies = <T extends Known>(known: readonly T[], denied: readonly ConflictGround[]): T[] =>
  known.filter(({ kind }) => denied.includes(groundOf(kind)))

/** What still stands against a juror: what is known, as far as the office has not found it to be no conflict. */
export const openTies = <T extends Known>({ cleared }: Pick<JurorState, 'cleared'>, known: readonly T[]): T[] =>
  known.filter(({ id }) => !cleared.includes(id))
