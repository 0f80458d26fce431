import type { Acting } from '../../../kernel/acting.ts'
import { endOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PURCHASING, purchasersOn } from '../../identity/service/posts-apart.ts'
import { nearOf, tiesOf } from '../../identity/service/ties.ts'
import type { OfflineRefusal } from '../contract/offline-review.ts'
import { bare } from '../rules/challenge.ts'
import type { LotState } from '../rules/lot.ts'
import { jurorOf } from '../rules/offline-paper.ts'
import type { KeptReview, PaperJuror } from '../rules/offline-review.ts'
import { wasSuspended } from '../rules/pool-at-call.ts'
import { authorityName, memberNamesOf, namesOfParties } from '../store/names.ts'
import { actorsOn } from '../store/record.ts'
import { poolMembers } from './pool.ts'

const membersOf = (panel: readonly PaperJuror[]): MemberId[] => panel.flatMap(({ member }) => member ?? [])

type Held = Pick<KeptReview, 'panel' | 'suppliers' | 'heldOn'>
type OfLot = Pick<LotState, 'id'>

/** Whoever is on record is called there as the record calls them; who else a juror is, is said only of one who could be taken for another. */
export async function panelOnRecord(tx: ReadTx, acting: Acting, lot: OfLot, held: Held): Promise<PaperJuror[]> {
  const names = await memberNamesOf(tx, acting, membersOf(held.panel))
  const known = await knownOn(tx, acting, lot, held)
  return held.panel.map((juror) => ({
    ...juror,
    name: (juror.member && names.get(juror.member)) ?? juror.name,
    namesake: isCalledAs(known.names, juror) ? juror.namesake : '',
  }))
}

/**
 * Who of those named may not have sat, on the day it was held, if anybody: whoever the draw takes out as well (near a supplier, 条例
 * Art. 9; of a post that makes purchases, or with a hand in this one, practice: 经办与评审分离), and whoever was not in the pool or
 * suspended. Whoever is named alone and called like one of these is taken for that person until it is said who else they are.
 */
export async function paperPanelFault(tx: ReadTx, acting: Acting, lot: OfLot, held: Held): Promise<OfflineRefusal | undefined> {
  const { panel, suppliers, heldOn } = held
  const parties = suppliers.map(({ partyId }) => partyId)
  const refused = (code: OfflineRefusal['code'], juror: PaperJuror | undefined): OfflineRefusal | undefined =>
    juror && { code, name: juror.name }
  const found = (code: OfflineRefusal['code'], is: (juror: PaperJuror) => boolean) => refused(code, panel.find(is))
  const against = (code: OfflineRefusal['code'], is: (member: MemberId) => boolean) =>
    found(code, ({ member }) => member !== null && is(member))
  const theirs = [...suppliers.map(({ name }) => name), ...(await namesOfParties(tx, acting, parties))]
  const near = await tiesOf(tx, acting, { members: membersOf(panel), parties, day: heldOn })
  const { office, officeNames, pool, names } = await knownOn(tx, acting, lot, held)
  const until = endOf(heldOn)
  const authority = bare(await authorityName(tx, acting))
  return (
    refused('juror-of-bidder', jurorOf(panel, theirs)) ??
    against('juror-near-bidder', (member) => near.some((tie) => tie.member === member)) ??
    against('juror-makes-purchases', (member) => office.includes(member)) ??
    found('juror-makes-purchases', (juror) => isCalledAs(officeNames, juror) && bare(juror.organisation) === authority) ??
    against('juror-not-in-pool', (member) => !pool.some((one) => one.member === member && one.postAtCall)) ??
    against('juror-suspended', (member) => pool.some((one) => one.member === member && wasSuspended(one, until))) ??
    found('juror-namesake', (juror) => juror.namesake === '' && isCalledAs(names, juror))
  )
}

type Names = ReadonlySet<string>
const isCalledAs = (names: Names, { member, name }: PaperJuror): boolean => member === null && names.has(bare(name))

/** Of whom a name alone could speak: the office, the pool, and whoever stood near a supplier on that day, its head with them. */
async function knownOn(tx: ReadTx, acting: Acting, { id }: OfLot, { suppliers, heldOn }: Omit<Held, 'panel'>) {
  const acted = await actorsOn(tx, acting, id, PURCHASING)
  const office = [...(await purchasersOn(tx, acting, heldOn)).map((one) => one.id), ...acted]
  const pool = await poolMembers(tx, acting, heldOn)
  const near = await nearOf(tx, acting, { parties: suppliers.map(({ partyId }) => partyId), day: heldOn })
  const called = await memberNamesOf(tx, acting, [...new Set([...office, ...pool.map(({ member }) => member), ...near.members])])
  const namesOf = (some: Iterable<string>): Names => new Set([...some].map(bare).filter((name) => name !== ''))
  return {
    office,
    officeNames: namesOf(office.flatMap((member) => called.get(member) ?? [])),
    pool,
    names: namesOf([...called.values(), ...near.heads]),
  }
}
