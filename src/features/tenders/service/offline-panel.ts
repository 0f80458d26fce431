import type { Acting } from '../../../kernel/acting.ts'
import { endOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PURCHASING, purchasersOn } from '../../identity/service/posts-apart.ts'
import { tiesOf } from '../../identity/service/ties.ts'
import type { OfflineRefusal } from '../contract/offline-review.ts'
import { bare } from '../rules/challenge.ts'
import type { LotState } from '../rules/lot.ts'
import type { KeptReview, PaperJuror } from '../rules/offline-review.ts'
import { wasSuspended } from '../rules/pool-at-call.ts'
import { authorityName, memberNamesOf } from '../store/names.ts'
import { actorsOn } from '../store/record.ts'
import { poolMembers } from './pool.ts'

/** Whoever is on record is called there as the record calls them. */
export async function namedOnRecord(tx: ReadTx, acting: Acting, panel: readonly PaperJuror[]): Promise<PaperJuror[]> {
  const names = await memberNamesOf(tx, acting, membersOf(panel))
  return panel.map((juror) => ({ ...juror, name: (juror.member && names.get(juror.member)) ?? juror.name }))
}

const membersOf = (panel: readonly PaperJuror[]): MemberId[] => panel.flatMap(({ member }) => member ?? [])

/**
 * Who of those named may not have sat, on the day it was held, if anybody: whoever the draw takes out as well (near a supplier, 条例
 * Art. 9; of a post that makes purchases, or with a hand in this one, practice: 经办与评审分离), and whoever was not in the pool or
 * suspended. Whoever is named alone and called like one of these is taken for that person until it is said who else they are.
 */
export async function paperPanelFault(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'id'>,
  { panel, suppliers, heldOn }: Pick<KeptReview, 'panel' | 'suppliers' | 'heldOn'>,
): Promise<OfflineRefusal | undefined> {
  const found = (code: OfflineRefusal['code'], is: (juror: PaperJuror) => boolean): OfflineRefusal | undefined => {
    const juror = panel.find(is)
    return juror && { code, name: juror.name }
  }
  const against = (code: OfflineRefusal['code'], is: (member: MemberId) => boolean) =>
    found(code, ({ member }) => member !== null && is(member))
  const near = await tiesOf(tx, acting, {
    members: membersOf(panel),
    parties: suppliers.map(({ partyId }) => partyId),
    day: heldOn,
  })
  const acted = await actorsOn(tx, acting, lot.id, PURCHASING)
  const office = [...(await purchasersOn(tx, acting, heldOn)).map(({ id }) => id), ...acted]
  const pool = await poolMembers(tx, acting, heldOn)
  const until = endOf(heldOn)
  const known = await namesKnown(tx, acting, [...office, ...pool.map(({ member }) => member)])
  const authority = bare(await authorityName(tx, acting))
  const isCalledAs = (members: readonly MemberId[], { member, name }: PaperJuror) =>
    member === null && members.some((one) => known.get(one) === bare(name))
  return (
    against('juror-near-bidder', (member) => near.some((tie) => tie.member === member)) ??
    against('juror-makes-purchases', (member) => office.includes(member)) ??
    found('juror-makes-purchases', (juror) => isCalledAs(office, juror) && bare(juror.organisation) === authority) ??
    against('juror-not-in-pool', (member) => !pool.some((one) => one.member === member && one.postAtCall)) ??
    against('juror-suspended', (member) => pool.some((one) => one.member === member && wasSuspended(one, until))) ??
    found('juror-namesake', (juror) => juror.namesake === '' && isCalledAs([...known.keys()], juror))
  )
}

async function namesKnown(tx: ReadTx, acting: Acting, members: readonly MemberId[]): Promise<ReadonlyMap<MemberId, string>> {
  const names = await memberNamesOf(tx, acting, [...new Set(members)])
  return new Map([...names].map(([member, name]) => [member, bare(name)]))
}
