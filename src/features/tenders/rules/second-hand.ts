import type { MemberId } from '../../../kernel/ids.ts'
import { broughtIn, handRefusal, type Made, type TwoHands } from './two-hands.ts'

// Who may be the second hand of a review on paper, while somebody is left to confirm its result (practice: 不相容岗位相互分离,
// 财会〔2012〕21号 Art. 12): another officer checks, or a leader beside whom there is another leader.

/** Who makes purchases in an office, and the passwords that were made for them by another since the call, the earliest first. */
export type Office = {
  readonly officers: readonly MemberId[]
  readonly leaders: readonly MemberId[]
  readonly passwords: readonly Made[]
}

/** As far as it is typed: who entered it, who sat, and who is of an organisation that took part. */
export type HeldPapers = {
  readonly first: MemberId
  readonly jurors: readonly MemberId[]
  readonly bidding: readonly MemberId[]
}

/** Whose deed somebody's may be: their own, and that of whoever made their password last. */
export function handsOf(passwords: readonly Made[], member: MemberId): MemberId[] {
  const last = passwords.findLast(({ of }) => of === member)
  return last === undefined ? [member] : [member, last.by]
}

type Hands = Pick<TwoHands, 'enteredBy' | 'confirmedBy'>

/** Which leaders confirm a result whose papers these hands brought in. */
export const confirmersBeside = (hands: Hands, { leaders, passwords }: Omit<Office, 'officers'>): MemberId[] =>
  leaders.filter((leader) => !broughtIn({ offline: hands }, handsOf(passwords, leader)))

/** A leader who checks is no longer there to confirm: never the last one who could. */
export const isLastToConfirm = (
  hands: { readonly enteredBy: MemberId; readonly confirmedBy: MemberId },
  office: Office,
): boolean => office.leaders.includes(hands.confirmedBy) && confirmersBeside(hands, office).length === 0

export type SecondHands = {
  readonly officers: readonly MemberId[]
  readonly leaders: readonly MemberId[]
  /** Whose post is to be given to somebody first: nobody may check, or nobody would be left to confirm. */
  readonly lacking: 'officer' | 'leader' | null
}

export function secondHands({ first, jurors, bidding }: HeldPapers, office: Office): SecondHands {
  const { passwords } = office
  const isApart = (actor: MemberId) =>
    handRefusal({ actor, first, jurors, bids: bidding.includes(actor), passwords }) === undefined
  const officers = office.officers.filter(isApart)
  const leaders = office.leaders.filter(
    (leader) => isApart(leader) && !isLastToConfirm({ enteredBy: first, confirmedBy: leader }, office),
  )
  if (confirmersBeside({ enteredBy: first, confirmedBy: null }, office).length === 0)
    return { officers, leaders, lacking: 'leader' }
  return { officers, leaders, lacking: officers.length + leaders.length === 0 ? 'officer' : null }
}
