import type { CivilDate } from '../../../kernel/civil.ts'
import type { MemberId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx, Tx } from '../../../platform/db.ts'
import type { PoolJurorTable } from './tables.ts'

type Own = Pick<Scope, 'tenant'>

/** Whoever holds a juror's post on a day, with their place in the pool if they have one. */
export const jurorPosts = (tx: ReadTx, { tenant }: Own, on: CivilDate) =>
  tx
    .selectFrom('member')
    .leftJoin('poolJuror', (join) =>
      join.onRef('poolJuror.tenant', '=', 'member.tenant').onRef('poolJuror.member', '=', 'member.id'),
    )
    .select(['member.id as member', 'member.name', 'member.title', 'poolJuror.expert', 'poolJuror.field', 'poolJuror.suspended'])
    .where('member.tenant', '=', tenant)
    .where((where) =>
      where.exists(
        where
          .selectFrom('post')
          .select('post.id')
          .whereRef('post.tenant', '=', 'member.tenant')
          .whereRef('post.member', '=', 'member.id')
          .where('post.role', '=', 'juror')
          .where('post.validFrom', '<=', on)
          .where((until) => until.or([until('post.validUntil', 'is', null), until('post.validUntil', '>=', on)])),
      ),
    )
    .orderBy('member.name')
    .orderBy('member.id')
    .execute()

export const insertPoolJurors = (tx: Tx, { tenant }: Own, jurors: readonly Omit<PoolJurorTable, 'tenant' | 'suspended'>[]) =>
  tx
    .insertInto('poolJuror')
    .values(jurors.map((juror) => ({ tenant, ...juror })))
    .execute()

/** Takes somebody into the pool, or says anew what they are there. */
export const savePoolJuror = (tx: Tx, juror: Omit<PoolJurorTable, 'suspended'>) =>
  tx
    .insertInto('poolJuror')
    .values(juror)
    .onConflict((conflict) => conflict.columns(['tenant', 'member']).doUpdateSet({ expert: juror.expert, field: juror.field }))
    .execute()

/** With a reason nobody draws or calls this juror any more; without one they are drawn again. False where there is no such juror. */
export async function setSuspended(tx: Tx, { tenant }: Own, member: MemberId, suspended: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('poolJuror')
    .set({ suspended })
    .where('tenant', '=', tenant)
    .where('member', '=', member)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** For whom some members work today: the names of their organisations. */
export const partiesBehind = (tx: ReadTx, { tenant }: Own, members: readonly MemberId[], on: CivilDate) =>
  members.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('post')
        .innerJoin('party', (join) => join.onRef('party.tenant', '=', 'post.tenant').onRef('party.id', '=', 'post.party'))
        .select(['post.member', 'party.shortName', 'party.name'])
        .distinct()
        .where('post.tenant', '=', tenant)
        .where('post.member', 'in', members)
        .where('post.validFrom', '<=', on)
        .where((until) => until.or([until('post.validUntil', 'is', null), until('post.validUntil', '>=', on)]))
        .orderBy('party.shortName')
        .execute()

/** The posts that some members hold or held at some parties. */
export async function postsAt(tx: ReadTx, { tenant }: Own, members: readonly MemberId[], parties: readonly PartyId[]) {
  if (members.length === 0 || parties.length === 0) return []
  const rows = await tx
    .selectFrom('post')
    .select(['member', 'party', 'validFrom', 'validUntil'])
    .where('tenant', '=', tenant)
    .where('member', 'in', members)
    .where('party', 'in', parties)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ party, ...post }) => (party === null ? [] : [{ ...post, party }]))
}
