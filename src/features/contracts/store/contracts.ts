import type { CivilDate } from '../../../kernel/civil.ts'
import type { ContractId, LotId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { Role } from '../../../kernel/roles.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { ContractFileTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Newest first. */
export async function contractIds(tx: ReadTx, { tenant }: Own): Promise<ContractId[]> {
  const rows = await tx
    .selectFrom('contract')
    .select('id')
    .where('tenant', '=', tenant)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

export const contractOfLot = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx.selectFrom('contract').select('id').where('tenant', '=', tenant).where('lotId', '=', lot).executeTakeFirst()

export async function contractNoIsTaken(tx: ReadTx, { tenant }: Own, no: string, except?: ContractId): Promise<boolean> {
  const row = await tx.selectFrom('contract').select('id').where('tenant', '=', tenant).where('no', '=', no).executeTakeFirst()
  return row !== undefined && row.id !== except
}

export const filesOfContract = (tx: ReadTx, { tenant }: Own, contract: ContractId) =>
  tx
    .selectFrom('contractFile')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('contractId', '=', contract)
    .orderBy('id')
    .execute()

export const insertContractFile = (tx: Tx, file: ContractFileTable) => tx.insertInto('contractFile').values(file).execute()

type Held = { readonly role: Role; readonly party: PartyId | null; readonly on: CivilDate }

/** Names of those who hold a post on a day: the purchaser's (no party) or one organisation's. */
export async function namesAtPost(tx: ReadTx, { tenant }: Own, { role, party, on }: Held): Promise<string[]> {
  const rows = await tx
    .selectFrom('post')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'post.tenant').onRef('member.id', '=', 'post.member'))
    .select('member.name')
    .where('post.tenant', '=', tenant)
    .where('post.role', '=', role)
    .where((where) => (party === null ? where('post.party', 'is', null) : where('post.party', '=', party)))
    .where('post.validFrom', '<=', on)
    .where((where) => where.or([where('post.validUntil', 'is', null), where('post.validUntil', '>=', on)]))
    .orderBy('post.id')
    .execute()
  return rows.map(({ name }) => name)
}
