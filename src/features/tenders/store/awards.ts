import type { BidId, LotId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { BidState } from '../rules/bid.ts'
import { PanelState } from '../rules/panel.ts'

type Own = Pick<Scope, 'tenant'>

/** The bids of a lot that were handed in and opened, best rank first. */
export async function openedBids(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<BidState[]> {
  const rows = await tx
    .selectFrom('bid')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('label', 'is not', null)
    .orderBy('rank')
    .orderBy('label')
    .execute()
  return rows.map(asState)
}

const asState = (row: Omit<BidState, 'confirmed'> & { readonly confirmed: string }): BidState =>
  BidState.parse({ ...row, confirmed: JSON.parse(row.confirmed) })

/** Those that a review on paper left closed: sealed here, and opened by nobody. */
export async function leftClosed(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<BidState[]> {
  const rows = await tx
    .selectFrom('bid')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '=', 'unopened')
    .orderBy('id')
    .execute()
  return rows.map(asState)
}

/** Whom a result concerns, and how their bids stand: those whose were opened, and those whose a review on paper left closed. */
export const concernedBids = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('bid')
    .select(['partyId', 'status'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where((where) => where.or([where('label', 'is not', null), where('status', '=', 'unopened')]))
    .orderBy('label')
    .orderBy('id')
    .execute()

/** What the jurors of a lot put down against its result, by seat. */
export async function dissentsOn(
  tx: ReadTx,
  { tenant }: Own,
  lot: LotId,
): Promise<{ seat: number; name: string; reason: string }[]> {
  const rows = await tx
    .selectFrom('juror')
    .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'juror.tenant').onRef('member.id', '=', 'juror.member'))
    .select(['juror.seat', 'juror.dissent', 'member.name'])
    .where('juror.tenant', '=', tenant)
    .where('juror.lotId', '=', lot)
    .where('juror.dissent', 'is not', null)
    .where('panel.status', '<>', 'disbanded')
    .orderBy('juror.seat')
    .execute()
  return rows.map(({ seat, name, dissent }) => ({ seat, name, reason: dissent ?? '' }))
}

/** Who let the term for signing pass in silence, by seat, and its last day; nobody where everybody signed or dissented. */
export async function silentOn(tx: ReadTx, own: Own, lot: LotId) {
  const silent = (await seatedJurors(tx, own, lot)).filter(({ status }) => status === 'deemed')
  const by = PanelState.shape.signing.parse(JSON.parse(silent[0]?.signing ?? 'null'))?.by
  return by === undefined ? null : { by, jurors: silent.map(({ seat, name }) => ({ seat, name })) }
}

/** Those who sat on the panel to its end, by seat. */
export const seatedJurors = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('juror')
    .innerJoin('panel', (join) => join.onRef('panel.tenant', '=', 'juror.tenant').onRef('panel.id', '=', 'juror.panelId'))
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'juror.tenant').onRef('member.id', '=', 'juror.member'))
    .select(['juror.id', 'juror.seat', 'juror.expert', 'juror.status', 'panel.signing', 'member.name', 'member.title'])
    .where('juror.tenant', '=', tenant)
    .where('juror.lotId', '=', lot)
    .where('panel.status', '<>', 'disbanded')
    .where('juror.status', 'not in', ['absent', 'recused'])
    .orderBy('juror.seat')
    .execute()

/** The organisation behind a bid. */
export const bidderOf = (tx: ReadTx, { tenant }: Own, bid: BidId) =>
  tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.id as bidId', 'bid.lotId', 'bid.total', 'party.id as partyId', 'party.name', 'party.creditCode'])
    .where('bid.tenant', '=', tenant)
    .where('bid.id', '=', bid)
    .executeTakeFirst()

/** An organisation that is not behind a bid: what it delivers was bought before the system. */
export const providerOf = (tx: ReadTx, { tenant }: Own, party: PartyId) =>
  tx
    .selectFrom('party')
    .select(['id as partyId', 'name', 'creditCode'])
    .where('tenant', '=', tenant)
    .where('id', '=', party)
    .executeTakeFirst()

export type HandedIn = Awaited<ReturnType<typeof handedInBids>>[number]

/**
 * Every bid that was ever handed in, those taken back included, in the order in which they came; not those left sealed after a change
 * of the call, of which their bidders alone are told.
 */
export const handedInBids = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.id', 'bid.status', 'bid.sealedAt', 'bid.receiptNo', 'bid.digest', 'bid.reason', 'party.name as partyName'])
    .where('bid.tenant', '=', tenant)
    .where('bid.lotId', '=', lot)
    .where('bid.status', 'not in', ['draft', 'lapsed', 'late', 'unconfirmed'])
    .where('bid.sealedAt', 'is not', null)
    .orderBy('bid.sealedAt')
    .orderBy('bid.id')
    .execute()

/** Those offered when the deadline had passed, in the order in which they came. */
export const lateBids = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('bid')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'bid.tenant').onRef('party.id', '=', 'bid.partyId'))
    .select(['bid.receiptNo', 'bid.lateAt', 'party.name as partyName'])
    .where('bid.tenant', '=', tenant)
    .where('bid.lotId', '=', lot)
    .where('bid.status', '=', 'late')
    .orderBy('bid.lateAt')
    .orderBy('bid.id')
    .execute()

/** The name of whoever did a deed last, as the record has it. */
export async function actorOfDeed(
  tx: ReadTx,
  { tenant }: Own,
  noun: 'panel',
  subject: string,
  type: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('action')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
    .select('member.name')
    .where('action.tenant', '=', tenant)
    .where('action.noun', '=', noun)
    .where('action.subject', '=', subject)
    .where('action.type', '=', type)
    .orderBy('action.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.name
}
