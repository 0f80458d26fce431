import { z } from 'zod'
import { Instant } from '../../../kernel/civil.ts'
import { MemberId } from '../../../kernel/ids.ts'

// 双人核对 (practice): one enters what a paper says and keeps its scan, another checks it against that. Nothing of it counts before.

/** Whose hands it went through and when; `note`: why it was sent back or withdrawn. */
export const TwoHands = z.object({
  enteredBy: MemberId,
  enteredAt: Instant,
  confirmedBy: MemberId.nullable(),
  confirmedAt: Instant.nullable(),
  note: z.string().nullable(),
})
export type TwoHands = z.infer<typeof TwoHands>

type Deed = { readonly actor: MemberId; readonly at: Instant }

export const entered = ({ actor, at }: Deed): TwoHands => ({
  enteredBy: actor,
  enteredAt: at,
  confirmedBy: null,
  confirmedAt: null,
  note: null,
})

export const confirmed = ({ actor, at }: Deed): Pick<TwoHands, 'confirmedBy' | 'confirmedAt'> => ({
  confirmedBy: actor,
  confirmedAt: at,
})

/**
 * Whether one of these hands brought in the papers of the review: none of them confirms what came of it (practice: 不相容岗位相互分离,
 * 财会〔2012〕21号 Art. 12).
 */
export const broughtIn = (
  { offline }: { readonly offline: Pick<TwoHands, 'enteredBy' | 'confirmedBy'> | null },
  hands: readonly MemberId[],
): boolean => offline !== null && hands.some((hand) => hand === offline.enteredBy || hand === offline.confirmedBy)

export const HandRefusal = z.enum(['same-hand', 'sits-on-panel', 'bids-on-the-lot', 'not-two-hands'])
export type HandRefusal = z.infer<typeof HandRefusal>

export type Made = { readonly of: string; readonly by: MemberId }

type Hand = {
  readonly actor: MemberId
  /** Whose the other hand is; undefined for whoever is to be the first. */
  readonly first: MemberId | undefined
  /** Who sits on the panel. */
  readonly jurors: readonly MemberId[]
  /** Of an organisation that bids on this lot. */
  readonly bids: boolean
  /** Passwords that one of the two made for the other since the call: the two could be one. */
  readonly passwords: readonly Made[]
}

/** Why this person's hand is none for a paper; undefined where nothing keeps them from it (practice: 双人核对、利害关系回避). */
export function handRefusal({ actor, first, jurors, bids, passwords }: Hand): HandRefusal | undefined {
  if (actor === first) return 'same-hand'
  if (jurors.includes(actor)) return 'sits-on-panel'
  if (bids) return 'bids-on-the-lot'
  const isDoubtful = passwords.some(({ of, by }) => (of === actor && by === first) || (of === first && by === actor))
  return isDoubtful ? 'not-two-hands' : undefined
}
