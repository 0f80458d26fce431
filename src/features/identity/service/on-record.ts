import type { Instant } from '../../../kernel/civil.ts'
import type { PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'
import { lastAccountSince } from '../store/changes.ts'
import { authorityDetails, detailsOfParties, partyDetails } from '../store/organisations.ts'
import { membersOf } from '../store/people.ts'

type Details = Omit<NonNullable<Awaited<ReturnType<typeof authorityDetails>>>, 'name'>

/** What the record has of an organisation; empty where nobody has entered it. */
export type OnRecord = { readonly [K in keyof Details]: string }

/** The purchaser's own details, as its contracts print them. */
export const authorityOnRecord = async (tx: ReadTx, own: Pick<Scope, 'tenant'>): Promise<OnRecord> =>
  onRecord(await authorityDetails(tx, own))

/** A provider's details, as this purchaser knows them. */
export const partyOnRecord = async (tx: ReadTx, own: Pick<Scope, 'tenant'>, party: PartyId): Promise<OnRecord> =>
  onRecord(await partyDetails(tx, own, party))

export const partiesOnRecord = async (
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  parties: readonly PartyId[],
): Promise<ReadonlyMap<PartyId, OnRecord>> =>
  new Map((await detailsOfParties(tx, own, parties)).map(({ id, ...details }) => [id, onRecord(details)]))

/** When since an instant, and by whom, a provider's account on record was last entered or changed; `by` is null for an operator. */
export async function accountChangedSince(
  tx: ReadTx,
  own: Pick<Scope, 'tenant'>,
  party: PartyId,
  since: Instant,
): Promise<{ readonly at: Instant; readonly by: string | null } | null> {
  const last = await lastAccountSince(tx, own, party, since)
  if (last === undefined) return null
  const [member] = await membersOf(tx, own, [last.actor])
  return { at: last.at, by: member?.name ?? null }
}

const onRecord = (found: Details | undefined): OnRecord => ({
  creditCode: found?.creditCode ?? '',
  address: found?.address ?? '',
  bank: found?.bank ?? '',
  bankAccount: found?.bankAccount ?? '',
  legalRepresentative: found?.legalRepresentative ?? '',
  phone: found?.phone ?? '',
})
