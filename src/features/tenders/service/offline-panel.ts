import type { Acting } from '../../../kernel/acting.ts'
import { endOf, startOf } from '../../../kernel/civil.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { PURCHASING, purchasersAmong } from '../../identity/service/posts-apart.ts'
import { tiesOf } from '../../identity/service/ties.ts'
import type { OfflineRefusal } from '../contract/offline-review.ts'
import type { LotState } from '../rules/lot.ts'
import type { KeptReview, PaperJuror } from '../rules/offline-review.ts'
import { wasSuspended } from '../rules/pool-at-call.ts'
import { memberNamesOf } from '../store/names.ts'
import { actorsOn } from '../store/record.ts'
import { poolMembers } from './pool.ts'

/** Whoever is on record is called there as the record calls them. */
export async function namedOnRecord(tx: ReadTx, acting: Acting, panel: readonly PaperJuror[]): Promise<PaperJuror[]> {
  const names = await memberNamesOf(tx, acting, membersOf(panel))
  return panel.map((juror) => ({ ...juror, name: (juror.member && names.get(juror.member)) ?? juror.name }))
}

const membersOf = (panel: readonly PaperJuror[]): MemberId[] => panel.flatMap(({ member }) => member ?? [])

/**
 * Who of those named as of the pool may not have sat, on the day it was held, if anybody: whoever the draw takes out as well (near a supplier,
 * 条例 Art. 9; of a post that makes purchases, or with a hand in this one, practice: 经办与评审分离), and whoever was not in the pool or suspended.
 */
export async function paperPanelFault(
  tx: ReadTx,
  acting: Acting,
  lot: Pick<LotState, 'id'>,
  { panel, suppliers, heldOn }: Pick<KeptReview, 'panel' | 'suppliers' | 'heldOn'>,
): Promise<OfflineRefusal | undefined> {
  const members = membersOf(panel)
  if (members.length === 0) return undefined
  const against = (code: OfflineRefusal['code'], is: (member: MemberId) => boolean): OfflineRefusal | undefined => {
    const found = panel.find(({ member }) => member !== null && is(member))
    return found && { code, name: found.name }
  }
  const near = await tiesOf(tx, acting, { members, parties: suppliers.map(({ partyId }) => partyId), day: heldOn })
  const office = await purchasersAmong(tx, { ...acting, now: startOf(heldOn) }, members)
  const acted = await actorsOn(tx, acting, lot.id, PURCHASING)
  const pool = await poolMembers(tx, acting, heldOn)
  const until = endOf(heldOn)
  return (
    against('juror-near-bidder', (member) => near.some((tie) => tie.member === member)) ??
    against('juror-makes-purchases', (member) => office.includes(member) || acted.includes(member)) ??
    against('juror-not-in-pool', (member) => !pool.some((one) => one.member === member && one.postAtCall)) ??
    against('juror-suspended', (member) => pool.some((one) => one.member === member && wasSuspended(one, until)))
  )
}
