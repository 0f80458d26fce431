import { sql } from 'kysely'
import type { AreaCode } from '../../../kernel/area.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { ContractId, FileId, LotId, MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import { IN_PREPARATION } from '../rules/sight.ts'
import type { ContractFileTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** `within`: alone those of these organisations that have gone to be signed, and those signed for these areas. */
export type ContractFilter = {
  readonly within?: { readonly parties: readonly PartyId[]; readonly areas: readonly AreaCode[] }
  readonly after?: ContractId | undefined
}

/** Newest first, from behind `after`. */
export async function contractIds(
  tx: ReadTx,
  { tenant }: Own,
  { within, after }: ContractFilter,
  limit: number,
): Promise<ContractId[]> {
  let found = tx.selectFrom('contract').select('id').where('tenant', '=', tenant)
  if (within !== undefined) {
    const { parties, areas } = within
    if (parties.length + areas.length === 0) return []
    const served = tx
      .selectFrom('lot')
      .select('lot.id')
      .where('lot.tenant', '=', tenant)
      .where((where) => where.or(areas.map((area) => sql<boolean>`starts_with(lot.area, ${area})`)))
    found = found.where((where) =>
      where.or([
        ...(parties.length === 0
          ? []
          : [where.and([where('partyId', 'in', parties), where('status', 'not in', IN_PREPARATION)])]),
        ...(areas.length === 0 ? [] : [where.and([where('signedOn', 'is not', null), where('lotId', 'in', served)])]),
      ]),
    )
  }
  if (after !== undefined) found = found.where('id', '<', after)
  const rows = await found.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id }) => id)
}

/** What came to nothing is kept, and counts for none: its lot may have another. */
const DROPPED = 'dropped'

/** Of these lots, those that have a contract. */
export async function lotsWithContract(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]): Promise<ReadonlySet<LotId>> {
  if (lots.length === 0) return new Set()
  const rows = await tx
    .selectFrom('contract')
    .select('lotId')
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', '<>', DROPPED)
    .execute()
  return new Set(rows.map(({ lotId }) => lotId))
}

/** How far the contracts of these lots have come; before its publication one exists for its two sides only. */
export function stagesOfLots(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('contract')
    .select(['id', 'lotId', 'partyId', 'status', 'signBy', 'publishBy', 'periodTo'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .where('status', '<>', DROPPED)
    .execute()
}

export const contractOfLot = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('contract')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', '<>', DROPPED)
    .executeTakeFirst()

/** Of these lots, the first on which the organisation has a contract. */
export async function contractAmong(
  tx: ReadTx,
  { tenant }: Own,
  { party, lots }: { party: PartyId; lots: readonly LotId[] },
): Promise<LotId | undefined> {
  if (lots.length === 0) return undefined
  const found = await tx
    .selectFrom('contract')
    .select('lotId')
    .where('tenant', '=', tenant)
    .where('partyId', '=', party)
    .where('lotId', 'in', lots)
    .where('status', '<>', DROPPED)
    .orderBy('lotId')
    .limit(1)
    .executeTakeFirst()
  return found?.lotId
}

/** The numbers of the latest contracts that were drawn up here, the newest first, each with its lot's code. */
export const contractNumbers = (tx: ReadTx, { tenant }: Own) =>
  tx
    .selectFrom('contract')
    .innerJoin('lot', (join) => join.onRef('lot.tenant', '=', 'contract.tenant').onRef('lot.id', '=', 'contract.lotId'))
    .select(['contract.no', 'lot.code as lotCode'])
    .where('contract.tenant', '=', tenant)
    .where('contract.backfillId', 'is', null)
    .orderBy('contract.id', 'desc')
    .limit(500)
    .execute()

export async function contractNoIsTaken(tx: ReadTx, { tenant }: Own, no: string, except?: ContractId): Promise<boolean> {
  const row = await tx.selectFrom('contract').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()
  return row !== undefined && row.id !== except
}

/** Of a contract its own scans, without those of its variations and acceptances. */
export const filesOfContract = (tx: ReadTx, { tenant }: Own, contract: ContractId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('variationId', 'is', null)
    .where('acceptanceId', 'is', null)
    .orderBy('id')
    .execute()

/** One of them, or one of a variation to it. */
export const fileOfContract = (tx: ReadTx, { tenant }: Own, contract: ContractId, file: FileId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .where('id', '=', file)
    .executeTakeFirst()

export const insertContractFile = (tx: Tx, file: ContractFileTable) => tx.insertInto('contractFile').values(file).execute()

/** `role`: null for any post. */
type Held = { readonly role: Role | null; readonly party: PartyId | null; readonly on: CivilDate }

/** Names of those who hold a post on a day: the purchaser's (no party) or one organisation's. */
export async function namesAtPost(tx: ReadTx, { tenant }: Own, { role, party, on }: Held): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'post.tenant').onRef('member.id', '=', 'post.member'))
    .select('member.name')
    .where('post.tenant', '=', tenant)
    .where((where) => (role === null ? where.lit(true) : where('post.role', '=', role)))
    .where((where) => (party === null ? where('post.party', 'is', null) : where('post.party', '=', party)))
    .where('post.validFrom', '<=', on)
    .where((where) => where.or([where('post.validUntil', 'is', null), where('post.validUntil', '>=', on)]))
    .orderBy('post.id')
    .execute()
  return rows.map(({ name }) => name)
}

export async function memberName(tx: ReadTx, { tenant }: Own, id: MemberId): Promise<string> {
  const row = await tx.selectFrom('member').select('name').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}
