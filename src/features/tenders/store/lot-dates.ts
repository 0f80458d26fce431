import { sql } from 'kysely'
import type { Instant } from '../../../kernel/civil.ts'
import type { Scope } from '../../../kernel/ids.ts'
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
