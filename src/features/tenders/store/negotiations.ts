import type { LotId, MemberId, NegotiationId, PartyId, Scope } from '../../../kernel/ids.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** The one negotiation of a lot, from the invitation on. */
export async function negotiationIdOf(tx: ReadTx, { tenant }: Own, lot: LotId): Promise<NegotiationId | undefined> {
  const row = await tx
    .selectFrom('negotiation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .executeTakeFirst()
  return row?.id
}

/** Of several lots, how far their negotiations are. */
export function negotiationsOf(tx: ReadTx, { tenant }: Own, lots: readonly LotId[]) {
  if (lots.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('negotiation')
    .select(['id', 'lotId', 'status'])
    .where('tenant', '=', tenant)
    .where('lotId', 'in', lots)
    .execute()
}

/** The responses that were let in, in the order of their letters; of one supplier there is one. */
export const bidsLetIn = (tx: ReadTx, { tenant }: Own, lot: LotId) =>
  tx
    .selectFrom('bid')
    .select(['id', 'digest'])
    .where('tenant', '=', tenant)
    .where('lotId', '=', lot)
    .where('status', 'in', ['qualified', 'won'])
    .orderBy('label')
    .execute()

/** Who of the office may negotiate for the purchaser on a day; whoever decides on the result may not. */
export const purchasersOn = (tx: ReadTx, { tenant }: Own, on: CivilDate) =>
  tx
    .selectFrom('member')
    .select(['member.id as member', 'member.name', 'member.title'])
    .where('member.tenant', '=', tenant)
    .where((where) =>
      where.exists(
        where
          .selectFrom('post')
          .select('post.id')
          .whereRef('post.tenant', '=', 'member.tenant')
          .whereRef('post.member', '=', 'member.id')
          .where('post.role', 'in', ['officer', 'finance'])
          .where('post.validFrom', '<=', on)
          .where((until) => until.or([until('post.validUntil', 'is', null), until('post.validUntil', '>=', on)])),
      ),
    )
    .orderBy('member.name')
    .orderBy('member.id')
    .execute()

/** Who among some members decides on results, or holds a post at an organisation, on a day. */
export async function keptApart(tx: ReadTx, { tenant }: Own, members: readonly MemberId[], party: PartyId, on: CivilDate) {
  if (members.length === 0) return []
  const rows = await tx
    .selectFrom('post')
    .select('member')
    .distinct()
    .where('tenant', '=', tenant)
    .where('member', 'in', members)
    .where((which) => which.or([which('role', '=', 'leader'), which('party', '=', party)]))
    .where('validFrom', '<=', on)
    .where((until) => until.or([until('validUntil', 'is', null), until('validUntil', '>=', on)]))
    .execute()
  return rows.map(({ member }) => member)
}
