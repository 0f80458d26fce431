import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { BidId, LotId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

/** When each deed of one subject was last done, as the record says. */
export async function datesOfDeeds(
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  noun: 'lot' | 'panel' | 'bid',
  subject: string,
): Promise<Record<string, Instant>> {
  const rows = await tx
    .selectFrom('action')
    .select(['type', sql<Instant>`max(at)`.as('at')])
    .where('tenant', '=', tenant)
    .where('noun', '=', noun)
    .where('subject', '=', subject)
    .groupBy('type')
    .execute()
  return Object.fromEntries(rows.map(({ type, at }) => [type, at]))
}

/** When each of these bids was taken back, as the record says. */
export async function withdrawalsOf(
  tx: ReadTx,
  { tenant }: Pick<Scope, 'tenant'>,
  bids: readonly BidId[],
): Promise<ReadonlyMap<string, Instant>> {
  if (bids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('action')
    .select(['subject', sql<Instant>`max(at)`.as('at')])
    .where('tenant', '=', tenant)
    .where('noun', '=', 'bid')
    .where('subject', 'in', bids)
    .where('type', '=', 'bid.withdraw')
    .groupBy('subject')
    .execute()
  return new Map(rows.map(({ subject, at }) => [subject, at]))
}

/** Who released a lot's sealed bids, and when, in their order. */
export const releasesOf = (tx: ReadTx, { tenant }: Pick<Scope, 'tenant'>, lot: LotId) =>
  tx
    .selectFrom('action')
    .innerJoin('member', (join) => join.onRef('member.tenant', '=', 'action.tenant').onRef('member.id', '=', 'action.actor'))
    .select(['member.name', 'action.at'])
    .where('action.tenant', '=', tenant)
    .where('action.noun', '=', 'lot')
    .where('action.subject', '=', lot)
    .where('action.type', '=', 'lot.release')
    .orderBy('action.revision')
    .execute()
