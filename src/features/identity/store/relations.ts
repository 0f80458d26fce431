import type { MemberId, PartyId, RelationId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { RelationKind } from '../rules/relation.ts'
import type { RelationParticularsTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

const MOST = 200

/** `%` and `_` stand for themselves. */
const containing = (words: string) => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The latest first, with whom they are about; those that were erased no more. As far as the caller may see any. */
export function relationsFiled(tx: ReadTx, { tenant }: Own, words: string) {
  const found = tx
    .selectFrom('relation')
    .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'relation.tenant').onRef('party.id', '=', 'relation.partyId'))
    .leftJoin('party as other', (join) =>
      join.onRef('other.tenant', '=', 'relation.tenant').onRef('other.id', '=', 'relation.otherId'),
    )
    .leftJoin('member', (join) => join.onRef('member.tenant', '=', 'relation.tenant').onRef('member.id', '=', 'relation.member'))
    .leftJoin('member as hand', (join) =>
      join.onRef('hand.tenant', '=', 'relation.tenant').onRef('hand.id', '=', 'relation.recordedBy'),
    )
    .leftJoin('relationParticulars as told', (join) =>
      join.onRef('told.tenant', '=', 'relation.tenant').onRef('told.relationId', '=', 'relation.id'),
    )
    .selectAll('relation')
    .select(['party.name as partyName', 'other.name as otherName', 'member.name', 'hand.name as by', 'told.kin', 'told.note'])
    .where('relation.tenant', '=', tenant)
    .where('relation.status', '<>', 'erased')
    .orderBy('relation.recordedAt', 'desc')
    .orderBy('relation.id', 'desc')
    .limit(MOST + 1)
  if (words === '') return found.execute()
  const like = containing(words)
  return found
    .where((where) =>
      where.or([where('party.name', 'ilike', like), where('other.name', 'ilike', like), where('member.name', 'ilike', like)]),
    )
    .execute()
}

const COUNTING = ['recorded', 'ended'] as const
const TIE = ['id', 'kind', 'member', 'partyId as party', 'otherId as other', 'validFrom', 'validUntil', 'share'] as const

/** What counts of people at these organisations, of some or of all: neither what was corrected nor what was forgotten. */
export function relationsOfMembers(tx: ReadTx, { tenant }: Own, parties: readonly PartyId[], members?: readonly MemberId[]) {
  if (members?.length === 0 || parties.length === 0) return Promise.resolve([])
  const counting = tx
    .selectFrom('relation')
    .select(TIE)
    .where('tenant', '=', tenant)
    .where('status', 'in', COUNTING)
    .where('partyId', 'in', parties)
    .orderBy('id')
  return (members === undefined ? counting.where('member', 'is not', null) : counting.where('member', 'in', members)).execute()
}

/** The same of organisations among each other. */
export const relationsOfParties = (tx: ReadTx, { tenant }: Own, parties: readonly PartyId[]) =>
  parties.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('relation')
        .select(TIE)
        .where('tenant', '=', tenant)
        .where('status', 'in', COUNTING)
        .where('partyId', 'in', parties)
        .where('otherId', 'in', parties)
        .orderBy('id')
        .execute()

/** The posts that people hold or held at these organisations, some of them or all. */
export function postsAtParties(tx: ReadTx, { tenant }: Own, parties: readonly PartyId[], members?: readonly MemberId[]) {
  if (members?.length === 0 || parties.length === 0) return Promise.resolve([])
  const held = tx
    .selectFrom('post')
    .select(['id', 'member', 'party', 'validFrom', 'validUntil'])
    .where('tenant', '=', tenant)
    .where('party', 'in', parties)
    .orderBy('id')
  return (members === undefined ? held : held.where('member', 'in', members)).execute()
}

type Same = { kind: RelationKind; member: MemberId | null; partyId: PartyId; otherId: PartyId | null }

/** The relation of that kind between these two that stands recorded, if there is one. */
export const relationBetween = (tx: ReadTx, { tenant }: Own, { kind, member, partyId, otherId }: Same) =>
  tx
    .selectFrom('relation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', '=', 'recorded')
    .where('kind', '=', kind)
    .where('partyId', '=', partyId)
    .where('member', 'is not distinct from', member)
    .where('otherId', 'is not distinct from', otherId)
    .executeTakeFirst()

/** Names of organisations that hold these words, to choose among. */
export const partiesNamed = (tx: ReadTx, { tenant }: Own, words: string) =>
  tx
    .selectFrom('party')
    .select(['id', 'name'])
    .where('tenant', '=', tenant)
    .where('name', 'ilike', containing(words))
    .orderBy('name')
    .orderBy('id')
    .limit(20)
    .execute()

export const insertParticulars = (tx: Tx, particulars: RelationParticularsTable) =>
  tx.insertInto('relationParticulars').values(particulars).execute()

/** What was told of some relations: those that were erased have nothing. */
export const particularsOf = (tx: ReadTx, { tenant }: Own, ids: readonly RelationId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('relationParticulars').selectAll().where('tenant', '=', tenant).where('relationId', 'in', ids).execute()

/** False where there was nothing to erase. */
export async function deleteParticulars(tx: Tx, { tenant }: Own, id: RelationId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('relationParticulars')
    .where('tenant', '=', tenant)
    .where('relationId', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
