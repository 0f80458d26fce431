import { type CivilDate, plusMonths } from '../../../kernel/civil.ts'
import type { MemberId, PartyId, PostId, RelationId } from '../../../kernel/ids.ts'
import { unspaced } from '../../../kernel/unspaced.ts'
import type { RelationKind } from './relation.ts'

// What the record knows of who is near whom, and whom that keeps from a purchase.

/** A relation that was declared, or a post that is known of itself. */
export type Tie = {
  readonly id: RelationId | PostId
  readonly kind: RelationKind | 'post'
  readonly member: MemberId | null
  readonly party: PartyId
  readonly other: PartyId | null
  readonly validFrom: CivilDate
  readonly validUntil: CivilDate | null
  readonly share: number | null
}

/** Whom an organisation names as its head, as far as that is known. */
export type Headed = { readonly party: PartyId; readonly head: string | null }

const YEARS_BACK = 3

/** From which day on a tie that has ended still counts on `day`: three years back, that day with it (条例 Art. 9). */
export const countsSince = (day: CivilDate): CivilDate => plusMonths(day, -12 * YEARS_BACK)

/** A person's ties count while they last and for three years after. */
export const bearsOn = ({ validFrom, validUntil }: Pick<Tie, 'validFrom' | 'validUntil'>, day: CivilDate): boolean =>
  validFrom <= day && (validUntil === null || validUntil >= countsSince(day))

/** Those of two organisations count while they last: 条例 Art. 18 speaks of those that stand in such a relation, and looks back at none. */
export const standsOn = ({ validFrom, validUntil }: Pick<Tie, 'validFrom' | 'validUntil'>, day: CivilDate): boolean =>
  validFrom <= day && (validUntil === null || validUntil >= day)

/** A person's ties to these organisations that count on that day, in the order of the ids. */
export function conflictsOf(member: MemberId, bidders: readonly PartyId[], ties: readonly Tie[], day: CivilDate): Tie[] {
  return ties
    .filter((tie) => tie.member === member && bidders.includes(tie.party) && bearsOn(tie, day))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Two organisations that may not bid for one project, and why. Which holds or manages which, `a` and `b` tell: `b` the other. */
export type Pair = {
  readonly a: PartyId
  readonly b: PartyId
  readonly why: 'same-head' | 'holding' | 'management'
  readonly share: number | null
  /** Of a holding: more than half of the shares. What lies below may still be control; that is for people to say. */
  readonly controlling: boolean
}

const HALF = 5000
const isSameHead = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && unspaced(one) !== '' && unspaced(one) === unspaced(other)

/**
 * Which of these stand so near to one of those (条例 Art. 18): the same responsible person, as the record names it, or one holds shares
 * in the other, or manages it. Names can be alike by chance, so it is told and decides nothing.
 */
export function pairsAmong(
  these: readonly Headed[],
  those: readonly Headed[],
  ties: readonly Tie[],
  day: CivilDate,
): readonly Pair[] {
  const found = new Map<string, Pair>()
  const note = (pair: Pair) => found.set([...[pair.a, pair.b].sort(), pair.why].join(' '), pair)
  for (const one of these)
    for (const other of those) {
      if (one.party === other.party) continue
      if (isSameHead(one.head, other.head)) {
        const [a, b] = [one.party, other.party].sort()
        if (a !== undefined && b !== undefined) note({ a, b, why: 'same-head', share: null, controlling: false })
      }
      for (const tie of ties) {
        const { kind, party: a, other: b, share } = tie
        const isBoth = (a === one.party && b === other.party) || (b === one.party && a === other.party)
        if (b === null || !isBoth || !standsOn(tie, day) || (kind !== 'holding' && kind !== 'management')) continue
        note({ a, b, why: kind, share, controlling: kind === 'holding' && (share ?? 0) > HALF })
      }
    }
  return [...found.values()]
}

/** A relation may be forgotten once it can raise nothing any more: it was wrong, or its three years are over. */
export const isSpent = (
  { status, validUntil }: { readonly status: string; readonly validUntil: CivilDate | null },
  today: CivilDate,
): boolean => status === 'corrected' || (status === 'ended' && validUntil !== null && validUntil < countsSince(today))
