import type { Acting } from '../../../kernel/acting.ts'
import { type CivilDate, endOf } from '../../../kernel/civil.ts'
import type { LotId, MemberId, OfflineReviewId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PURCHASING, purchasersOn } from '../../identity/service/posts-apart.ts'
import type { Tie } from '../../identity/rules/ties.ts'
import { nearOf, tiesOf } from '../../identity/service/ties.ts'
import type { OfflineRefusal } from '../contract/offline-review.ts'
import { bare } from '../../../kernel/unspaced.ts'
import { isLikeBidder } from '../rules/departure.ts'
import { jurorOf } from '../rules/offline-paper.ts'
import type { KeptReview, PaperJuror } from '../rules/offline-review.ts'
import { wasSuspended } from '../rules/pool-at-call.ts'
import { authorityName, memberNamesOf, namesOfParties } from '../store/names.ts'
import { relationsBeside } from '../store/offline-reviews.ts'
import { actorsOn } from '../store/record.ts'
import { poolMembers } from './pool.ts'

const membersOf = (panel: readonly PaperJuror[]): MemberId[] => panel.flatMap(({ member }) => member ?? [])

type Held = Pick<KeptReview, 'panel' | 'suppliers' | 'heldOn' | 'endedOn'>

/** The first and the last on which it was held: what counts on either keeps a juror away, and looks three years back from there. */
const daysOf = ({ heldOn, endedOn }: Pick<Held, 'heldOn' | 'endedOn'>): Set<CivilDate> => new Set([heldOn, endedOn])

/** Whoever is on record is called there as the record calls them; who else a juror is, is said only of one who could be taken for another. */
export async function panelOnRecord(tx: ReadTx, acting: Acting, { panel }: Held, known: Known): Promise<PaperJuror[]> {
  const names = await memberNamesOf(tx, acting, membersOf(panel))
  return panel.map((juror) => ({
    ...juror,
    name: (juror.member && names.get(juror.member)) ?? juror.name,
    namesake: isCalledAs(known.names, juror) || isLikeBidder(juror, known.houses) ? juror.namesake : '',
  }))
}

/**
 * Who of those named may not have sat, on the days on which it was held, if anybody: whoever the draw takes out as well (near a supplier, 条例
 * Art. 9; of a post that makes purchases, or with a hand in this one, practice: 经办与评审分离), and whoever was not in the pool or
 * suspended. Whoever is named alone and called like one of these, or works at what is called nearly like a supplier, is taken for that
 * until it is said who else they are.
 */
export async function paperPanelFault(
  tx: ReadTx,
  acting: Acting,
  { panel, suppliers, heldOn, endedOn }: Held,
  { office, officeNames, pool, names, houses, near: declared }: Known,
): Promise<PanelFault | undefined> {
  const parties = suppliers.map(({ partyId }) => partyId)
  const refused = (code: PanelFault['code'], juror: PaperJuror | undefined): PanelFault | undefined =>
    juror && { code, name: juror.name }
  const found = (code: PanelFault['code'], is: (juror: PaperJuror) => boolean) => refused(code, panel.find(is))
  const against = (code: PanelFault['code'], is: (member: MemberId) => boolean) =>
    found(code, ({ member }) => member !== null && is(member))
  const near: Tie[] = []
  for (const day of daysOf({ heldOn, endedOn }))
    near.push(...(await tiesOf(tx, acting, { members: membersOf(panel), parties, day, declared })))
  const until = endOf(endedOn)
  const authority = bare(await authorityName(tx, acting))
  return (
    refused('juror-of-bidder', jurorOf(panel, houses)) ??
    against('juror-near-bidder', (member) => near.some((tie) => tie.member === member)) ??
    against('juror-makes-purchases', (member) => office.includes(member)) ??
    found('juror-makes-purchases', (juror) => isCalledAs(officeNames, juror) && bare(juror.organisation) === authority) ??
    against('juror-not-in-pool', (member) => !pool.some((one) => one.member === member && one.postAtCall)) ??
    against('juror-suspended', (member) => pool.some((one) => one.member === member && wasSuspended(one, until))) ??
    found('juror-namesake', (juror) => juror.namesake === '' && isCalledAs(names, juror)) ??
    found('juror-like-bidder', (juror) => juror.namesake === '' && isLikeBidder(juror, houses))
  )
}

export type PanelFault = { readonly code: OfflineRefusal['code']; readonly name: string }

type Names = ReadonlySet<string>
const isCalledAs = (names: Names, { member, name }: PaperJuror): boolean => member === null && names.has(bare(name))

/** Whose review it is; `called`: how its suppliers were typed, `review`: what is entered of it already. */
type About = { readonly lot: LotId; readonly called?: readonly string[]; readonly review?: OfflineReviewId }

/** Of whom a name alone could speak: the office, the pool, and whoever stood near a supplier on that day, its head with them. */
export async function knownOn(tx: ReadTx, acting: Acting, held: Omit<Held, 'panel'>, { lot, called = [], review }: About) {
  const { suppliers, heldOn, endedOn } = held
  const parties = suppliers.map(({ partyId }) => partyId)
  const acted = await actorsOn(tx, acting, lot, PURCHASING)
  const office = [...(await purchasersOn(tx, acting, heldOn)).map((one) => one.id), ...acted]
  const pool = await poolMembers(tx, acting, heldOn)
  // A leader reads no relation but those to who is in what they check.
  const declared = review === undefined ? [] : await relationsBeside(tx, acting, review)
  const near = []
  for (const day of daysOf({ heldOn, endedOn })) near.push(await nearOf(tx, acting, { parties, day, declared }))
  const heads = near.flatMap((on) => on.heads)
  const members = [...new Set([...office, ...pool.map(({ member }) => member), ...near.flatMap((on) => on.members)])]
  const namesOn = await memberNamesOf(tx, acting, members)
  const namesOf = (some: Iterable<string>): Names => new Set([...some].map(bare).filter((name) => name !== ''))
  return {
    office,
    officeNames: namesOf(office.flatMap((member) => namesOn.get(member) ?? [])),
    pool,
    names: namesOf([...namesOn.values(), ...heads]),
    houses: [...called, ...suppliers.map(({ name }) => name), ...(await namesOfParties(tx, acting, parties))],
    near: declared,
  }
}
type Known = Awaited<ReturnType<typeof knownOn>>
