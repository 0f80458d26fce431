import { type CivilDate, plusMonths } from '../../../kernel/civil.ts'
import type { MemberId, PartyId } from '../../../kernel/ids.ts'
import { type Composition, maySit } from './composition.ts'
import { isDrawnFrom } from './field.ts'
import type { Candidate, Draw } from './panel.ts'

/** A post at a bidder's, as far back as the record of posts goes. */
export type PostAtBidder = {
  readonly member: MemberId
  readonly party: PartyId
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
}

const YEARS_BACK = 3

export type Ties = {
  readonly posts: readonly PostAtBidder[]
  /** Declared relations that count on that day: `identity/rules/ties`. */
  readonly known: readonly { readonly member: MemberId; readonly party: PartyId }[]
  /** Who of the pool holds a post that makes purchases. */
  readonly office: readonly MemberId[]
  /** Who of the pool had a hand in this lot from such a post, whether or not it is held still. */
  readonly acted: readonly MemberId[]
}

/**
 * Who may not be drawn: whoever held a post at a bidder's in the three years before the review, or holds one, and whoever is otherwise
 * near a bidder as far as the register knows (条例 Art. 9); and, whatever let them into the pool, whoever makes purchases here or had a hand in this one (practice: 经办与评审分离). Each is named once.
 */
export function excludedBy({ posts, known, office, acted }: Ties, reviewOn: CivilDate): Draw['excluded'] {
  const since = plusMonths(reviewOn, -12 * YEARS_BACK)
  const tied = posts.filter(({ validFrom, validUntil }) => validFrom <= reviewOn && (validUntil === null || validUntil >= since))
  const excluded: Draw['excluded'] = [
    ...acted.map((member) => ({ member, ground: 'acted-on-lot' as const, party: null })),
    ...office.map((member) => ({ member, ground: 'office-post' as const, party: null })),
    ...known.map(({ member, party }) => ({ member, ground: 'known-relation' as const, party })),
    ...tied.map(({ member, party }) => ({ member, ground: 'post-at-bidder' as const, party })),
  ]
  return [...new Map(excluded.map((one) => [one.member, one])).values()].sort((a, b) => (a.member < b.member ? -1 : 1))
}

/**
 * Seats and alternates by the random order: seats from the front as the composition allows, then alternates, experts
 * first. Undefined where the pool cannot fill the seats. Anyone who has the record can check the draw with it.
 */
export function seatsFrom(
  order: readonly MemberId[],
  pool: readonly Candidate[],
  { alternates, ...composition }: Composition & { readonly alternates: number },
): Pick<Draw, 'seats' | 'alternates'> | undefined {
  const inOrder = order.flatMap((member) => pool.find((candidate) => candidate.member === member) ?? [])
  const seated: Candidate[] = []
  for (const candidate of inOrder) if (maySit(candidate, seated, composition)) seated.push(candidate)
  if (seated.length < composition.size) return undefined
  const rest = inOrder.filter((candidate) => !seated.includes(candidate))
  const waiting = [...rest.filter(({ expert }) => expert), ...rest.filter(({ expert }) => !expert)]
  const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ member }) => member)
  return { seats: idsOf(seated), alternates: idsOf(waiting.slice(0, alternates)) }
}

/** Whether a recorded draw is what its own order and pool give. */
export function isRepeated({ order, pool, size, experts, seats, alternates, excluded, since, ...asked }: Draw): boolean {
  if (since.some(({ member }) => pool.some((candidate) => candidate.member === member))) return false
  const out = new Set(excluded.map(({ member }) => member))
  const among = pool.filter((candidate) => !out.has(candidate.member) && isDrawnFrom(candidate, asked))
  const eligible = among.map(({ member }) => member)
  if (order.length !== eligible.length || !eligible.every((member) => order.includes(member))) return false
  const again = seatsFrom(order, pool, { size, experts, alternates: alternates.length })
  return again !== undefined && `${again.seats}` === `${seats}` && `${again.alternates}` === `${alternates}`
}

/** The draw as it is told while seats may still change hands: of the alternates and of the order only those who were called. */
export function withoutWaiting(draw: Draw, called: readonly MemberId[]): Draw {
  const isTold = (member: MemberId) => called.includes(member)
  return { ...draw, order: draw.order.filter(isTold), alternates: draw.alternates.filter(isTold) }
}
