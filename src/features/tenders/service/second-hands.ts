import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import { bare } from '../../../kernel/unspaced.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { atPostsOn } from '../../identity/service/posts-apart.ts'
import type { LotState } from '../rules/lot.ts'
import type { KeptReview } from '../rules/offline-review.ts'
import { confirmersBeside, type HeldPapers, type Office, secondHands, type SecondHands } from '../rules/second-hand.ts'
import { postsAt } from '../store/pool.ts'
import { type Called, passwordsSinceCall } from './passwords-since-call.ts'

type Reviewed = Called & Pick<LotState, 'offline'>
type Person = { readonly id: MemberId; readonly name: string }

export type Offices = {
  readonly people: readonly Person[]
  /** As it stands for a lot, whose call counts. */
  readonly of: (lot: Called) => Office
}

/** Who makes purchases here today, and the passwords that were made for them since the first call of some lots. */
export async function officesFor(tx: ReadTx, acting: Acting, lots: readonly Called[]): Promise<Offices> {
  const today = civilDateOf(acting.now)
  const [officers, leaders] = [await atPostsOn(tx, acting, ['officer'], today), await atPostsOn(tx, acting, ['leader'], today)]
  const people = [...officers, ...leaders]
  const idsOf = (some: readonly Person[]) => some.map(({ id }) => id)
  const passwordsOf = await passwordsSinceCall(tx, acting, idsOf(people), lots)
  return {
    people,
    of: (lot) => ({ officers: idsOf(officers), leaders: idsOf(leaders), passwords: passwordsOf(lot) }),
  }
}

type Entered = { readonly first: MemberId; readonly review: Pick<KeptReview, 'panel' | 'suppliers'> }

/**
 * Whom papers themselves keep from checking them, `suppliers` being those of all of them; one of somebody's name who is not of the pool is
 * taken to be that person.
 */
export async function papersIn(
  tx: ReadTx,
  acting: Acting,
  { people }: Pick<Offices, 'people'>,
  suppliers: KeptReview['suppliers'],
): Promise<(entered: Entered) => HeldPapers> {
  const today = civilDateOf(acting.now)
  const ids = people.map(({ id }) => id)
  const posts = await postsAt(tx, acting, ids, [...new Set(suppliers.map(({ partyId }) => partyId))])
  const held = posts.filter((one) => one.validFrom <= today && (one.validUntil ?? today) >= today)
  const called = (name: string) => people.filter((one) => bare(one.name) === bare(name)).map(({ id }) => id)
  return ({ first, review }) => ({
    first,
    jurors: review.panel.flatMap(({ member, name }) => member ?? called(name)),
    bidding: held.filter((one) => review.suppliers.some(({ partyId }) => partyId === one.party)).map(({ member }) => member),
  })
}

/** Who may check what stands entered of a lot, or what the caller is about to enter. */
export async function secondHandsOf(tx: ReadTx, acting: Acting, lot: Called, entered?: Entered): Promise<SecondHands> {
  const offices = await officesFor(tx, acting, [lot])
  if (entered === undefined) return secondHands({ first: acting.actor, jurors: [], bidding: [] }, offices.of(lot))
  const papersOf = await papersIn(tx, acting, offices, entered.review.suppliers)
  return secondHands(papersOf(entered), offices.of(lot))
}

/** Which leaders may confirm the result of a lot, by name. */
export async function confirmersOf(tx: ReadTx, acting: Acting, lot: Reviewed): Promise<string[]> {
  const { people, of } = await officesFor(tx, acting, [lot])
  const office = of(lot)
  const confirming = new Set(lot.offline === null ? office.leaders : confirmersBeside(lot.offline, office))
  return people.filter(({ id }) => confirming.has(id)).map(({ name }) => name)
}
