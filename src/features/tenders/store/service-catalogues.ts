import { sql } from 'kysely'
import type { ServiceCatalogueId, Scope } from '../../../kernel/ids.ts'
import type { ReadTx } from '../../../platform/db.ts'

type Own = Pick<Scope, 'tenant'>

/** The edition in force, or the one being written, as far as the reader may see it: at most one of each. */
export async function catalogueIn(
  tx: ReadTx,
  { tenant }: Own,
  status: 'in_force' | 'draft',
): Promise<ServiceCatalogueId | undefined> {
  const row = await tx
    .selectFrom('serviceCatalogue')
    .select('id')
    .where('tenant', '=', tenant)
    .where('status', '=', status)
    .executeTakeFirst()
  return row?.id
}

/** 0 where there is none yet. */
export async function lastCatalogueNo(tx: ReadTx, { tenant }: Own): Promise<number> {
  const row = await tx
    .selectFrom('serviceCatalogue')
    .select(sql<number>`coalesce(max(no), 0)::int`.as('no'))
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  return row.no
}
